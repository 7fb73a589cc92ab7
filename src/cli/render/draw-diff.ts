import { diffToSvg } from '../../curate/diff/diff-to-svg.js';
import type { GraphDiff } from '../../curate/diff/graph-diff.js';
import type { GraphFile } from '../../domain/format/format.js';
import { fontMeasure } from './font-measure.js';
import { systemFont } from './system-font.js';
import { themeFont, themePalette } from './theme-palette.js';

const AREA = { width: 1440, height: 900, lang: 'en' } as const;

/** The picture of what changed, in the light theme, measured with the font of this system. */
export async function drawDiff(
  diff: GraphDiff,
  before: GraphFile,
  after: GraphFile,
): Promise<string> {
  const { measureText } = fontMeasure(await systemFont());
  const palette = themePalette('light', themeFont());
  return diffToSvg(diff, before, after, { palette, measureText, area: AREA });
}
