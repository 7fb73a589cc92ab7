import type { ReactiveController } from 'lit';
import type { LineageCanvasElement } from '../../components/canvas/lineage-canvas.js';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';

/** An element that may handle the keys of its page. */
interface KeysHost extends Element {
  readonly pageKeys: boolean;
}

/** If the page requests it, forwards keys pressed while nothing on the page has the focus to the element. */
export class PageKeys implements ReactiveController {
  readonly #host: KeysHost;
  readonly #targetOf: () => Element | null | undefined;

  /** @param targetOf returns the target of the forwarded events */
  constructor(host: KeysHost, targetOf: () => Element | null | undefined) {
    this.#host = host;
    this.#targetOf = targetOf;
  }

  hostConnected(): void {
    document.addEventListener('keydown', this.#onKey);
  }

  hostDisconnected(): void {
    document.removeEventListener('keydown', this.#onKey);
  }

  /** Dispatches a copy of the event inside the element, so that its listeners handle it. */
  readonly #onKey = (event: KeyboardEvent): void => {
    const { target, defaultPrevented } = event;
    if (!this.#host.pageKeys || defaultPrevented) return;
    if (target !== document.body && target !== document.documentElement) return;
    const isUsed = this.#targetOf()?.dispatchEvent(new KeyboardEvent(event.type, event)) === false;
    if (isUsed) event.preventDefault();
  };
}

/** An element with a panel and a picture. */
interface WalkHost {
  readonly graph: LineageGraph | null;
  readonly selected: string | null;
  readonly canvas: LineageCanvasElement | null;
}

/**
 * Continues in the picture, from the selected card, with a key pressed at the heading of a panel, which does not use
 * it. @returns whether the key was pressed there and a picture is shown
 */
export function walkFromPanel(event: KeyboardEvent, host: WalkHost): boolean {
  const { canvas, graph, selected } = host;
  if (!canvas || !(event.composedPath()[0] instanceof HTMLHeadingElement)) return false;
  canvas.focus({ preventScroll: true, node: graph?.numberOf(selected ?? '') });
  canvas.container.dispatchEvent(new KeyboardEvent(event.type, event));
  return true;
}
