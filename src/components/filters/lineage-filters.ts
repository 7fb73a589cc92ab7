import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { facetIndexOf } from '../../domain/query/facet-index.js';
import {
  facetLabelOf,
  FACETS,
  valueLabelOf,
  type Facet,
  type FacetId,
} from '../../domain/query/facets.js';
import { allCountsOf, countsOf, type FacetCount } from '../../domain/query/filter.js';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { clearFacet, setReleased, toggleValue } from '../../state/transitions.js';
import type { ViewState } from '../../state/view-state.js';
import { lineSampleStyles } from '../legend/line-sample.styles.js';
import { baseStyles } from '../ui/theme.styles.js';
import { ViewIntentEvent, type Transition } from '../view-intent.js';
import { facetRowsOf, MAX_ROWS } from './facet-rows.js';
import { facetSection } from './facet-section.js';
import { keepOneStop, stopAtFocus, walkFacet } from './facet-walk.js';
import { facetValue } from './facet-value.js';
import { filtersStyles } from './lineage-filters.styles.js';
import { releaseBinsOf } from './release-bins.js';
import { isApplicableTo } from '../../domain/query/is-applicable-to.js';
import { wordsAbout } from '../../domain/format/words-about.js';

/** Number of rows before a facet is expanded: fewer for open vocabularies, which make long lists. */
const MIN_ROWS = { closed: 12, open: 8 } as const;
/** Facets with more values have a search field. */
const SEARCHED_VALUES = 20;

type SectionId = FacetId | 'released';

/**
 * All facets of the graph, with the number of models that each value would leave.
 * @tag lineage-filters
 * @summary The filters.
 * @fires view-intent - The reader chose or removed a value.
 */
export class LineageFilters extends LitElement {
  static override readonly styles = [baseStyles, lineSampleStyles, filtersStyles];

  @property({ attribute: false }) accessor graph: LineageGraph | null = null;
  @property({ attribute: false }) accessor view: ViewState | null = null;
  @property({ attribute: false }) override accessor lang = 'en';

  @state() accessor openSections: ReadonlySet<SectionId> = new Set(['domain', 'method']);
  @state() accessor allShown: ReadonlySet<FacetId> = new Set();
  /** The text in the search fields of facets. */
  @state() accessor finds: ReadonlyMap<FacetId, string> = new Map();

