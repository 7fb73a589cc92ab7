import { html, nothing, type TemplateResult } from 'lit';
import { formatDate, monthOfDate } from '../../domain/format/dates.js';
import type { EdgeEntry } from '../../domain/format/format.js';
import { relationOf } from '../../domain/graph/lineage-graph.js';
import type { PanelContext } from './detail-context.js';

/** The month a stop of a line was released in; nothing if that is not known. */
export function stationDate(
  { graph, lang }: PanelContext,
  node: number,
): TemplateResult | typeof nothing {
  const { released } = graph.nodeAt(node);
  if (released === undefined) return nothing;
  return html`<span class="date quiet">${formatDate(monthOfDate(released), lang)}</span>`;
}

/** What was done on the way from one stop of a line to the next. */
export function stretchWords(
  { graph, lang, words }: PanelContext,
  edge: EdgeEntry,
): TemplateResult {
  const { vocabulary } = graph;
  const relation = relationOf(edge);
  const methods = (edge.methods ?? [])
    // That a merge was made by merging goes without saying.
    .filter((method) => relation !== 'merge' || method !== 'merge')
    .map((method) => vocabulary.labelOf('methods', method, lang));
  // Weights go without saying, unless nothing else is said.
  const how =
    relation === 'weights' && methods.length > 0
      ? methods
      : [vocabulary.labelOf('relations', relation, lang), ...methods];
  return html`<span>
    <bdi>${how.join(words.between)}</bdi>${
      edge.confidence === 'inferred'
        ? html` <span class="inferred">${words.inferred}</span>`
        : nothing
    }
  </span>`;
}
