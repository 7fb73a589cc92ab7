import { html, nothing, render, type ReactiveControllerHost } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { pictureInScopeOf } from '../../export/scope.js';
import type { ShownPicture } from '../../export/shown-picture.js';
import { svgTreeOf, type Part } from '../../export/to-svg.js';
import { svgNodeOf } from '../export/svg-node.js';
import type { LineageOutline } from '../outline/lineage-outline.js';
import { printHead } from './print-head.js';
import { PrintWatch } from './print-watch.js';

/** White, so that no ink is used for the background. */
const PAPER_COLOUR = '#ffffff';

/** What to print, and where. */
interface PrintSource {
  /** The containers above and below the panel and the current view. */
  readonly places: () => { readonly above: HTMLElement; readonly below: HTMLElement } | null;
  /** What is on screen, in colours for paper; null if there is nothing. */
  readonly shown: () => ShownPicture | null;
  /** The URL of what is on screen. */
  readonly address: () => string;
}

/**
 * Adds printed content to the page for the duration of printing: a header; the picture as a vector drawing, since a
 * canvas would be as coarse as on screen; and an outline of it. A table or matrix is printed as it is. Requires
 * `<lineage-outline>` to be registered.
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
      // A drawing is not split between sheets, so content that may move to the next sheet is separate.
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
      // Printing does not wait for an update.
      (element as LineageOutline | undefined)?.drawNow();
    })}
  ></lineage-outline>`;
}
