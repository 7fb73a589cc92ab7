import { KINDS, RELATIONS, type MonthRow } from '../../domain/hub/hub-tables.js';
import { growthIn, type MonthCount, type MonthSpan } from '../../domain/hub/months-gained.js';

/** A month as a partial date: `2023-05`. */
export function monthText(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
}

/** The month with the most releases; null if there is none. */
export function peakOf(growth: readonly MonthCount[]): MonthCount | null {
  return growth.reduce<MonthCount | null>(
    (best, candidate) => (best && best.models >= candidate.models ? best : candidate),
    null,
  );
}

/** The growth of each of the {@link KINDS}, in their order. */
export function growthByKind(months: readonly MonthRow[]): readonly (readonly MonthCount[])[] {
  return KINDS.map((kind) => {
    const own = months.filter(({ relation }) => relation === RELATIONS[kind]);
    return growthIn(own.map(({ month, models }) => `${month}:${models}`).join(' '));
  });
}

/** The range of months with releases; a single month if there are none. */
export function spanOf(growths: readonly (readonly MonthCount[])[]): MonthSpan {
  let [first, last] = [Infinity, -Infinity];
  for (const growth of growths) {
    for (const { month } of growth) {
      first = Math.min(first, month);
      last = Math.max(last, month);
    }
  }
  return first <= last ? { first, last } : { first: 0, last: 0 };
}

/**
 * The bars of a histogram as an SVG path, one per month, scaled to the box.
 * @param max the count that fills the height
 * @param below month → number of models stacked below; the counts drawn are added to it
 */
export function growthPath(
  growth: readonly MonthCount[],
  { first, last }: MonthSpan,
  { width, height }: { readonly width: number; readonly height: number },
  max: number,
  below = new Map<number, number>(),
): string {
  const step = width / (last - first + 1);
  const round = (px: number) => Math.round(px * 10) / 10;
  return growth
    .filter(({ month }) => month >= first && month <= last)
    .map(({ month, models }) => {
      const under = below.get(month) ?? 0;
      below.set(month, under + models);
      const foot = round(height - (under / max) * height);
      // At least one pixel, so that a single model is visible next to a thousand.
      const tall = under === 0 ? Math.max(1, (models / max) * height) : (models / max) * height;
      const [x, y] = [round((month - first) * step), round(foot - tall)];
      return `M${x} ${foot}V${y}h${round(Math.max(step, 0.6))}V${foot}z`;
    })
    .join('');
}
