import { html, nothing, type TemplateResult } from 'lit';
import { NONE } from '../../domain/graph/lineage-graph.js';
import { claimFacts } from './claim-facts.js';
import type { DetailContext } from './detail-context.js';
import { nodeButton, showEdge } from './ends.js';
import { longList } from './long-list.js';
import { edgeMark } from './method-mark.js';
import { olderThanParent } from './older-than-parent.js';

const PARENTS_SHOWN = 8;

/** The sources of a node with their claims, the main parent first. */
export function parents(context: DetailContext, node: number): TemplateResult | typeof nothing {
  const { graph, words } = context;
  const main = graph.mainEdges[node];
  const edges = [...graph.inEdgesOf(node)].sort((a, b) => Number(b === main) - Number(a === main));
  if (edges.length === 0) return nothing;
  return html`<section>
    <h3>
      ${words.madeFrom}
      ${edges.length > 1 ? html`<span class="count">${edges.length}</span>` : nothing}
    </h3>
    ${longList(context, 'parents', edges, PARENTS_SHOWN, (e) => parent(context, e), 'claims')}
  </section>`;
}

function parent(context: DetailContext, e: number): TemplateResult {
  const { graph, words } = context;
  const edge = graph.edgeAt(e);
  const [source, target] = [graph.sources[e] ?? NONE, graph.targets[e] ?? NONE];
  return html`<div class="ends">
      ${edgeMark(edge, context.graph.vocabulary)}${nodeButton(context, source)}
      <button
        type="button"
        class="evidence"
        aria-label=${words.evidenceFor(graph.nameOf(source), graph.nameOf(target))}
        @click=${() => showEdge(context, edge)}
      >
        ${words.evidence}
      </button>
    </div>
    ${claimFacts(context, edge, false)} ${olderThanParent(context, e)}`;
}
