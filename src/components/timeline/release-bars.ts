import { html, nothing, svg, type TemplateResult } from 'lit';
import type { End, ReleaseBins } from '../filters/release-bins.js';
import type { StackPiece } from './release-stacks.js';

/** The fraction of a bin's width left free by its bar. */
const BAR_GAP = 0.16;
/**
 * The bars, in percent of their box; those outside the brush or after the playhead are dimmed.
 * @param head the edge of the playhead; null without a time
 */
export function releaseBars(
  { counts }: ReleaseBins,
  pieces: readonly StackPiece[],
  { from, to }: Readonly<Record<End, number>>,
  head: number | null,
): TemplateResult {
  const max = Math.max(...counts);
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
        y="${100 - (piece.to / max) * 100}%"
        width="${width * (1 - BAR_GAP)}%"
        height="${((piece.to - piece.from) / max) * 100}%"
      ></rect>`,
    )}
    ${
      head === null
        ? nothing
        : svg`<line class="head" x1="${head * width}%" x2="${head * width}%" y1="0" y2="100%"></line>`
    }
  </svg>`;
}
