import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { pictureInScopeOf } from '../../export/scope.js';
import type { ShownPicture } from '../../export/shown-picture.js';
import { svgTreeOf } from '../../export/to-svg.js';
import { svgNodeOf } from './svg-node.js';

/** Ink is for what is drawn. */
const PAPER_COLOUR = '#ffffff';

/** What a page that is printed puts on paper, and where. */
interface PrintSource {
  /** The element for the picture, which the page leaves to this. */
  readonly place: () => Element | null;
  /** What is on screen, in colours for paper; null where nothing is. */
  readonly shown: () => ShownPicture | null;
}

/**
 * Puts the picture into the page as a drawing while it is printed, and all it shows as an outline: a canvas is as coarse on
 * paper as it is on screen. `<lineage-outline>` has to be registered.
 */
export class PrintPicture implements ReactiveController {
  readonly #source: PrintSource;

  constructor(host: ReactiveControllerHost, source: PrintSource) {
    this.#source = source;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('beforeprint', this.#fill);
    window.addEventListener('afterprint', this.#clear);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.#fill);
    window.removeEventListener('afterprint', this.#clear);
    this.#clear();
  }

  readonly #fill = (): void => {
    const shown = this.#source.shown();
    const place = this.#source.place();
    if (!shown || !place) return;
    const { palette } = shown;
    const tokens = { ...palette.tokens, surface: PAPER_COLOUR };
    const onPaper = { ...shown, palette: { ...palette, tokens } };
    const page = pictureInScopeOf(onPaper, { kind: 'shown' });
    // A drawing is not cut between two sheets, so what may stand on the next is one of its own.
    const drawing = svgNodeOf(svgTreeOf(page, ['heading', 'scene', 'legend']));
    const sources = svgNodeOf(svgTreeOf(page, ['sources']));
    const outline = document.createElement('lineage-outline');
    const { graph, view, picture } = shown;
    Object.assign(outline, { graph, view, picture, lang: picture.lang });
    place.replaceChildren(drawing, outline, sources);
    outline.drawNow();
  };

  readonly #clear = (): void => {
    this.#source.place()?.replaceChildren();
  };
}
