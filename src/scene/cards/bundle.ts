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
import { formatCount } from '../../domain/format/format-count.js';
import { mainMethodsOf } from '../select/main-methods.js';
import { labelOf } from './node-card.js';
import type { DrawingArea } from '../drawing-area.js';
import { wordsIn } from '../../locales/words-in.js';

/** An area narrower than this has narrow bars. */
const NARROW_PX = 480;

/** The size of a closed bundle: its label, written small on a tab, and the bar of methods where it has one. */
export function bundleSizeOf(
  label: string,
  { attached, barred }: Pick<Group, 'attached' | 'barred'>,
  area: DrawingArea,
): { width: number; height: number } {
  const text = Math.ceil(area.measureText(label, attached ? SUBTITLE_FONT_PX : NAME_FONT_PX, true));
  const bar = barred ? BUNDLE_GAP_PX + barWidthOf(area) : 0;
  const padding = attached ? TAB_PADDING_PX : BUNDLE_PADDING_PX;
  return {
    width: text + bar + 2 * padding,
    height: attached
      ? TAB_HEIGHT_PX
      : barred && hasSubtitles(area)
        ? TWO_LINES_HEIGHT_PX
        : BUNDLE_HEIGHT_PX,
  };
}

/** The width of the bar of methods. */
export function barWidthOf({ width }: Pick<DrawingArea, 'width'>): number {
  return width < NARROW_PX ? NARROW_BAR_WIDTH_PX : BAR_WIDTH_PX;
}

/** Whether bundles have a second line, as cards do: not where cards are dense, nor where they stand side by side. */
export function hasSubtitles({ direction, density = 'airy' }: DrawingArea): boolean {
  return direction === 'right' && density === 'airy';
}

/** What stands on a bundle's card: how many are in it, and the method they share where it is a part. */
export function bundleLabelOf(
  graph: LineageGraph,
  count: number,
  method: number | null,
  lang: string,
): string {
  const number = `+${formatCount(count, lang)}`;
  return method === null ? number : `${number} ${methodWordsOf(graph, method, lang)}`;
}

/** What stands on a stretch of a line that is skipped: how many models are in it. */
export function skippedLabelOf(count: number, lang: string): string {
  return wordsIn(lang).marks.skipped(formatCount(count, lang));
}

/** A method number in words. */
export function methodWordsOf(graph: LineageGraph, method: number, lang: string): string {
  const name = mainMethodsOf(graph).names[method] ?? '';
  if (name !== '') return labelOf(graph.vocabulary.labelOf('methods', name, lang));
  return wordsIn(lang).marks.methodNotStated;
}
