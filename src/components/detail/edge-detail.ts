import { html, nothing, type TemplateResult } from 'lit';
import { relationOf } from '../../domain/graph/lineage-graph.js';
import { claimFacts } from './claim-facts.js';
import { claimSentence } from './claim-sentence.js';
import type { DetailContext } from './detail-context.js';
import { showEdge } from './ends.js';
import { edgeMark } from './method-mark.js';
import { olderThanParent } from './older-than-parent.js';
import { sourceList } from './source-list.js';

/** What a target's own sources support, if they are about its origin. */
const ABOUT_PARENTS = ['parents', 'edges', 'relation', 'methods'];

/** One claim between two models, with its evidence. */
export function edgeDetail(context: DetailContext, e: number): TemplateResult {
  const { graph, lang, words } = context;
  const edge = graph.edgeAt(e);
  const [source, target] = [graph.sources[e] ?? 0, graph.targets[e] ?? 0];
  const ends = {
    source: html`<bdi class="end">${graph.nameOf(source)}</bdi>`,
    target: html`<bdi class="end">${graph.nameOf(target)}</bdi>`,
  };
  const parallel = [...graph.outEdgesOf(source)].filter(
    (o) => o !== e && graph.targets[o] === target,
  );
  return html`<section class="identity">
      <p class="summary claim">${claimSentence(edge, ends, graph.vocabulary, lang)}</p>
      ${claimFacts(context, edge, true)} ${olderThanParent(context, e)}
    </section>
    ${
      parallel.length === 0
        ? nothing
        : html`<section>
            <h3>${words.alsoBetween}</h3>
            <ul class="plain">
              ${parallel.map((other) => html`<li>${edgeButton(context, other)}</li>`)}
            </ul>
          </section>`
    }
    ${evidence(context, e)}`;
}

function edgeButton(context: DetailContext, e: number): TemplateResult {
  const { graph, lang } = context;
  const edge = graph.edgeAt(e);
  const { vocabulary } = graph;
  const how = [
    vocabulary.labelOf('relations', relationOf(edge), lang),
    ...(edge.methods ?? []).map((method) => vocabulary.labelOf('methods', method, lang)),
  ];
  return html`<button type="button" class="node" @click=${() => showEdge(context, edge)}>
    ${edgeMark(edge, context.graph.vocabulary)} <bdi>${how.join(context.words.between)}</bdi>
  </button>`;
}

/** The claim's own sources; if there are none, those of its target about its parents. */
function evidence(context: DetailContext, e: number): TemplateResult | typeof nothing {
  const { graph, words } = context;
  const own = graph.edgeAt(e).sources ?? [];
  const target = graph.targets[e] ?? 0;
  const borrowed = (graph.nodeAt(target).sources ?? []).filter(({ supports = [] }) =>
    supports.some((key) => ABOUT_PARENTS.includes(key)),
  );
  const list = own.length > 0 ? own : borrowed;
  if (list.length === 0) return nothing;
  return html`<section>
    <h3>${words.claimSources}</h3>
    ${
      own.length > 0
        ? nothing
        : html`<p class="quiet">${words.fromTargetSources(graph.nameOf(target))}</p>`
    }
    ${sourceList(context, 'evidence', list)}
  </section>`;
}