  /** Facet → value → its rank without a filter, for facets that have been open. */
  readonly #orders = new Map<FacetId, ReadonlyMap<string, number>>();
  #dated = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { graph, view } = this;
    if (changed.has('graph')) {
      this.#orders.clear();
      this.#dated = graph !== null && releaseBinsOf(graph) !== null;
      this.allShown = new Set();
      this.finds = new Map();
    }
    if (changed.has('view') && view) this.#openChosen(view, changed.get('view') ?? null);
  }

  /** Focuses the first open facet. */
  override focus(options?: FocusOptions): void {
    const find = (part: string) => this.renderRoot.querySelector<HTMLElement>(part);
    (find('.values [tabindex="0"]') ?? find('.disclosure'))?.focus(options);
  }

  protected override updated(): void {
    for (const list of this.renderRoot.querySelectorAll('.values')) keepOneStop(list);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { graph, view } = this;
    if (!graph || !view) return nothing;
    const words = wordsAbout(this.graph, this.lang).filters;
    const numbers = new Intl.NumberFormat(this.lang);
    const carried = FACETS.filter(
      ({ id }) => facetIndexOf(graph, id).values.length > 0 && isApplicableTo(graph, id),
    );
    return html`<h2 class="visually-hidden">${words.filters}</h2>
      ${carried.map((facet, number) =>
        facetSection(
          {
            number,
            title: facetLabelOf(this.graph, facet.id, this.lang),
            open: this.openSections.has(facet.id),
            chosen: view.filter.words[facet.id]?.length ?? 0,
            words,
            numbers,
            toggle: () => this.#toggleSection(facet.id),
            clear: () => this.#send((now) => clearFacet(now, facet.id)),
          },
          () => this.#values(graph, view, facet),
        ),
      )}
      ${
        this.#dated
          ? facetSection(
              {
                number: carried.length,
                title: words.released,
                open: this.openSections.has('released'),
                chosen: view.filter.released ? 1 : 0,
                words,
                numbers,
                toggle: () => this.#toggleSection('released'),
                clear: () => this.#send((now) => setReleased(now, null)),
              },
              () =>
                html`<lineage-released
                  .graph=${graph}
                  .view=${view}
                  .lang=${this.lang}
                ></lineage-released>`,
            )
          : nothing
      }`;
  }

  #values(graph: LineageGraph, view: ViewState, { id, closed }: Facet): TemplateResult {
    const words = wordsAbout(this.graph, this.lang).filters;
    const numbers = new Intl.NumberFormat(this.lang);
    const order = this.#orders.get(id) ?? orderOf(graph, id, closed);
    this.#orders.set(id, order);
    const title = facetLabelOf(this.graph, id, this.lang);
    const labelOf = (value: string) => valueLabelOf(graph, id, value, this.lang);
    const find = (this.finds.get(id) ?? '').trim().toLocaleLowerCase(this.lang);
    const counts = countsOf(graph, view.filter, id).filter(({ value }) => order.has(value));
    const max = counts.reduce((greatest, { count }) => Math.max(greatest, count), 0);
    const showAll = this.allShown.has(id);
    const { rows, total } = facetRowsOf(counts, order, {
      minRows: closed ? MIN_ROWS.closed : MIN_ROWS.open,
      showAll,
      admits:
        find === '' ? null : (value) => labelOf(value).toLocaleLowerCase(this.lang).includes(find),
      showEmpty: closed,
    });
    return html`${
        order.size > SEARCHED_VALUES && !closed
          ? html`<input
              type="search"
              class="find"
              autocomplete="off"
              spellcheck="false"
              aria-label=${words.find(title)}
              placeholder=${words.find(title)}
              .value=${this.finds.get(id) ?? ''}
              @input=${(event: InputEvent) => this.#setFind(id, event)}
            />`
          : nothing
      }
      <ul
        class=${rows.length > 2 * MIN_ROWS.closed ? 'values long' : 'values'}
        @keydown=${walkFacet}
        @focusin=${stopAtFocus}
      >
        ${repeat(
          rows,
          ({ value }) => value,
          (row) =>
            facetValue(row, {
              vocabulary: graph.vocabulary,
              facet: id,
              label: labelOf(row.value),
              formatted: numbers.format(row.count),
              models: words.models(row.count, numbers.format(row.count)),
              max,
              toggle: () => this.#send((now) => toggleValue(now, id, row.value)),
            }),
        )}
      </ul>
      ${this.#foot(id, rows, total, { find, showAll })}`;
  }

  #foot(
    id: FacetId,
    rows: readonly FacetCount[],
    total: number,
    { find, showAll }: { find: string; showAll: boolean },
  ): TemplateResult | typeof nothing {
    const words = wordsAbout(this.graph, this.lang).filters;
    const numbers = new Intl.NumberFormat(this.lang);
    if (rows.length === 0) return html`<p class="foot">${words.nothingFound}</p>`;
    const rest = total - rows.length;
    if (rest > 0 && rows.length >= MAX_ROWS) {
      return html`<p class="foot">${words.moreRows(numbers.format(rest))}</p>`;
    }
    if (find !== '' || (rest === 0 && !showAll)) return nothing;
    return html`<button
      type="button"
      class="more"
      @click=${() => (this.allShown = toggled(this.allShown, id))}
    >
      ${showAll ? words.showFewer : words.showAll(numbers.format(total))}
    </button>`;
  }

  /**
   * Opens a section whose values were chosen elsewhere (by a link, a named view, the legend); it may be closed again.
   */
  #openChosen(view: ViewState, before: ViewState | null): void {
    const opened: SectionId[] = FACETS.map(({ id }) => id).filter(
      (id) => view.filter.words[id] !== undefined && before?.filter.words[id] === undefined,
    );
    if (view.filter.released && !before?.filter.released) opened.push('released');
    if (opened.length > 0) this.openSections = new Set([...this.openSections, ...opened]);
  }

  #toggleSection(id: SectionId): void {
    this.openSections = toggled(this.openSections, id);
  }

  #setFind(id: FacetId, { target }: InputEvent): void {
    if (!(target instanceof HTMLInputElement)) return;
    this.finds = new Map(this.finds).set(id, target.value);
  }

  #send(transition: Transition): void {
    this.dispatchEvent(new ViewIntentEvent(transition));
  }
}

function orderOf(graph: LineageGraph, id: FacetId, closed: boolean): ReadonlyMap<string, number> {
  const counts = allCountsOf(graph, id).filter(({ count }) => count > 0);
  // Open vocabularies are sorted by frequency; closed ones have their own order.
  const sorted = closed ? counts : counts.toSorted((a, b) => b.count - a.count);
  return new Map(sorted.map(({ value }, i) => [value, i]));
}

function toggled<T>(set: ReadonlySet<T>, member: T): ReadonlySet<T> {
  return new Set(set.has(member) ? [...set].filter((other) => other !== member) : [...set, member]);
}

declare global {
  interface HTMLElementTagNameMap {
    'lineage-filters': LineageFilters;
  }
}
