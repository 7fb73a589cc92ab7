import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { needsFilters } from '../../state/panels.js';

/** In a narrower element, the filters cover the picture and are closed by default. */
const BESIDE_PX = 900;

/** The element with the filters. */
type SideHost = ReactiveControllerHost & Element & { readonly graph: LineageGraph | null };

/**
 * Whether the filters are open: by default if there is room and the graph is not tiny, until the reader changes it.
 * Redraws the element when that changes.
 */
export class SidePanel implements ReactiveController {
  readonly #host: SideHost;
  #width = 0;
  #chosen: boolean | null = null;
  readonly #sizes = new ResizeObserver(([entry]) => {
    this.#width = entry?.contentRect.width ?? 0;
    this.#host.requestUpdate();
  });

  constructor(host: SideHost) {
    this.#host = host;
    host.addController(this);
  }

  get isOpen(): boolean {
    const models = this.#host.graph?.nodeCount ?? Infinity;
    return this.#chosen ?? (this.#width >= BESIDE_PX && needsFilters(models));
  }

  readonly toggle = (): void => {
    this.#chosen = !this.isOpen;
    this.#host.requestUpdate();
  };

  hostConnected(): void {
    // The observer would only report after the first draw, which would then jump.
    this.#width = this.#host.clientWidth;
    this.#sizes.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#sizes.disconnect();
  }
}
