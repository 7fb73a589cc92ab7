/** How many models came in a month. */
interface MonthCount {
  /** Months since the year 0. */
  readonly month: number;
  readonly models: number;
}

/** What the table of families says of growth: `2023-05:12 2023-06:3`, in order; what is not so is left out. */
export function growthIn(text = ''): readonly MonthCount[] {
  return [...text.matchAll(/(\d{4})-(\d{2}):(\d+)/g)].map(([, year, month, models]) => ({
    month: Number(year) * 12 + Number(month) - 1,
    models: Number(models),
  }));
}

/** A month as a partial date: `2023-05`. */
export function monthText(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
}

/** The month in which the most models came; null if there is none. */
export function peakOf(growth: readonly MonthCount[]): MonthCount | null {
  return growth.reduce<MonthCount | null>(
    (best, each) => (best && best.models >= each.models ? best : each),
    null,
  );
}

/** Months from the first to the last, both included. */
export interface MonthSpan {
  readonly first: number;
  readonly last: number;
}

/** All months in which something came; a single month where nothing did. */
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
 * The outline of a growth in a box, as the path of an SVG: a step a month, the tallest as tall as the box.
 * @param most the count that fills the height
 */
export function growthPath(
  growth: readonly MonthCount[],
  { first, last }: MonthSpan,
  { width, height }: { readonly width: number; readonly height: number },
  most: number,
): string {
  const step = width / (last - first + 1);
  const round = (px: number) => Math.round(px * 10) / 10;
  return growth
    .filter(({ month }) => month >= first && month <= last)
    .map(({ month, models }) => {
      // A single model shows beside a thousand.
      const tall = Math.max(1, (models / most) * height);
      const [x, y] = [round((month - first) * step), round(height - tall)];
      return `M${x} ${height}V${y}h${round(Math.max(step, 0.6))}V${height}z`;
    })
    .join('');
}
