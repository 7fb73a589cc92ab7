import {
  BAR_WIDTH_PX,
  BUNDLE_GAP_PX,
  BUNDLE_HEIGHT_PX,
  BUNDLE_PADDING_PX,
  NAME_FONT_PX,
  NARROW_BAR_WIDTH_PX,
  SUBTITLE_FONT_PX,
  TAB_HEIGHT_PX,
  TAB_PADDING_PX,
  TWO_LINES_HEIGHT_PX,
} from './card-sizes.js';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import type { Group } from '../select/groups.js';
import { formatDate } from '../../domain/format/dates.js';
import { formatCount } from '../../domain/format/format-count.js';
import type { Parts } from '../select/parts.js';
import { labelOf } from './node-card.js';
import type { DrawingArea } from '../drawing-area.js';
import { wordsIn } from '../../locales/words-in.js';

/** A narrower area has narrower method bars. */
const NARROW_PX = 480;

/** The size of a closed bundle: its label, in small type on a tab, and its method bar if it has one. */
export function bundleSizeOf(
  label: string,
  { attached, hasBar }: Pick<Group, 'attached' | 'hasBar'>,
  area: DrawingArea,
): { width: number; height: number } {
  const text = Math.ceil(area.measureText(label, attached ? SUBTITLE_FONT_PX : NAME_FONT_PX, true));
  const bar = hasBar ? BUNDLE_GAP_PX + barWidthOf(area) : 0;
  const padding = attached ? TAB_PADDING_PX : BUNDLE_PADDING_PX;
  return {
    width: text + bar + 2 * padding,
    height: attached
      ? TAB_HEIGHT_PX
      : hasBar && hasSubtitles(area)
        ? TWO_LINES_HEIGHT_PX
        : BUNDLE_HEIGHT_PX,
  };
}

/** The width of the method bar. */
export function barWidthOf({ width }: Pick<DrawingArea, 'width'>): number {
  return width < NARROW_PX ? NARROW_BAR_WIDTH_PX : BAR_WIDTH_PX;
}

/** Whether bundles have a second line like cards: not where cards are dense, nor where they are placed side by side. */
export function hasSubtitles({ direction, density = 'airy' }: DrawingArea): boolean {
  return direction === 'right' && density === 'airy';
}

/**
 * The label of a bundle: its count and, if it is a part of a split bundle, which one. @param words name of the part, or
 * ''
 */
export function bundleLabelOf(count: number, words: string, lang: string): string {
  return `+${formatCount(count, lang)} ${words}`.trimEnd();
}

/** The label of a collapsed chain: the number of models in it. */
export function skippedLabelOf(count: number, lang: string): string {
  return wordsIn(lang).marks.skipped(formatCount(count, lang));
}

/** The name of a part of a bundle: its method, organization or date; '' if the bundle is not split. */
export function partWordsOf(
  graph: LineageGraph,
  { split, names }: Parts,
  part: number | null,
  lang: string,
): string {
  if (part === null) return '';
  const name = names[part] ?? '';
  if (name === '') return wordsIn(lang).marks.partNotStated[split];
  if (split === 'organization') return labelOf(name);
  if (split !== 'method') return formatDate(name, lang);
  return labelOf(graph.vocabulary.labelOf('methods', name, lang));
}
