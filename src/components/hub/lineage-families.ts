import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { FamilyOrder } from '../../domain/hub/family-order.js';
import type { Hub } from '../../domain/hub/hub.js';
import { hubWordsIn } from '../../locales/hub-words-in.js';
import {
  compareNoFamilies,
  openFamily,
  searchHub,
  toggleFamily,
} from '../../state/hub-transitions.js';
import type { ViewState } from '../../state/view-state.js';
import { ViewIntentEvent, type Transition } from '../view-intent.js';
import { comparedFamilies } from './compared-families.js';
import { failureMessage, hubFailureOf, isOtherRequest, type Failure } from './hub-failure.js';
import { familyGrid } from './family-grid.js';
import { familyControls } from './family-controls.js';
import { FamilyListing } from './family-listing.js';
import { FamiliesById } from './families-by-id.js';
import { GridWindow } from './grid-window.js';
import { foundList } from './found-list.js';
import { FoundModels, type FoundModel } from './found-models.js';
import { hubCounts } from './hub-counts.js';
import { familiesStyles } from './lineage-families.styles.js';
import { rowAfter } from './row-after.js';
import { searchField } from './search-field.js';

/**
 * The page of a hub: its families, largest first; search results; and families compared side by side.
 * @tag lineage-families
 * @summary The page of a hub.
 * @slot - Progress messages, below the families.
 * @fires view-intent - The reader opened a family, searched, or chose families to compare.
 */
export class LineageFamilies extends LitElement {
  static override readonly styles = familiesStyles;

  @property({ attribute: false }) accessor hub: Hub | null = null;
  @property({ attribute: false }) accessor view: ViewState | null = null;
  @property({ reflect: true }) override accessor lang = 'en';

  /** The active row. */
  @state() accessor active = 0;
  /** Whether the choice of dates is shown; null: only if dates are chosen. */
  @state() accessor isDating: boolean | null = null;
  @state() accessor failure: Failure | null = null;

  @query('.scroll') accessor scroller: HTMLElement | null = null;
  @query('input[type=search]') accessor field: HTMLInputElement | null = null;
  /** The element below the search field, for the Down key. */
  @query('.hit, .scroll [tabindex="0"]') accessor below: HTMLElement | null = null;

