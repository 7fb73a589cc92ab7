import { utcTicks } from 'd3';
import { dateFormatOf } from '../../domain/format/dates.js';
import type { Lanes } from './lanes.js';

/** A tick of a time axis. */
export interface TimeTick {
  /** Pixels along the flow. */
  readonly u: number;
  readonly words: string;
  /** Whether it starts a year. */
  readonly strong: boolean;
}

const TICK_PX = { right: 66, down: 40 } as const;

/** The ticks of a timeline: years, months or days, depending on the space for labels. */
export function timeTicksOf(
  { start, pxPerMs, dated }: Pick<Lanes, 'start' | 'pxPerMs' | 'dated'>,
  direction: 'right' | 'down',
  lang: string,
): readonly TimeTick[] {
  if (pxPerMs === 0) {
    const words = dateFormatOf(lang, { year: 'numeric', month: 'short' }).format(start);
    return [{ u: 0, words, strong: true }];
  }
  const ticks = ticksIn(start, pxPerMs, dated, TICK_PX[direction]);
  const ofDays = ticks.some((tick) => tick.getUTCDate() !== 1);
  return ticks.map((tick, i): TimeTick => {
    const isYear = tick.getUTCMonth() === 0 && tick.getUTCDate() === 1;
    // The first tick includes the year, as no earlier tick shows it.
    const year = isYear || i === 0 ? yearOf(tick) : {};
    const month = isYear && !ofDays ? {} : ({ month: 'short' } as const);
    const day = ofDays ? ({ day: 'numeric' } as const) : {};
    return {
      u: (tick.getTime() - start) * pxPerMs,
      words: dateFormatOf(lang, { ...year, ...month, ...day }).format(tick),
      strong: isYear,
    };
  });
}

/** Years BC are formatted with their era. */
function yearOf(tick: Date): Intl.DateTimeFormatOptions {
  return tick.getUTCFullYear() < 1 ? { year: 'numeric', era: 'short' } : { year: 'numeric' };
}

/** As many ticks as fit; d3 treats a count only as a hint. */
function ticksIn(start: number, pxPerMs: number, dated: number, min: number): readonly Date[] {
  const ticksUpTo = (count: number) =>
    utcTicks(new Date(start), new Date(start + dated / pxPerMs), count);
  for (let count = Math.floor(dated / min); count > 1; count--) {
    const ticks = ticksUpTo(count);
    const [first = 0, second = Infinity] = ticks.slice(0, 2).map((tick) => tick.getTime());
    if ((second - first) * pxPerMs >= min) return ticks;
  }
  return ticksUpTo(1).slice(0, 1);
}
