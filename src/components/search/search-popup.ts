import { html, nothing, type TemplateResult } from 'lit';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { enterMark, facetOption, pairOption } from './facet-option.js';
import type { Found, Option } from './found.js';
import { searchHit } from './search-hit.js';
import type { Words } from '../../locales/en.js';

/** The state and actions of the popup. */
interface PopupContext {
  readonly graph: LineageGraph | null;
  /** The query of the results. */
  readonly query: string;
  /** The index of the active option; -1 for none. */
  readonly active: number;
  readonly lang: string;
  readonly words: Words['search'];
  /** Whether the index is complete, rather than names only. */
  readonly isReady: boolean;
  readonly clear: () => void;
  readonly dropFilters: () => void;
}

/**
 * The popup with the models found and their number. @param isWaiting whether the index is still being built and only
 * names were searched
 */
export function searchPopup(
  found: Found | null,
  isWaiting: boolean,
  context: PopupContext,
): TemplateResult {
  const { graph, words } = context;
  const options = graph && found ? found.options : [];
  return html`<div class="popup" ?hidden=${!found && !isWaiting}>
    <ul
      id="list"
      role="listbox"
      aria-label=${words.list}
      aria-busy=${context.isReady ? 'false' : 'true'}
      ?hidden=${options.length === 0}
      @mousedown=${keepFocus}
    >
      ${graph && options.map((item, place) => option(graph, item, place, context, options))}
    </ul>
    ${found && !isWaiting ? foot(found, context) : nothing}
    ${isWaiting ? html`<p class="foot">${options.length > 0 ? words.namesOnly : words.preparing}</p>` : nothing}
  </div>`;
}

function option(
  graph: LineageGraph,
  item: Option,
  place: number,
  { query, active, lang }: PopupContext,
  options: readonly Option[],
): TemplateResult {
  const before = options[place - 1];
  const look = item.kind === 'node' ? 'node' : 'facet';
  return html`<li
    id="option-${place}"
    role="option"
    class=${before && before.kind !== item.kind ? `${look} apart` : look}
    aria-selected=${place === active ? 'true' : 'false'}
    data-place=${place}
  >
    ${
      item.kind === 'node'
        ? searchHit(graph, item.node, query, lang, nodesOf(options))
        : item.kind === 'pair'
          ? pairOption(graph, item.nodes, lang)
          : facetOption(graph, item.hit, lang)
    }
    ${enterMark(place === Math.max(active, 0))}
  </li>`;
}

function nodesOf(options: readonly Option[]): readonly number[] {
  return options.flatMap((item) => (item.kind === 'node' ? [item.node] : []));
}

/** The number of matches; if there are none, the ways to get some. */
function foot(
  { count, leftOut, options }: Found,
  { query, lang, words, clear, dropFilters }: PopupContext,
): TemplateResult | typeof nothing {
  const numbers = new Intl.NumberFormat(lang);
  if (count > 0 || options.length > 0)
    return html`<p class="foot">${words.matches(count, numbers.format(count))}</p>`;
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

/** Keeps the focus in the field when an option is clicked. */
function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}
