import { ticks } from 'd3';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { suiteScoresOf, type ScoreGroup, type SuiteScores } from '../../domain/graph/benchmarks.js';
import type { Benchmark } from '../../domain/format/format.js';
import { NONE } from '../../domain/graph/lineage-graph.js';
import { mainLineOf } from '../../domain/graph/lineage.js';
import type { DetailContext } from './detail-context.js';
import { MAX_SHOWN, restOf } from './most-shown.js';

const CHART_WIDTH = 150;
const CHART_HEIGHT = 22;
const DOT_RADIUS = 4.5;

/** The ends of the axis. */
const [LOW, HIGH] = [DOT_RADIUS + 1, CHART_WIDTH - DOT_RADIUS - 1];

/** The axis of a suite: its scale, and its labels. */
interface Axis {
  readonly placeOf: (score: number) => number;
  readonly ticks: readonly number[];
}

/** Official scores, a table per suite and setting: a dot for the node, a ring for its ancestor, ticks for others. */
export function scoreCharts(context: DetailContext, node: number): TemplateResult | typeof nothing {
  const { graph, words } = context;
  const line = mainLineOf(graph, node).map((step) => step.node);
  const suites = suiteScoresOf(graph, node, line.slice(0, -1).toReversed());
  if (suites.length === 0) return nothing;
  return html`<section>
    <h3>${words.scores}</h3>
    ${suites.slice(0, MAX_SHOWN).map((suite) => suiteCharts(context, node, suite))}
    ${restOf(suites, words.locale)}
  </section>`;
}

function suiteCharts(
  context: DetailContext,
  node: number,
  { suite, groups, domain }: SuiteScores,
): TemplateResult {
  const axis = axisOf(domain);
  return html`<h4><bdi>${suite}</bdi></h4>
    ${groups.slice(0, MAX_SHOWN).map((group) => groupChart(context, node, suite, group, axis))}
    ${restOf(groups, context.words.locale)}
    ${groups.length > 1 ? html`<p class="quiet">${context.words.notComparable}</p>` : nothing}`;
}

function axisOf([low, high]: readonly [number, number]): Axis {
  // If all scores are equal, they are placed in the middle.
  const placeOf = (score: number) =>
    LOW + (low === high ? 0.5 : (score - low) / (high - low)) * (HIGH - LOW);
  return { placeOf, ticks: ticks(low, high, 4) };
}

function groupChart(
  context: DetailContext,
  node: number,
  suite: string,
  group: ScoreGroup,
  axis: Axis,
): TemplateResult {
  const { graph, words } = context;
  const paired = group.rows.some((row) => row.earlier);
  const setting = group.setting === '' ? words.settingNotStated : group.setting;
  return html`${
    group.rows.length === 0
      ? html`<p class="setting quiet"><bdi>${setting}</bdi></p>`
      : html`<table class="scores">
            <caption>
              <span class="visually-hidden"><bdi>${suite}</bdi>, </span
              ><bdi>${setting}</bdi>
            </caption>
            <thead>
              <tr>
                <th scope="col"><span class="visually-hidden">${words.variant}</span></th>
                <td></td>
                <th scope="col" class="own"><bdi>${graph.nameOf(node)}</bdi></th>
                ${
                  paired
                    ? html`<th scope="col" class="earlier">
                        <bdi>${graph.nameOf(group.ancestor)}</bdi>
                      </th>`
                    : nothing
                }
              </tr>
            </thead>
            <tbody>
              ${group.rows.slice(0, MAX_SHOWN).map(
                ({ own, earlier }) =>
                  html`<tr>
                    <th scope="row"><bdi>${own.variant}</bdi></th>
                    <td class="plot">
                      ${plot(own, earlier, [...group.alongside, ...group.rivals].slice(0, MAX_SHOWN), axis)}
                    </td>
                    <td class="own">${formatScore(own.score, words.locale)}</td>
                    ${paired ? html`<td class="earlier">${earlierScore(own, earlier, words.locale)}</td>` : nothing}
                  </tr>`,
              )}
            </tbody>
          </table>
          ${restOf(group.rows, words.locale)}`
  }
  ${others(context, group)} ${footnotes(context, group)}`;
}

