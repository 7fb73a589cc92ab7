import { html, type TemplateResult } from 'lit';
import {
  filterPartsOf,
  filterRelaxationsOf,
  type FilterPart,
} from '../../domain/query/filter-parts.js';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { clearFilter, dropPart } from '../../state/transitions.js';
import type { ViewState } from '../../state/view-state.js';
import { partLabelOf } from '../ui/part-label.js';
import { ViewIntentEvent } from '../view-intent.js';
import type { Words } from '../../locales/en.js';

/** The context of the message. */
export interface NoMatchContext {
  readonly graph: LineageGraph;
  readonly view: ViewState;
  readonly lang: string;
  readonly words: Words['status'];
  readonly send: (event: ViewIntentEvent) => void;
}

/** Reports that the filter matches nothing, and offers to remove each condition that helps by itself, or everything. */
export function noMatch({ graph, view, lang, words, send }: NoMatchContext): TemplateResult {
  const numbers = new Intl.NumberFormat(lang);
  const labelOf = (part: FilterPart) =>
    partLabelOf(graph, part, lang, {
      query: words.quoted,
      released: () => words.theDates,
      only: () => words.theNodes,
    });
  const parts = filterPartsOf(view.filter);
  const relaxations = filterRelaxationsOf(graph, view.filter);
  const [before, between] = words.without;
  return html`<div role="status">${heading(parts.map(labelOf), words)}</div>
    <p>${relaxations.length > 0 ? words.dropOne : words.dropNone}</p>
    <ul class="drops">
      ${relaxations.map(
        ({ part, count }) =>
          html`<li>
            <button
              type="button"
              class="action"
              @click=${() => send(new ViewIntentEvent((now) => dropPart(now, part)))}
            >
              <span
                >${before}<b><bdi>${labelOf(part)}</bdi></b
                >${between}<span class="count"
                  >${words.wouldMatch(count, numbers.format(count))}</span
                ></span
              >
            </button>
          </li>`,
      )}
    </ul>
    <p class="actions">
      <button type="button" class="action" @click=${() => send(new ViewIntentEvent(clearFilter))}>
        ${words.clearAll}
      </button>
    </p>`;
}

function heading(labels: readonly string[], words: Words['status']): TemplateResult {
  if (labels.length === 0) return html`<h2>${words.noMatchNothing}</h2>`;
  const [before, after] = words.noMatch;
  return html`<h2>
    ${before}${labels.map((label, i) => html`${i > 0 ? words.with : ''}<bdi>${label}</bdi>`)}${after}
  </h2>`;
}
