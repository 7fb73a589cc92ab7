import { html, nothing, svg, type TemplateResult } from 'lit';
import { NONE } from '../../domain/graph/lineage-graph.js';
import type { Fork } from '../../domain/graph/relationship.js';
import type { PanelContext } from '../detail/detail-context.js';
import { nodeButton, showEdge } from '../detail/ends.js';
import { lineClassesOf } from '../detail/method-mark.js';
import { stationDate, edgeLabel } from '../detail/station.js';
import { forkRowsOf, type ForkRow, type LaneLine } from './fork-rows.js';
import { wordsIn } from '../../locales/words-in.js';

const LANE_PX = 20;
const FIRST_LANE_PX = 7;
const CURVE_PX = 16;

/** A diagram of the paths down from a common ancestor; each stop selects its model, each line its claim. */
export function forkDiagram(context: PanelContext, fork: Fork): TemplateResult {
  const rows = forkRowsOf(fork);
  const lanes = 1 + Math.max(0, ...rows.map(({ lane }) => lane));
  const width = 2 * FIRST_LANE_PX + (lanes - 1) * LANE_PX;
  const words = wordsIn(context.lang).compare;
  return html`<ol class="fork" aria-label=${words.paths}>
    ${rows.map(
      (row) =>
        html`<li>
          ${segment(context, row, width)} ${stop(context, row, width)}
          ${parting(context, row, width)}
        </li>`,
    )}
  </ol>`;
}

function segment(
  context: PanelContext,
  row: ForkRow,
  width: number,
): TemplateResult | typeof nothing {
  if (row.edge === NONE) return nothing;
  const { graph, words } = context;
  const { from } = wordsIn(context.lang).compare;
  const edge = graph.edgeAt(row.edge);
  const lines = [...row.passing, row].map((line) => verticalLine(context, line));
  return html`${
      row.leftOut === 0
        ? nothing
        : html`<div class="row">
            ${laneBox(width, lines)}
            <span class="left-out quiet">${words.stepsLeftOut(row.leftOut)}</span>
          </div>`
    }
    <div class="row">
      ${laneBox(width, lines)}
      <button type="button" class="segment" @click=${() => showEdge(context, edge)}>
        ${
          row.comesFrom === NONE
            ? nothing
            : html`<span class="visually-hidden">${from(graph.nameOf(row.comesFrom))}</span>`
        }
        ${edgeLabel(context, edge)}
      </button>
    </div>`;
}

function stop(context: PanelContext, row: ForkRow, width: number): TemplateResult {
  const [onward] = row.branches;
  const centre = xOf(row.lane);
  const lines = [
    ...row.passing.map((line) => verticalLine(context, line)),
    row.edge === NONE ? nothing : verticalLine(context, row, '0', '50%'),
    onward ? verticalLine(context, onward, '50%', '100%') : nothing,
    svg`<circle class=${row.end ? 'now' : 'then'} cx=${centre} cy="50%" r=${row.end ? 5 : 4}></circle>`,
  ];
  return html`<div class="row">
    ${laneBox(width, lines)}
    <span class="stop-words">
      ${nodeButton(context, row.node, row.end ? 'here' : '')} ${stationDate(context, row.node)}
    </span>
  </div>`;
}

/** Draws the lines that branch into lanes of their own. */
function parting(
  context: PanelContext,
  row: ForkRow,
  width: number,
): TemplateResult | typeof nothing {
  const [onward, ...others] = row.branches;
  if (!onward || others.length === 0) return nothing;
  const from = xOf(row.lane);
  return html`<svg class="parting" width=${width} height=${CURVE_PX} aria-hidden="true">
    ${[...row.passing, onward].map((line) => verticalLine(context, line))}
    ${others.map(({ lane, edge }) => {
      const to = xOf(lane);
      const half = CURVE_PX / 2;
      return svg`<path class=${lineClassesOf(context.graph.edgeAt(edge), context.graph.vocabulary)}
        d=${`M${from} 0C${from} ${half} ${to} ${half} ${to} ${CURVE_PX}`}></path>`;
    })}
  </svg>`;
}

/**
 * An SVG as wide as the lanes and as tall as its row, which requires a wrapper, as an SVG cannot size both to each
 * other.
 */
function laneBox(width: number, content: readonly unknown[]): TemplateResult {
  return html`<span class="lanes" aria-hidden="true">
    <svg width=${width} height="1"></svg>
    <svg class="lines" width=${width} height="100%">${content}</svg>
  </span>`;
}

function verticalLine(
  { graph }: PanelContext,
  { lane, edge }: LaneLine,
  from = '0',
  to = '100%',
): TemplateResult {
  const x = xOf(lane);
  return svg`<line class=${lineClassesOf(graph.edgeAt(edge), graph.vocabulary)} x1=${x} y1=${from} x2=${x} y2=${to}></line>`;
}

function xOf(lane: number): number {
  return FIRST_LANE_PX + lane * LANE_PX;
}
