import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Picture } from '../../picture.js';
import type { LineageCanvasElement } from '../../components/canvas/lineage-canvas.js';

/** In a narrower element, the detail panel is a sheet at the bottom. */
const SHEET_PX = 640;

/** The element whose selection it is. */
interface SelectionHost extends ReactiveControllerHost, Element {
  readonly picture: Picture | null;
  readonly canvas: LineageCanvasElement | null;
  /** The panel with the details of the selection; null if there is none. */
  readonly panel: (Element & { focusHeading(): Promise<void> }) | null;
}

/** Keeps the selection visible next to the detail panel: a model, both ends of a line, or all compared models. */
export class SelectedInView implements ReactiveController {
  readonly #host: SelectionHost;
  #revealed = '';
  #isNewlyDrawn = false;
  #origin: HTMLElement | null = null;
  /** The panel's size changes with its content, and when its code loads. */
  readonly #sizes = new ResizeObserver(() => this.#reveal());
  #panel: Element | null = null;

  constructor(host: SelectionHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Called when a picture was drawn, which may have moved the selection. */
  drawn(): void {
    this.#isNewlyDrawn = true;
    this.#host.requestUpdate();
  }

  /** Moves the focus to the panel; {@link SelectedInView.restoreFocus} returns it. */
  async openDetail(origin: HTMLElement): Promise<void> {
    this.#origin = origin;
    await this.#host.updateComplete;
    const { panel } = this.#host;
    if (!panel) return;
    await customElements.whenDefined(panel.localName);
    // If it was removed from the page in the meantime, it is not a panel yet.
    if (panel.isConnected) await panel.focusHeading();
  }

  /** Called when the panel closes: returns the focus to where it came from. */
  restoreFocus(): void {
    this.#origin?.focus();
    this.#origin = null;
  }

  hostDisconnected(): void {
    this.#sizes.disconnect();
    this.#panel = null;
  }

  hostUpdated(): void {
    const { panel } = this.#host;
    if (panel === null) this.#origin = null;
    if (panel !== this.#panel) {
      this.#sizes.disconnect();
      if (panel) this.#sizes.observe(panel);
      else this.#host.canvas?.revealSelected(null);
      this.#panel = panel;
    }
    const selected = [...(this.#host.picture?.emphasis?.selected ?? [])].join(' ');
    if (selected === this.#revealed && !this.#isNewlyDrawn) return;
    this.#revealed = selected;
    this.#isNewlyDrawn = false;
    void this.#host.updateComplete.then(() => this.#reveal());
  }

  #reveal(): void {
    const { canvas, panel } = this.#host;
    if (!panel) return;
    const { width, height } = panel.getBoundingClientRect();
    const isBelow = this.#host.getBoundingClientRect().width < SHEET_PX;
    canvas?.revealSelected(isBelow ? { right: 0, bottom: height } : { right: width, bottom: 0 });
  }
}
