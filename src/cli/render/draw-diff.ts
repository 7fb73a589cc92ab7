import { diffToSvg } from '../../curate/diff/diff-to-svg.js';
import type { GraphDiff } from '../../curate/diff/graph-diff.js';
import type { GraphFile } from '../../domain/format/format.js';
import { fontMeasure } from './font-measure.js';
import { systemFont } from './system-font.js';
import { toPng } from './to-png.js';
import { themeFont, themePalette } from './theme-palette.js';

const AREA = { width: 1440, height: 900, lang: 'en' } as const;

/** Draws the differences in the light theme, measured with a system font; a PNG has double resolution. */
export async function drawDiff(
  diff: GraphDiff,
  before: GraphFile,
  after: GraphFile,
  format: 'svg' | 'png',
): Promise<string | Uint8Array> {
  const font = await systemFont();
  const { measureText, family } = fontMeasure(font);
  // The library that paints PNGs does not know `system-ui`.
  const typeface = format === 'png' && family !== null ? JSON.stringify(family) : themeFont();
  const palette = themePalette('light', typeface);
  const svg = diffToSvg(diff, before, after, { palette, measureText, area: AREA });
  return format === 'png' ? toPng(svg, 2, font) : svg;
}
