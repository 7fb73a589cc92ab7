import { wordsAbout } from '../../domain/format/words-about.js';
import { html, nothing, type TemplateResult } from 'lit';
import { attributeOf, type AttributeId } from '../../domain/attributes.js';
import { differencesOf, type Difference } from '../../domain/query/differences.js';
import { NONE } from '../../domain/graph/lineage-graph.js';
import { sharedScoresOf, type SharedScores } from '../../domain/graph/shared-scores.js';
import type { PanelContext } from '../detail/detail-context.js';
import { MAX_SHOWN, restOf } from '../detail/most-shown.js';
import { formatScore } from '../detail/score-charts.js';
import { attributeValue } from '../detail/attribute-value.js';
import { wordsIn } from '../../locales/words-in.js';
import type { Words } from '../../locales/en.js';

/** A table of attributes with a column per node: those that differ and, on demand, the others; followed by scores. */
export function differenceTable(
  context: PanelContext,
  nodes: readonly number[],
  withSame: boolean,
  onToggle: () => void,
): TemplateResult {
  const { graph, lang } = context;
  const words = wordsIn(lang).compare;
  const all = differencesOf(graph, nodes);
  const shown = all.filter(({ differs }) => differs || withSame);
  const same = all.filter(({ differs }) => !differs).length;
  const scores = sharedScoresOf(graph, nodes);
  return html`<section>
    <div class="over-table">
      <h3 id="differences">${words.differences}</h3>
      ${
        same === 0
          ? nothing
          : html`<button
              type="button"
              class="action"
              aria-pressed=${withSame ? 'true' : 'false'}
              @click=${onToggle}
            >
              ${words.showSame(same)}
            </button>`
      }
    </div>
    ${shown.length === 0 ? html`<p class="quiet">${words.allSame}</p>` : nothing}
    ${
      shown.length === 0 && scores.length === 0
        ? nothing
        : html`<div class="table" role="region" aria-labelledby="differences" tabindex="0">
            <table class="differences">
              <thead>
                <tr>
                  <th scope="col"><span class="visually-hidden">${words.fact}</span></th>
                  ${nodes.map((node) => html`<th scope="col"><bdi>${graph.nameOf(node)}</bdi></th>`)}
                </tr>
              </thead>
              <tbody>
                ${shown.map((row) => factRow(context, words, nodes, row))}
              </tbody>
              ${scores.length === 0 ? nothing : scoreRows(context, words, nodes.length, scores)}
            </table>
          </div>`
    }
  </section>`;
}

function factRow(
  context: PanelContext,
  words: Words['compare'],
  nodes: readonly number[],
  row: Difference,
): TemplateResult {
  return html`<tr class=${row.differs ? 'differs' : 'same'}>
    <th scope="row">${wordsAbout(context.graph, context.lang).attributes[row.key]}</th>
    ${row.values.map((values, i) => {
      const value = attributeValue(context, attributeOf(row.key), values);
      return html`<td>${value ?? missing(context, words, row.key, nodes[i] ?? NONE)}</td>`;
    })}
  </tr>`;
}

function scoreRows(
  context: PanelContext,
  words: Words['compare'],
  columns: number,
  scores: readonly SharedScores[],
): TemplateResult {
  return html`<tbody class="shared-scores">
    <tr>
      <th scope="rowgroup" colspan=${columns + 1}>
        ${words.scores}${restOf(scores, context.words.locale)}
      </th>
    </tr>
    ${scores.slice(0, MAX_SHOWN).map(
      ({ suite, setting, scores: lists }) =>
        html`<tr>
          <th scope="row">
            <bdi>${suite}</bdi>
            <span class="quiet"><bdi>${setting || context.words.settingNotStated}</bdi></span>
          </th>
          ${lists.map(
            (list) =>
              html`<td>
                ${
                  list.length === 0
                    ? notStated(words)
                    : html`<ul>
                          ${list.slice(0, MAX_SHOWN).map(
                            ({ variant, score }) =>
                              html`<li>
                                <bdi class="quiet">${variant}</bdi>
                                <span>${formatScore(score, context.words.locale)}</span>
                              </li>`,
                          )}
                        </ul>
                        ${restOf(list, context.words.locale)}`
                }
              </td>`,
          )}
        </tr>`,
    )}
  </tbody>`;
}

/** For a root, how it was derived is not an unknown value. */
function missing(
  { graph }: PanelContext,
  words: Words['compare'],
  key: AttributeId,
  node: number,
): TemplateResult {
  const isRoot = graph.inEdgesOf(node).length === 0;
  if (isRoot && key === 'parents') return html`<span class="quiet">${words.noBase}</span>`;
  if (isRoot && (key === 'methods' || key === 'technique'))
    return html`<span class="quiet">–</span>`;
  return notStated(words);
}

function notStated(words: Words['compare']): TemplateResult {
  return html`<span class="quiet">${words.notStated}</span>`;
}
