import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Picture } from '../../picture.js';
import type { LineageCanvasElement } from '../../components/canvas/lineage-canvas.js';

/** In an element narrower than this the panel that speaks of a model comes from below. */
const SHEET_PX = 640;

/** The element whose selection it is. */
interface SelectionHost extends ReactiveControllerHost, Element {
  readonly picture: Picture | null;
  readonly canvas: LineageCanvasElement | null;
  /** What speaks of what is selected; null while nothing does. */
  readonly panel: (Element & { focusHeading(): Promise<void> }) | null;
}

/** Keeps in sight what is selected, beside the panel that speaks of it: a model, both ends of a line, all that are compared. */
export class SelectedInView implements ReactiveController {
  readonly #host: SelectionHost;
  #revealed = '';
  #isNewlyDrawn = false;
  #origin: HTMLElement | null = null;
  /** The panel grows with what it says, and with its code, which comes later. */
  readonly #sizes = new ResizeObserver(() => this.#reveal());
  #panel: Element | null = null;

  constructor(host: SelectionHost) {
    this.#host = host;
    host.addController(this);
  }

  /** A picture was drawn: what is selected may stand elsewhere now. */
  drawn(): void {
    this.#isNewlyDrawn = true;
    this.#host.requestUpdate();
  }

  /** Goes to the panel; {@link SelectedInView.restoreFocus} gives it back. */
  async openDetail(origin: HTMLElement): Promise<void> {
    this.#origin = origin;
    await this.#host.updateComplete;
    const { panel } = this.#host;
    if (!panel) return;
    await customElements.whenDefined(panel.localName);
    await panel.focusHeading();
  }

  /** The panel is closed: the reader goes on where they came from. */
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
