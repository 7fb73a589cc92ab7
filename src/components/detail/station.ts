import { html, nothing, type TemplateResult } from 'lit';
import { formatDate, monthOfDate } from '../../domain/format/dates.js';
import type { EdgeEntry } from '../../domain/format/format.js';
import { relationOf } from '../../domain/graph/lineage-graph.js';
import type { PanelContext } from './detail-context.js';

/** The release month of a stop; nothing if unknown. */
export function stationDate(
  { graph, lang }: PanelContext,
  node: number,
): TemplateResult | typeof nothing {
  const { released } = graph.nodeAt(node);
  if (released === undefined) return nothing;
  return html`<span class="date quiet">${formatDate(monthOfDate(released), lang)}</span>`;
}

/** Describes the claim between two stops of a line. */
export function edgeLabel({ graph, lang, words }: PanelContext, edge: EdgeEntry): TemplateResult {
  const { vocabulary } = graph;
  const relation = relationOf(edge);
  const methods = (edge.methods ?? [])
    // A merge need not be described as made by merging.
    .filter((method) => relation !== 'merge' || method !== 'merge')
    .map((method) => vocabulary.labelOf('methods', method, lang));
  // The relation `weights` is only mentioned if there is nothing else to say.
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
