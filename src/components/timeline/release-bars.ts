import { html, nothing, svg, type TemplateResult } from 'lit';
import { dateOf, firstDayOf, formatDate } from '../../domain/format/dates.js';
import { formatMonth, type End, type ReleaseBins } from '../filters/release-bins.js';
import type { StackPiece } from './release-stacks.js';

/** The part of a bin's width that its bar leaves free. */
const BAR_GAP = 0.16;
/** Words of the axis stand at least this share of it apart. */
const MIN_WORDS_SHARE = 0.055;
/** How many years apart words can be. */
const YEARS = [1, 2, 5, 10, 20, 50, 100, 200, 500];

/**
 * The bars, in percent of their box; those out of the brush or behind the playhead step back.
 * @param head the edge at which the playhead stands; null if all is shown
 */
export function releaseBars(
  { counts }: ReleaseBins,
  pieces: readonly StackPiece[],
  { from, to }: Readonly<Record<End, number>>,
  head: number | null,
): TemplateResult {
  const most = Math.max(...counts);
  const width = 100 / counts.length;
  const isIn = (bin: number) => bin >= from && bin < Math.min(to, head ?? to);
  return html`<svg aria-hidden="true">
    ${
      from > 0 || to < counts.length
        ? svg`<rect class="brush" x="${from * width}%" y="0" width="${(to - from) * width}%" height="100%"></rect>`
        : nothing
    }
    ${pieces.map(
      (piece) => svg`<rect
        class="method-${piece.colour} ${isIn(piece.bin) ? 'in' : 'out'}"
        fill="currentColor"
        x="${(piece.bin + BAR_GAP / 2) * width}%"
        y="${100 - (piece.to / most) * 100}%"
        width="${width * (1 - BAR_GAP)}%"
        height="${((piece.to - piece.from) / most) * 100}%"
      ></rect>`,
    )}
    ${
      head === null
        ? nothing
        : svg`<line class="head" x1="${head * width}%" x2="${head * width}%" y1="0" y2="100%"></line>`
    }
  </svg>`;
}

/** The years below the bars, and months between them where there is place. */
export function releaseAxis({ start, size, counts }: ReleaseBins, lang: string): TemplateResult {
  const month = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, {
    month: 'short',
    timeZone: 'UTC',
  });
  const { length } = counts;
  const words: { share: number; text: string; year: boolean }[] = [];
  const put = (bin: number, text: string, year: boolean) => {
    const share = bin / length;
    if (words.some((word) => Math.abs(word.share - share) < MIN_WORDS_SHARE)) return;
    if (share > 1 - MIN_WORDS_SHARE / 2) return;
    words.push({ share, text, year });
  };
  const every = YEARS.find((years) => (years * 12) / (length * size) >= MIN_WORDS_SHARE) ?? 1000;
  for (let bin = 0; bin < length; bin++) {
    const [year, before] = [bin, bin - 1].map((b) => Math.floor((start + b * size) / (12 * every)));
    if (year !== undefined && year !== before && bin > 0) {
      put(bin, yearWords(year * every, lang), true);
    }
  }
  put(0, yearWords(Math.floor(start / 12), lang), true);
  if (size <= 3) {
    for (let bin = 0; bin < length; bin++) {
      const at = start + bin * size;
      if (at % 3 !== 0) continue;
      put(bin, month.format(firstDayOf(formatMonth(at))), false);
    }
  }
  return html`<svg class="axis" aria-hidden="true">
    ${words.map(
      ({ share, text, year }) =>
        svg`<line x1="${share * 100}%" x2="${share * 100}%" y1="0" y2="4"></line>
          <text class=${year ? 'year' : ''} x="${share * 100}%" dx="4" y="12">${text}</text>`,
    )}
  </svg>`;
}

function yearWords(year: number, lang: string): string {
  return formatDate(dateOf(year), lang);
}