/** One row: the axis, others as ticks, the ancestor as a ring, the node as a dot, and a line between the two. */
function plot(
  own: Benchmark,
  earlier: Benchmark | null,
  others: readonly Benchmark[],
  { placeOf, ticks }: Axis,
): TemplateResult {
  const middle = CHART_HEIGHT / 2;
  return html`<svg viewBox=${`0 0 ${CHART_WIDTH} ${CHART_HEIGHT}`} aria-hidden="true">
    ${svg`<line class="axis" x1=${LOW} y1=${middle} x2=${HIGH} y2=${middle}></line>`}
    ${ticks.map(
      (value) =>
        svg`<line class="axis" x1=${placeOf(value)} y1=${middle - 3} x2=${placeOf(value)} y2=${middle + 3}></line>`,
    )}
    ${others.map(
      ({ score }) =>
        svg`<line class="tick" x1=${placeOf(score)} y1=${middle - 6} x2=${placeOf(score)} y2=${middle + 6}></line>`,
    )}
    ${
      earlier
        ? svg`<line class="way" x1=${placeOf(earlier.score)} y1=${middle} x2=${placeOf(own.score)} y2=${middle}></line>
          <circle class="ring" cx=${placeOf(earlier.score)} cy=${middle} r=${DOT_RADIUS}></circle>`
        : nothing
    }
    ${svg`<circle class="dot" cx=${placeOf(own.score)} cy=${middle} r=${DOT_RADIUS}></circle>`}
  </svg>`;
}

/** The ancestor's score, with its size if that differs. */
function earlierScore(own: Benchmark, earlier: Benchmark | null, locale: string): unknown {
  if (!earlier) return nothing;
  return html`${formatScore(earlier.score, locale)}${
    earlier.variant === own.variant ? nothing : html` <small><bdi>${earlier.variant}</bdi></small>`
  }`;
}

/** Scores in the same table that match none of the rows: those of the ancestor first, then of other organizations. */
function others(context: DetailContext, group: ScoreGroup): TemplateResult | typeof nothing {
  const { graph, words } = context;
  const list = [
    ...group.alongside.map(({ variant = '', score }) => ({
      name: `${graph.nameOf(group.ancestor)} ${variant}`.trim(),
      score,
    })),
    ...group.rivals.map(({ by = '', variant = '', score }) => ({ name: by, variant, score })),
  ].sort((a, b) => b.score - a.score);
  if (list.length === 0) return nothing;
  return html`<ul class="rivals" aria-label=${words.sameTable}>
      ${list
        .slice(0, MAX_SHOWN)
        .map(
          ({ name, score }) =>
            html`<li><bdi>${name}</bdi> <b>${formatScore(score, words.locale)}</b></li>`,
        )}
    </ul>
    ${restOf(list, words.locale)}`;
}

function footnotes(context: DetailContext, group: ScoreGroup): TemplateResult {
  const { graph, words } = context;
  const { elsewhere } = group;
  const scores = elsewhere?.scores.map(({ score, variant, setting }) =>
    words.scoreIn(formatScore(score, words.locale), variant ?? '', setting ?? ''),
  );
  return html`${
    elsewhere && scores && elsewhere.ancestor !== NONE
      ? html`<p class="quiet">
          <bdi
            >${words.elsewhere(graph.nameOf(elsewhere.ancestor), scores.join(words.semicolon))}</bdi
          >
        </p>`
      : nothing
  }${
    group.sources.length === 0
      ? nothing
      : html`<p class="quiet read-in"><bdi>${group.sources.join(words.semicolon)}</bdi></p>`
  }`;
}

/** Formats a score with at least one decimal, so that columns align. */
export function formatScore(score: number, locale: string): string {
  return score.toLocaleString(locale, { minimumFractionDigits: 1, maximumFractionDigits: 3 });
}
