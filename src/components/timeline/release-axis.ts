import { html, svg, type TemplateResult } from 'lit';
import { dateOf, firstDayOf, formatDate } from '../../domain/format/dates.js';
import { formatMonth, type ReleaseBins } from '../filters/release-bins.js';

/** Possible intervals between labels, in years. */
const YEARS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];
/** Space between a tick and its label, and from a label to the next tick, in pixels. */
const SPACE_PX = 4;
/** Character widths at 11 px bold: Chinese, and any other. */
const WIDE_PX = 11.5;
const NARROW_PX = 7.5;
const WIDE = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFF60]/u;

/** A label below the bars, with its tick. */
interface AxisWord {
  readonly text: string;
  readonly isYear: boolean;
  /** The position of its tick as a fraction of the axis. */
  readonly share: number;
  /** Whether it is placed before its tick, for lack of space after it. */
  readonly isBefore: boolean;
}

/** The labels for a width: years, and months between them if there is room; without overlap or clipping. */
export function axisWordsOf(
  { start, size, counts }: ReleaseBins,
  lang: string,
  widthPx: number,
): readonly AxisWord[] {
  const month = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, {
    month: 'short',
    timeZone: 'UTC',
  });
  const { length } = counts;
  const taken: { from: number; to: number }[] = [];
  const words: AxisWord[] = [];
  const put = (bin: number, text: string, isYear: boolean) => {
    const [x, extent] = [(bin / length) * widthPx, SPACE_PX + extentOf(text) + SPACE_PX];
    const isBefore = x + extent > widthPx;
    const from = isBefore ? x - extent : x;
    const isFree = taken.every((other) => from >= other.to || from + extent <= other.from);
    if (from < 0 || !isFree) return;
    taken.push({ from, to: from + extent });
    words.push({ text, isYear, share: bin / length, isBefore });
  };
  const yearPx = (12 / (length * size)) * widthPx;
  const yearWords = (year: number) => formatDate(dateOf(year), lang);
  const ends = [start, start + length * size].map((at) => yearWords(Math.floor(at / 12)));
  const widest = Math.max(...ends.map(extentOf)) + 2 * SPACE_PX;
  const every = YEARS.find((years) => years * yearPx >= widest) ?? 10_000;
  for (let bin = 1; bin < length; bin++) {
    const [year = 0, before] = [bin, bin - 1].map((b) =>
      Math.floor((start + b * size) / (12 * every)),
    );
    if (year !== before) put(bin, yearWords(year * every), true);
  }
  put(0, yearWords(Math.floor(start / 12)), true);
  if (size <= 3) {
    for (let bin = 0; bin < length; bin++) {
      const at = start + bin * size;
      if (at % 3 === 0) put(bin, month.format(firstDayOf(formatMonth(at))), false);
    }
  }
  return words;
}

/** The labels of the axis as a drawing. */
export function releaseAxis(bins: ReleaseBins, lang: string, widthPx: number): TemplateResult {
  return html`<svg class="axis" aria-hidden="true">
    ${axisWordsOf(bins, lang, widthPx).map(
      ({ share, text, isYear, isBefore }) =>
        svg`<line x1="${share * 100}%" x2="${share * 100}%" y1="0" y2="4"></line>
          <text
            class=${isYear ? 'year' : ''}
            x="${share * 100}%"
            dx=${isBefore ? -SPACE_PX : SPACE_PX}
            y="12"
            text-anchor=${isBefore ? 'end' : 'start'}
          >${text}</text>`,
    )}
  </svg>`;
}

function extentOf(text: string): number {
  return Array.from(text).reduce(
    (sum, character) => sum + (WIDE.test(character) ? WIDE_PX : NARROW_PX),
    0,
  );
}
