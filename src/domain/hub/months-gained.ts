/** The number of models released in a month. */
export interface MonthCount {
  /** Months since the year 0. */
  readonly month: number;
  readonly models: number;
}

/** An inclusive range of months, counted from January of the year 0. */
export interface MonthSpan {
  readonly first: number;
  readonly last: number;
}

/** How many months count as recent, where no dates are chosen. */
const RECENT_MONTHS = 12;

/** The recent months, up to the last one with models. */
export function recentMonths(last: number): MonthSpan {
  return { first: last - RECENT_MONTHS + 1, last };
}

/** Parses the growth column: `2023-05:12 2023-06:3`, in order; malformed entries are skipped. */
export function growthIn(text = ''): readonly MonthCount[] {
  return [...text.matchAll(/(\d{4})-(\d{2}):(\d+)/g)].map(([, year, month, models]) => ({
    month: Number(year) * 12 + Number(month) - 1,
    models: Number(models),
  }));
}

/** The number of models of the months in a range. */
export function gainedIn(growth: readonly MonthCount[], { first, last }: MonthSpan): number {
  let sum = 0;
  for (const { month, models } of growth) if (month >= first && month <= last) sum += models;
  return sum;
}
