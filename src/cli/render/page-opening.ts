import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
// As text, to be written into pages.
import styles from '../../export/opening/opening.css?raw';
import { drawOpening, type DrawnOpening } from '../../export/opening/draw-opening.js';
import type { OpeningSize } from '../../export/opening/draw-pictures.js';
import { fontMeasure } from './font-measure.js';
import { systemFont, type FontFiles } from './system-font.js';
import { themeFont, themePalette } from './theme-palette.js';

/**
 * The picture areas of a full page on screens of 390 × 664, 390 × 844, 1024 × 768, 820 × 1180, 1280 × 720, 1440 × 900
 * and 1920 × 1080 pixels; the last one whose media query matches is shown.
 */
export const PAGE_SIZES: readonly (OpeningSize & { readonly media: string })[] = [
  { name: 'small-phone', width: 390, height: 418, media: 'all' },
  { name: 'phone', width: 390, height: 598, media: '(height >= 790px)' },
  { name: 'compact', width: 788, height: 529, media: '(width >= 740px) and (height >= 560px)' },
  { name: 'tablet', width: 820, height: 790, media: '(width >= 740px) and (height >= 900px)' },
  { name: 'notebook', width: 1044, height: 505, media: '(width >= 1180px) and (height >= 640px)' },
  { name: 'laptop', width: 1204, height: 685, media: '(width >= 1380px) and (height >= 820px)' },
  { name: 'wide', width: 1684, height: 865, media: '(width >= 1800px) and (height >= 1000px)' },
];

/** The style sheet of a page with a prerendered opening, which shows the last drawing whose media query matches. */
export function openingStyles(): string {
  const sizes = PAGE_SIZES.map(
    ({ name, media }) => `@media ${media} {
  .lineage-opening > [data-size] {
    display: none;
  }
  .lineage-opening > [data-size='${name}'] {
    display: block;
  }
}
`,
  );
  return styles.replace('/* sizes */', () => sizes.join(''));
}

/** The source of a page's prerendered opening. */
export interface OpeningRequest {
  readonly graph: LineageGraph;
  /** The exact text of its file. */
  readonly text: string;
  readonly view: string;
  readonly langs: readonly string[];
  /** Returns the URL of a stored picture, relative to the page; null to embed it in the page. */
  readonly hrefOf: ((size: string, lang: string) => string) | null;
  readonly sizes?: readonly OpeningSize[];
  /** A font to measure with; by default, the system's. */
  readonly font?: FontFiles;
}

/** Prerenders the opening of a page in all sizes and languages, in the page's theme, measured with a system font. */
export async function pageOpening(request: OpeningRequest): Promise<DrawnOpening> {
  const { graph, text, view, langs, hrefOf, sizes = PAGE_SIZES } = request;
  const { measureText } = fontMeasure(request.font ?? (await systemFont()));
  const palette = themePalette('page', themeFont());
  return drawOpening({ graph, text, view, langs, sizes, palette, measureText, hrefOf });
}
