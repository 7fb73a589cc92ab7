import { html, nothing, type TemplateResult } from 'lit';
import { licenseLineOf, type LicenseStep } from '../../domain/graph/license-line.js';
import { NONE } from '../../domain/graph/lineage-graph.js';
import type { DetailContext } from './detail-context.js';
import { nodeButton, showEdge } from './ends.js';
import { licenseNote, licenseTag } from './license-note.js';
import { standingMark } from './method-mark.js';
import { stationDate, stretchWords } from './station.js';

/** Of a longer line the root and its latest steps show. */
const STEPS_SHOWN = 16;

/** The line from the root down to the node, with the method of each step and the licence at each stop; nothing for a root. */
export function rootLine(context: DetailContext, node: number): TemplateResult | typeof nothing {
  const { graph, words } = context;
  const [root, ...rest] = licenseLineOf(graph, node);
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
            ${step.edge === NONE ? nothing : stretch(context, step.edge)}
            ${station(context, step, step.node === node)}
          </li>`,
      )}
    </ol>
    ${shown.map((step) => licenseNote(context, step))}
  </section>`;
}

function station(context: DetailContext, step: LicenseStep, here: boolean): TemplateResult {
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
    ${stationDate(context, node)} ${licenseTag(context, step)}
  </span>`;
}

function stretch(context: DetailContext, e: number): TemplateResult {
  const edge = context.graph.edgeAt(e);
  return html`<button type="button" class="stretch" @click=${() => showEdge(context, edge)}>
    ${standingMark(edge)} ${stretchWords(context, edge)}
  </button>`;
}