  readonly #fail = (error: unknown): void => void (this.failure = hubFailureOf(error));
  readonly #update = (): void => this.requestUpdate();
  readonly #listing = new FamilyListing(this.#update, this.#fail);
  readonly #found = new FoundModels(this.#update, this.#fail);
  readonly #chosen = new FamiliesById(this.#update, this.#fail);
  readonly #window = new GridWindow(
    this,
    () => this.scroller,
    () => this.#listing.length,
  );
  #order: FamilyOrder | null = null;
  /** Whether a phone shows a comparison, which leaves no room for the choice of dates. */
  #isTight = false;
  /** Whether the active row takes the focus once it is rendered. */
  #isFocusWanted = false;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    for (const requests of [this.#listing, this.#found, this.#chosen]) requests.stop();
    super.disconnectedCallback();
  }

  /** Focuses the search field. */
  override focus(options?: FocusOptions): void {
    this.field?.focus(options);
  }

  /** Focuses the active row, which is the one that the reader opened before. */
  focusRow(): void {
    this.#goTo(this.active);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { hub, view } = this;
    if (changed.has('hub') || isOtherRequest(changed.get('view'), view)) this.failure = null;
    if (!this.isConnected) return;
    this.#found.show(hub, this.#typed.trim());
    this.#chosen.show(hub, view?.families ?? []);
    // After a failure the reader decides whether to go on.
    if (!view || this.failure !== null) return;
    const { familySort: sort, filter } = view;
    const isTight = this.#window.isNarrow && view.families.length > 1;
    if (isTight && !this.#isTight) this.isDating = false;
    this.#isTight = isTight;
    this.#listing.show(hub, { sort, released: filter.released, isSeen: this.#isDating });
    const { order } = this.#listing.dates;
    if (order !== this.#order) this.#goTo(0, false);
    this.#order = order;
    if (!this.#isSearch) this.#listing.want(this.#window.rows);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { hub, view, failure } = this;
    const { words, lang } = this.#spoken;
    if (!hub || !view) return nothing;
    return html`<div class="top">
        ${searchField({
          words,
          typed: this.#typed,
          onType: (typed) => this.#send((before) => searchHub(before, typed)),
          onKey: this.#onFieldKey,
        })}
        <p class="counts">${hubCounts(hub, lang)}</p>
        ${this.#isSearch || hub.count('families') === 0 ? nothing : this.#controls(hub, view)}
      </div>
      ${failure && failureMessage(failure, lang, !this.#isEmpty)}
      ${failure && this.#isEmpty ? nothing : this.#isSearch ? this.#list() : this.#grid(hub, view)}
      <slot></slot>
      ${comparedFamilies({
        ...this.#spoken,
        families: view.families.map((id) => this.#chosen.of(id)),
        detailsOf: ({ id }) => this.#chosen.detailsOf(id),
        counted: this.#listing.dates.span,
        onOpen: (family) => this.#open(family.id),
        onRemove: this.#toggle,
        onEnd: () => this.#send(compareNoFamilies),
      })}`;
  }

  protected override updated(): void {
    if (!this.scroller || !this.isConnected || !this.#isFocusWanted) return;
    this.#isFocusWanted = false;
    this.renderRoot.querySelector<HTMLElement>(`[data-row="${this.active}"]`)?.focus();
  }

  get #spoken() {
    return { words: hubWordsIn(this.lang), lang: this.lang };
  }

  get #typed(): string {
    return this.view?.filter.query ?? '';
  }

  get #isSearch(): boolean {
    return this.#typed.trim() !== '';
  }

  /** Whether nothing to be shown has been loaded. */
  get #isEmpty(): boolean {
    return this.#isSearch ? !this.#found.answer?.models.length : !this.#listing.at(0);
  }

  get #isDating(): boolean {
    return this.isDating ?? this.view?.filter.released != null;
  }

  #controls(hub: Hub, view: ViewState): TemplateResult {
    return familyControls({
      ...this.#spoken,
      view,
      dates: this.#listing.dates,
      families: hub.count('families'),
      isOpen: this.#isDating,
      onToggle: () => (this.isDating = !this.#isDating),
      send: this.#send,
    });
  }

  #grid(hub: Hub, view: ViewState): TemplateResult {
    return familyGrid({
      ...this.#spoken,
      families: hub.count('families'),
      listing: this.#listing,
      shown: this.#window.rows,
      active: this.active,
      isStopped: this.failure !== null,
      compared: view.families,
      sort: view.familySort,
      onScroll: this.#window.follow,
      onKey: this.#onGridKey,
      onOpen: ({ id }) => this.#open(id),
      onCompare: this.#toggle,
      onActive: (row) => (this.active = row),
    });
  }

  #list(): TemplateResult {
    return foundList({
      ...this.#spoken,
      found: this.#found,
      onOpen: this.#openFound,
      onLeave: () => this.focus(),
    });
  }

  readonly #send = (transition: Transition): void =>
    void this.dispatchEvent(new ViewIntentEvent(transition));
  readonly #toggle = (family: { readonly id: string }): void =>
    this.#send((view) => toggleFamily(view, family.id));
  readonly #open = (family: string, id: string | null = null): void =>
    this.#send((view) => openFamily(view, family, id));
  readonly #openFound = ({ id, root }: FoundModel): void => this.#open(root ?? id, id);

  readonly #onFieldKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const [best] = this.#found.answer?.models ?? [];
    const isAnswered = this.#found.answer?.typed === this.#typed.trim();
    if (event.key === 'Enter' && best && isAnswered) this.#openFound(best);
    else if (event.key === 'ArrowDown') this.below?.focus();
    else if (event.key === 'Escape' && this.#typed !== '') {
      this.#send((view) => searchHub(view, ''));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  readonly #onGridKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const family = this.#listing.at(this.active);
    const extent = { rows: this.#listing.length, page: this.#window.page };
    const row = rowAfter(event.key, this.active, extent);
    if (row === -1) this.focus();
    else if (row !== null) this.#goTo(row);
    else if (event.key === 'Enter' && family) this.#open(family.id);
    else if ((event.key === ' ' || event.key === 'c') && family) this.#toggle(family);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  #goTo(row: number, isFocused = true): void {
    this.#window.reveal(row);
    this.active = row;
    this.#isFocusWanted = isFocused;
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lineage-families': LineageFamilies;
  }
}
