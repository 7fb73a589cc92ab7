import { html, svg, type TemplateResult } from 'lit';
import { dateOf, firstDayOf, formatDate } from '../../domain/format/dates.js';
import { formatMonth, type ReleaseBins } from '../filters/release-bins.js';

/** How many years apart words can be. */
const YEARS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];
/** From its line to a word, and from a word to the next line, in pixels. */
const SPACE_PX = 4;
/** At 11 pixels, in bold: a character of Chinese, and any other. */
const WIDE_PX = 11.5;
const NARROW_PX = 7.5;
const WIDE = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFF60]/u;

/** A word below the bars, with the line that it belongs to. */
interface AxisWord {
  readonly text: string;
  readonly isYear: boolean;
  /** Where its line is: the share of the axis before it. */
  readonly share: number;
  /** Whether it stands before its line, for want of room behind it. */
  readonly isBefore: boolean;
}

/** The years below so many pixels of bars, and months between them where there is room; none overlaps another or is cut off. */
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

/** The words of the axis as a drawing. */
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
  return Array.from(text).reduce((sum, each) => sum + (WIDE.test(each) ? WIDE_PX : NARROW_PX), 0);
}
