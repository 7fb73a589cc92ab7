import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../../domain/format/dates.js';
import { dateSpansOf } from '../../domain/graph/date-spans.js';
import { NONE } from '../../domain/graph/lineage-graph.js';
import { wordsIn } from '../../locales/words-in.js';
import type { PanelContext } from './detail-context.js';

/** An explanation if a node is older than its source; otherwise nothing. */
export function olderThanParent(
  { graph, lang }: PanelContext,
  e: number,
): TemplateResult | typeof nothing {
  const [source, target] = [graph.sources[e] ?? NONE, graph.targets[e] ?? NONE];
  const { firstOf, lastOf } = dateSpansOf(graph);
  // Unknown dates are NaN, which is not less than anything.
  if (!(lastOf(target) < firstOf(source))) return nothing;
  const words = wordsIn(lang).detail;
  const { since } = graph.edgeAt(e);
  const older = words.older(graph.nameOf(target, lang), graph.nameOf(source, lang));
  const why =
    since === undefined ? words.olderUnexplained : words.olderSince(formatDate(since, lang));
  return html`<p class="quiet older">${older}${words.colon}${why}</p>`;
}
