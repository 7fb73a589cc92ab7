import type { LineageCanvasElement } from '../../components/canvas/lineage-canvas.js';
import type { LineageFamilies } from '../../components/hub/lineage-families.js';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import type { SelectedInView } from './selected-in-view.js';

/** The element whose focus it is. */
interface FocusHost extends Element {
  readonly updateComplete: Promise<boolean>;
  readonly canvas: LineageCanvasElement | null;
  readonly families: LineageFamilies | null;
  readonly graph: LineageGraph | null;
  readonly selected: string | null;
}

/**
 * The focused element may be gone after a change: moves the focus to the picture, or to the row of the families that the
 * reader comes back to, so that keys still work.
 */
export class KeptFocus {
  readonly #host: FocusHost;
  readonly #isComparing: () => boolean;
  readonly #selection: SelectedInView;
  /** Whether the focus was in the page at a change that has not been drawn yet. */
  #isKept = false;

  constructor(host: FocusHost, isComparing: () => boolean, selection: SelectedInView) {
    this.#host = host;
    this.#isComparing = isComparing;
    this.#selection = selection;
  }

  /** Called at a change, before the page has followed it. */
  async keep(): Promise<void> {
    const { canvas } = this.#host;
    if (!this.#hasFocus()) return;
    this.#isKept = true;
    await this.#host.updateComplete;
    await canvas?.updateComplete;
    const { families } = this.#host;
    if (this.#hasFocus() || !canvas) return;
    if (families) {
      families.focusRow();
      return;
    }
    // A panel that was opened takes the focus, and returns it to the picture.
    if (this.#isComparing()) await this.#selection.openDetail(canvas);
    else canvas.focus({ preventScroll: true });
  }

  /** Called when a picture is on screen: that of a family replaces the list that the reader chose it from. */
  drawn(): void {
    const { canvas, graph, selected } = this.#host;
    const isLost = this.#isKept && document.activeElement === document.body;
    this.#isKept = false;
    if (isLost) canvas?.focus({ preventScroll: true, node: graph?.numberOf(selected ?? '') });
  }

  #hasFocus(): boolean {
    return this.#host.shadowRoot?.activeElement != null;
  }
}
