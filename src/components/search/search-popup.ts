import { html, nothing, type TemplateResult } from 'lit';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import type { FoundModels } from './found-models.js';
import { searchHit } from './search-hit.js';
import type { Words } from '../../locales/en.js';

/** What the popup shows, and what pressing its buttons does. */
export interface PopupContext {
  readonly graph: LineageGraph | null;
  /** The query that is answered. */
  readonly query: string;
  /** The place of the active option; -1 for none. */
  readonly active: number;
  readonly lang: string;
  readonly words: Words['search'];
  readonly clear: () => void;
  readonly dropFilters: () => void;
}

/** What hangs under the field: the models found, and how many there are. @param waits the names are still being read */
export function searchPopup(
  found: FoundModels | null,
  waits: boolean,
  context: PopupContext,
): TemplateResult {
  const { graph, words } = context;
  const nodes = graph && found ? found.nodes : [];
  return html`<div class="popup" ?hidden=${!found && !waits}>
    <ul
      id="list"
      role="listbox"
      aria-label=${words.list}
      ?hidden=${nodes.length === 0}
      @mousedown=${keepFocus}
    >
      ${graph && nodes.map((node, place) => option(graph, node, place, context))}
    </ul>
    ${found ? foot(found, context) : nothing}
    ${waits ? html`<p class="foot">${words.preparing}</p>` : nothing}
  </div>`;
}

function option(
  graph: LineageGraph,
  node: number,
  place: number,
  { query, active, lang }: PopupContext,
): TemplateResult {
  return html`<li
    id="option-${place}"
    role="option"
    aria-selected=${place === active ? 'true' : 'false'}
    data-place=${place}
  >
    ${searchHit(graph, node, query, lang)}
  </li>`;
}

/** How many models match; where none does, that, and the ways out. */
function foot(
  { count, leftOut }: FoundModels,
  { query, lang, words, clear, dropFilters }: PopupContext,
): TemplateResult {
  const numbers = new Intl.NumberFormat(lang);
  if (count > 0) return html`<p class="foot">${words.matches(count, numbers.format(count))}</p>`;
  return html`<div class="none">
    <p>${words.nothing(query)}</p>
    ${leftOut > 0 ? html`<p>${words.leftOut(leftOut, numbers.format(leftOut))}</p>` : nothing}
    <div class="actions">
      ${
        leftOut > 0
          ? html`<button type="button" class="action" @click=${dropFilters}>
              ${words.dropFilters}
            </button>`
          : nothing
      }
      <button type="button" class="action" @click=${clear}>${words.clear}</button>
    </div>
  </div>`;
}

/** A press on an option leaves the caret in the field. */
function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}
