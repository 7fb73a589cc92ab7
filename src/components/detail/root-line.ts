import { html, nothing, type TemplateResult } from 'lit';
import { mainLineOf, type LineStep } from '../../domain/graph/lineage.js';
import { NONE } from '../../domain/graph/lineage-graph.js';
import type { DetailContext } from './detail-context.js';
import { nodeButton, showEdge } from './ends.js';
import { nameList } from './name-list.js';
import { confidenceMark } from './method-mark.js';
import { stationDate, edgeLabel } from './station.js';
import { wordsIn } from '../../locales/words-in.js';

/** Maximum number of steps shown: the root and the latest ones. */
const STEPS_SHOWN = 16;

/**
 * The path from the root down to the node, with the method of each step and the licence at each stop; nothing for a
 * root.
 */
export function rootLine(context: DetailContext, node: number): TemplateResult | typeof nothing {
  const { graph, words } = context;
  const [root, ...rest] = mainLineOf(graph, node);
  if (!root || rest.length === 0) return nothing;
  const shown = rest.slice(-STEPS_SHOWN);
  const leftOut = rest.length - shown.length;
  return html`<section>
    <h3>${words.lineFrom}<bdi>${graph.nameOf(root.node)}</bdi></h3>
    <ol class="root-line">
      <li>${station(context, root, false)}</li>
      ${
        leftOut === 0
          ? nothing
          : html`<li><span class="left-out quiet">${words.stepsLeftOut(leftOut)}</span></li>`
      }
      ${shown.map(
        (step) =>
          html`<li>
            ${step.edge === NONE ? nothing : edgeItem(context, step.edge)}
            ${station(context, step, step.node === node)} ${otherParents(context, step)}
          </li>`,
      )}
    </ol>
  </section>`;
}

function station(context: DetailContext, step: LineStep, here: boolean): TemplateResult {
  const { node } = step;
  return html`<span class="station">
    <svg class="stop" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      <circle class=${here ? 'now' : 'then'} cx="6" cy="6" r="4"></circle>
    </svg>
    ${
      here
        ? html`<bdi class="here" aria-current="true">${context.graph.nameOf(node)}</bdi>`
        : nodeButton(context, node)
    }
    ${stationDate(context, node)} ${licenseTag(context, node)}
  </span>`;
}

function edgeItem(context: DetailContext, e: number): TemplateResult {
  const edge = context.graph.edgeAt(e);
  return html`<button type="button" class="segment" @click=${() => showEdge(context, edge)}>
    ${confidenceMark(edge, context.graph.vocabulary)} ${edgeLabel(context, edge)}
  </button>`;
}

/** The licence class at a stop; nothing if unknown. */
function licenseTag({ graph, lang }: DetailContext, node: number): TemplateResult | typeof nothing {
  const { licenseClass } = graph.nodeAt(node);
  if (licenseClass === undefined || licenseClass === 'unknown') return nothing;
  const label = graph.vocabulary.labelOf('licenseClasses', licenseClass, lang);
  return html`<span class="tag" title=${wordsIn(lang).attributes.licenseClass}
    ><bdi>${label}</bdi></span
  >`;
}

/** The other parents of a stop, which are not on the path. */
function otherParents(
  context: DetailContext,
  { node, edge }: LineStep,
): TemplateResult | typeof nothing {
  const { graph, lang } = context;
  const onLine = graph.sources[edge];
  const others = [...graph.inEdgesOf(node)].map((e) => graph.sources[e] ?? NONE);
  const beside = [...new Set(others)].filter((parent) => parent !== onLine);
  if (beside.length === 0) return nothing;
  const { alsoFrom } = wordsIn(lang).detail;
  return html`<span class="also quiet">${alsoFrom(nameList(context, beside))}</span>`;
}
