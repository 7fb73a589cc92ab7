import { html, svg, type TemplateResult } from 'lit';
import type { EdgeEntry } from '../../domain/format/format.js';
import type { Vocabulary } from '../../domain/format/vocabulary.js';
import { mainMethodOf, relationOf } from '../../domain/graph/lineage-graph.js';
import { methodColourOf, regimeOf } from '../../scene/style/encoding.js';

/** The classes for an edge's line: colour, regime, dots; all from closed lists. */
export function lineClassesOf(edge: EdgeEntry, vocabulary: Vocabulary): string {
  const relation = relationOf(edge);
  const colour =
    relation === 'successor' ? 'successor' : methodColourOf(mainMethodOf(edge), vocabulary);
  return `line method-${colour} ${regimeOf(edge.methods)} ${relation === 'data' ? 'dotted' : ''}`;
}

/** An edge's line as drawn in the picture: horizontal, 22 pixels long. */
export function edgeMark(edge: EdgeEntry, vocabulary: Vocabulary): TemplateResult {
  return html`<svg class="mark" viewBox="0 0 22 10" width="22" height="10" aria-hidden="true">
    ${svg`<line class=${lineClassesOf(edge, vocabulary)} x1="0" y1="5" x2="22" y2="5"></line>`}
  </svg>`;
}

/** An edge's line, vertical, as tall as its positioned parent. */
export function confidenceMark(edge: EdgeEntry, vocabulary: Vocabulary): TemplateResult {
  return html`<svg class="standing" width="12" height="100%" aria-hidden="true">
    ${svg`<line class=${lineClassesOf(edge, vocabulary)} x1="6" y1="0" x2="6" y2="100%"></line>`}
  </svg>`;
}

/** The swatch of a method: its colour, dashed for PEFT, thick for full fine-tuning. */
export function methodMark(method: string | undefined, vocabulary: Vocabulary): TemplateResult {
  const regime = regimeOf(method === undefined ? undefined : [method]);
  return html`<svg class="mark" viewBox="0 0 16 10" width="16" height="10" aria-hidden="true">
    ${svg`<line class=${`line method-${methodColourOf(method, vocabulary)} ${regime}`} x1="0" y1="5" x2="16" y2="5"></line>`}
  </svg>`;
}
