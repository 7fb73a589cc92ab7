import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { focusOn } from '../../state/transitions.js';
import type { LineageCanvasElement } from '../../components/canvas/lineage-canvas.js';
import type { Transition } from '../../components/view-intent.js';

/** In an element narrower than this the panel that speaks of a model comes from below. */
const SHEET_PX = 640;

/** The element whose selection it is. */
interface SelectionHost extends ReactiveControllerHost, Element {
  readonly graph: LineageGraph | null;
  /** The id of the selected node. */
  readonly selected: string | null;
  readonly canvas: LineageCanvasElement | null;
  /** What speaks of the selected model; null while nothing does. */
  readonly panel: (Element & { focusHeading(): Promise<void> }) | null;
}

/** Keeps the selected model in the picture: drawn, and beside the panel that speaks of it. */
export class SelectedInView implements ReactiveController {
  readonly #host: SelectionHost;
  readonly #adjust: (transition: Transition) => void;
  #revealed: string | null = null;
  #isNewlyDrawn = false;
  /** Whether the first scene has to say if the selected model is in it. */
  #isOpen = false;
  #origin: HTMLElement | null = null;

  /** @param adjust changes the view without telling the page: the reader asked for nothing more */
  constructor(host: SelectionHost, adjust: (transition: Transition) => void) {
    this.#host = host;
    this.#adjust = adjust;
    host.addController(this);
  }

  /** A scene was drawn: what is selected may stand elsewhere now. */
  drawn(): void {
    this.#isNewlyDrawn = true;
    if (this.#isOpen) void this.draw();
    this.#host.requestUpdate();
  }

  /** A model that lies folded in a bundle comes into the picture when it is selected from elsewhere. */
  async draw(): Promise<void> {
    const host = this.#host;
    const id = host.selected;
    await host.updateComplete;
    await host.canvas?.whenDrawn();
    const node = id === null || id !== host.selected ? undefined : host.graph?.numberOf(id);
    this.#isOpen = !host.canvas?.placed;
    if (this.#isOpen || node === undefined || host.canvas?.isDrawn(node) !== false) return;
    this.#adjust((view) => focusOn(view, id));
  }

  /** Goes to the panel; {@link SelectedInView.comeBack} leads back. */
  async readOn(origin: HTMLElement): Promise<void> {
    this.#origin = origin;
    await this.#host.updateComplete;
    const { panel } = this.#host;
    if (!panel) return;
    await customElements.whenDefined(panel.localName);
    await panel.focusHeading();
  }

  /** The panel is closed: the reader goes on where they came from. */
  comeBack(): void {
    this.#origin?.focus();
    this.#origin = null;
  }

  hostUpdated(): void {
    if (this.#host.panel === null) this.#origin = null;
    const id = this.#host.selected;
    if (id === this.#revealed && !this.#isNewlyDrawn) return;
    this.#revealed = id;
    this.#isNewlyDrawn = false;
    void this.#host.updateComplete.then(() => this.#reveal());
  }

  #reveal(): void {
    const { graph, selected, canvas, panel } = this.#host;
    const node = graph?.numberOf(selected ?? '');
    if (node === undefined || !panel) return;
    const { width, height } = panel.getBoundingClientRect();
    const isBelow = this.#host.getBoundingClientRect().width < SHEET_PX;
    canvas?.reveal(node, isBelow ? { right: 0, bottom: height } : { right: width, bottom: 0 });
  }
}
