import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { clearFilter, setQuery } from '../../state/transitions.js';
import type { ViewState } from '../../state/view-state.js';
import { placeHanging } from '../ui/place-hanging.js';
import { OpenDetailEvent } from '../detail/open-detail-event.js';
import { baseStyles } from '../ui/theme.styles.js';
import { ViewIntentEvent, type Transition } from '../view-intent.js';
import type { Found, Option } from './found.js';
import { lineSampleStyles } from '../legend/line-sample.styles.js';
import { searchOptionStyles } from './search-option.styles.js';
import { searchStyles } from './lineage-search.styles.js';
import { SEARCH_STEPS, searchField } from './search-field.js';
import { searchStatus } from './search-status.js';
import { takeOption } from './take-option.js';
import { SearchWarming } from './search-warming.js';
import { Typing } from './typing.js';
import { wordsAbout } from '../../domain/format/words-about.js';

/**
 * A field that filters the picture as you type and lists the best models and facet values; Enter chooses the first
 * unless another is active: the combobox pattern of the ARIA Authoring Practices Guide.
 * @tag lineage-search
 * @summary The search field.
 * @fires view-intent - The reader typed, selected a model, or added a filter.
 * @fires open-detail - The reader selected a model by keyboard and moves to its details.
 */
export class LineageSearch extends LitElement {
  static override readonly styles = [
    baseStyles,
    lineSampleStyles,
    searchStyles,
    searchOptionStyles,
  ];

