import type { EmbedChoice } from './embed-choice.js';
import { MIN_HEIGHT_PX, panelsWordOf } from './embed-choice.js';
import type { Embed } from './embed-code.js';

/** Typical width of a text column, in pixels. */
export const COLUMN_PX = 720;

/** The size of an element in an article. */
export function articleSizeOf({ widthPx, shape, heightPx }: EmbedChoice): {
  readonly width: number;
  readonly height: number;
} {
  const width = widthPx ?? COLUMN_PX;
  const [wide = 1, high = 1] = shape.split('/').map(Number);
  const height =
    shape === 'fixed' ? heightPx : Math.max(MIN_HEIGHT_PX, Math.round((width * high) / wide));
  return { width, height };
}

/** The command that makes the drawing again when a site is built. */
export function embedCommandOf(choice: EmbedChoice, { file, view, lang, page }: Embed): string {
  const { width, height } = articleSizeOf(choice);
  const panels = panelsWordOf(choice.panels);
  return [
    `npx lineage-graph render ${quoted(file)} --content`,
    ...(view === '' ? [] : [`--view ${quoted(view)}`]),
    ...(panels === null ? [] : [`--panels ${quoted(panels)}`]),
    `--width ${width} --height ${height} --lang ${lang}`,
    ...(page === null ? [] : [`--links ${quoted(page)}`]),
    '-o drawing.html',
  ].join(' ');
}

/** Quotes an argument: double quotes work in every shell, with these characters replaced. */
function quoted(text: string): string {
  return /^[\w./:-]+$/.test(text) ? text : `"${text.replace(/["$`\\]/g, '\\$&')}"`;
}
