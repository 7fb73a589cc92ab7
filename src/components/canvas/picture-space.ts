import { textRuler } from '../../render/measure-text.js';
import type { Room, Ruler } from '../../scene/drawing-area.js';

/** Space between the picture and the border of the canvas, in pixels. */
const MARGIN_PX = 20;

/** The space an element has for a picture: its size, and how wide text is in it. */
export class PictureSpace {
  readonly #host: HTMLElement;
  #size = { width: 0, height: 0 };
  #ruler: Ruler | null = null;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** In pixels, as it was measured last. */
  get size(): { readonly width: number; readonly height: number } {
    return this.#size;
  }

  /** Whether there is none: the element is hidden, or not measured yet. */
  get isEmpty(): boolean {
    return this.#size.width === 0 || this.#size.height === 0;
  }

  /** Measures the element. @returns whether it was hidden until now */
  measure(): boolean {
    const wasEmpty = this.isEmpty;
    this.#size = { width: this.#host.clientWidth, height: this.#host.clientHeight };
    return wasEmpty && !this.isEmpty;
  }

  /** Has text measured anew: its font may be another. */
  forgetText(): void {
    this.#ruler = null;
  }

  /** The room within the margins. @param probe an element with the font of the picture */
  roomFor(rest: Pick<Room, 'direction' | 'lang'>, probe: HTMLElement): Room {
    this.#ruler ??= textRuler(getComputedStyle(probe).fontFamily);
    const { width, height } = this.#size;
    return {
      width: width - 2 * MARGIN_PX,
      height: height - 2 * MARGIN_PX,
      ruler: this.#ruler,
      ...rest,
    };
  }
}