  @property({ attribute: false }) accessor graph: LineageGraph | null = null;
  @property({ attribute: false }) accessor view: ViewState | null = null;
  @property({ attribute: false }) override accessor lang = 'en';
  /** The text in the field. */
  @state() accessor text = '';
  @state() accessor open = false;
  /** The index of the active option; -1 for none. */
  @state() accessor active = -1;
  /** The query whose first result is selected as soon as there is one, as Enter was pressed before; '' for none. */
  @state() accessor awaited = '';
  @query('input') accessor field: HTMLInputElement | null = null;
  @query('.popup') accessor popup: HTMLElement | null = null;
  readonly #typing = new Typing(() => this.#submit());
  readonly #warming = new SearchWarming(() => {
    this.requestUpdate();
    this.#typing.change();
    if (this.awaited !== '') this.#pickTyped();
  });
  /** The query that this field has sent, or received from the view. */
  #known = '';

  /** Focuses the field and selects its text. */
  override focus(options?: FocusOptions): void {
    this.field?.focus(options);
    this.field?.select();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.graph) this.#warming.start(this.graph);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#warming.stop();
    this.#typing.cancel();
    this.#close();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('graph') && this.graph && this.isConnected) this.#warming.start(this.graph);
    if (!changed.has('view')) return;
    const current = this.#query();
    if (current !== changed.get('view')?.filter.query.trim()) this.active = -1;
    const isTyping = this.text.trim() !== this.#known || this.#typing.isComposing;
    if (current === this.#known || isTyping) return;
    this.#known = current;
    this.text = current;
    this.#close();
  }

  protected override render(): TemplateResult {
    const words = wordsAbout(this.graph, this.lang).search;
    const found = this.#found();
    const { graph, active, lang } = this;
    const dropFilters = () => {
      this.field?.focus();
      this.#send((view) => setQuery(clearFilter(view), view.filter.query));
    };
    const isReady = this.#warming.isReady && (found === null || this.#query() !== '');
    const isWaiting = this.open && this.text.trim() !== '' && !isReady;
    const query = isWaiting ? this.text.trim() : this.#query();
    const clear = () => this.#clear();
    const context = { graph, query, active, lang, words, isReady, clear, dropFilters };
    return html`<div
      class="search"
      @keydown=${this.#onKeyDown}
      @click=${this.#onClick}
      @focusout=${this.#onFocusOut}
    >
      ${searchField({
        text: this.text,
        listed: found !== null && found.options.length > 0,
        active,
        words,
        typing: this.#typing,
        input: (event) => this.#onInput(event),
        press: () => this.#show(),
        focus: () => this.#warming.prioritize(),
        clear,
      })}
      ${this.#warming.searchPopup?.(found, isWaiting, context)}
      ${searchStatus(words, this.awaited, found?.count === 0 && !isWaiting ? this.#query() : '')}
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const isNew = changed.has('open') || changed.size === 0;
    if (isNew && this.open && this.popup) placeHanging(this.popup, this);
    if (changed.has('active')) {
      this.renderRoot.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
    }
  }

  /** The query in the view, which is the one answered; the field may be one frame ahead. */
  #query(): string {
    return this.view?.filter.query.trim() ?? '';
  }

  /** The results to list; null while the list is closed, or there is no query or no result yet. */
  #found(): Found | null {
    if (!this.open || !this.view) return null;
    return this.#warming.foundBy(this.view.filter, this.text.trim());
  }

  #onInput({ target }: InputEvent): void {
    if (!(target instanceof HTMLInputElement)) return;
    this.text = target.value;
    this.awaited = '';
    this.#show();
    this.#typing.change();
  }

  /** Sends the text as the query. */
  #submit(): void {
    const typed = this.text.trim();
    // A search would build the rest of the index synchronously; this is called again once it is complete.
    if (typed !== '' && !this.#warming.isAnswered(typed)) return;
    this.#known = typed;
    if (typed !== this.#query()) this.#send((view) => setQuery(view, typed));
  }

  #onKeyDown(event: KeyboardEvent): void {
    if (event.isComposing || this.#typing.isComposing || event.target !== this.field) return;
    const step = SEARCH_STEPS.get(event.key);
    if (step !== undefined) this.#move(step);
    else if (event.key === 'Enter') this.#pickTyped();
    else if (event.key !== 'Escape' || !this.#escape()) return;
    event.preventDefault();
    event.stopPropagation();
  }

  #onClick({ target }: MouseEvent): void {
    const option = target instanceof Element ? target.closest<HTMLElement>('[role=option]') : null;
    const picked = this.#found()?.options[Number(option?.dataset['place'])];
    if (this.graph && picked) this.#pick(this.graph, picked);
  }

  #move(step: number): void {
    this.#show();
    // One position more than options, for the field itself with no option active.
    const places = (this.#found()?.options.length ?? 0) + 1;
    this.active = ((this.active + 1 + step + places) % places) - 1;
  }

  #pickTyped(): void {
    const { graph, view } = this;
    const query = this.text.trim();
    if (!graph || !view || query === '') return;
    const place = query === this.#query() ? Math.max(this.active, 0) : 0;
    const found = this.#warming.foundAtOnce({ ...view.filter, query }, query);
    const picked = found?.options[place];
    this.awaited = found && this.#warming.isReady ? '' : query;
    if (!picked) this.#show();
    else this.#pick(graph, picked);
    if (picked && picked.kind !== 'facet') this.dispatchEvent(new OpenDetailEvent());
  }

  #pick(graph: LineageGraph, picked: Option): void {
    this.#empty();
    this.#send((view) => takeOption(view, graph, picked));
  }

  /** Closes the list, or clears the field. @returns whether there was anything to do */
  #escape(): boolean {
    if (this.#found() !== null) this.#close();
    else if (this.text !== '') this.#clear();
    else return false;
    return true;
  }

  #clear(): void {
    this.#empty();
    this.field?.focus();
    this.#send((view) => setQuery(view, ''));
  }

  #empty(): void {
    this.#typing.cancel();
    this.text = '';
    this.#known = '';
    this.#close();
  }

  #show(): void {
    this.open = true;
    window.addEventListener('pointerdown', this.#onPointerDown, true);
  }

  #close(): void {
    this.open = false;
    this.active = -1;
    this.awaited = '';
    window.removeEventListener('pointerdown', this.#onPointerDown, true);
  }

  readonly #onPointerDown = (event: PointerEvent): void => {
    if (!event.composedPath().includes(this)) this.#close();
  };

  #onFocusOut({ relatedTarget }: FocusEvent): void {
    if (relatedTarget instanceof Node && !this.renderRoot.contains(relatedTarget)) this.#close();
  }

  #send(transition: Transition): void {
    this.dispatchEvent(new ViewIntentEvent(transition));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lineage-search': LineageSearch;
  }
}
