import { html, nothing, render, type ReactiveControllerHost } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { pictureInScopeOf } from '../../export/scope.js';
import type { ShownPicture } from '../../export/shown-picture.js';
import { svgTreeOf, type Part } from '../../export/to-svg.js';
import { svgNodeOf } from '../export/svg-node.js';
import type { LineageOutline } from '../outline/lineage-outline.js';
import { printHead } from './print-head.js';
import { PrintWatch } from './print-watch.js';

/** Ink is for what is drawn. */
const PAPER_COLOUR = '#ffffff';

/** What a page that is printed puts on paper, and where. */
interface PrintSource {
  /** The elements above and below the panel and whatever stands instead of the picture, which the page leaves to this. */
  readonly places: () => { readonly above: HTMLElement; readonly below: HTMLElement } | null;
  /** What is on screen, in colours for paper; null if nothing is. */
  readonly shown: () => ShownPicture | null;
  /** The address of what is on screen. */
  readonly address: () => string;
}

/**
 * From now on puts what is shown into the page for as long as it is printed: above it what it is and where it was; the picture
 * as a drawing, for a canvas is as coarse on paper as it is on screen, and all it shows as an outline. A table or a matrix
 * stands there itself. `<lineage-outline>` has to be registered.
 */
export function printPage(host: ReactiveControllerHost, source: PrintSource): void {
  new PrintWatch(host, {
    onPrint: () => fill(source),
    onDone: () => {
      const { above, below } = source.places() ?? {};
      for (const place of [above, below]) if (place) render(nothing, place);
    },
  });
}

function fill({ places, shown: shownNow, address }: PrintSource): void {
  const shown = shownNow();
  const at = places();
  if (!shown || !at) return;
  const head = printHead(shown, address());
  switch (shown.view.stage) {
    case 'picture':
      render([head, drawing(shown, ['scene', 'legend'])], at.above);
      // A drawing is not cut between two sheets, so what may stand on the next is one of its own.
      render([outline(shown), drawing(shown, ['sources'])], at.below);
      break;
    case 'outline':
      render([head, outline(shown)], at.above);
      render([drawing(shown, ['scene', 'legend']), drawing(shown, ['sources'])], at.below);
      break;
    case 'table':
    case 'matrix':
      render(head, at.above);
  }
}

function drawing(shown: ShownPicture, parts: readonly Part[]) {
  const { palette } = shown;
  const tokens = { ...palette.tokens, surface: PAPER_COLOUR };
  const onPaper = { ...shown, palette: { ...palette, tokens } };
  return svgNodeOf(svgTreeOf(pictureInScopeOf(onPaper, { kind: 'shown' }), parts));
}

function outline({ graph, view, picture }: ShownPicture) {
  return html`<lineage-outline
    .graph=${graph}
    .view=${view}
    .lang=${picture.lang}
    .picture=${picture}
    ${ref((element) => {
      // What is printed does not wait.
      (element as LineageOutline | undefined)?.drawNow();
    })}
  ></lineage-outline>`;
}
