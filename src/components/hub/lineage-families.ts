import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Hub } from '../../domain/hub/hub.js';
import { hubWordsIn } from '../../locales/hub-words-in.js';
import {
  compareNoFamilies,
  openFamily,
  searchHub,
  toggleFamily,
} from '../../state/hub-transitions.js';
import type { ViewState } from '../../state/view-state.js';
import { rowWindowOf, scrollTopFor } from '../table/row-window.js';
import { actionButtonStyles } from '../ui/action-button.styles.js';
import { closeButtonStyles } from '../ui/close-button.styles.js';
import { baseStyles } from '../ui/theme.styles.js';
import { ViewIntentEvent, type Transition } from '../view-intent.js';
import { comparedFamilies } from './compared-families.js';
import { failureBanner, hubFailureOf, type Failure } from './hub-failure.js';
import { familyGrid } from './family-grid.js';
import { FamilyRows } from './family-rows.js';
import { FamiliesById } from './families-by-id.js';
import { foundList } from './found-list.js';
import { FoundModels, type FoundModel } from './found-models.js';
import { hubCounts } from './hub-counts.js';
import { familiesStyles } from './lineage-families.styles.js';
import { rowAfter } from './row-after.js';
import { HEAD_PX, rowHeightIn } from './row-height.js';
import { searchField } from './search-field.js';
import { walkHits } from './walk-hits.js';

/**
 * The page of a hub: its families, largest first; search results; and families compared side by side.
 * @tag lineage-families
 * @summary The page of a hub.
 * @slot - Progress messages, below the families.
 * @fires view-intent - The reader opened a family, searched, or chose families to compare.
 */
export class LineageFamilies extends LitElement {
  static override readonly styles = [
    baseStyles,
    actionButtonStyles,
    closeButtonStyles,
    familiesStyles,
  ];

  @property({ attribute: false }) accessor hub: Hub | null = null;
  @property({ attribute: false }) accessor view: ViewState | null = null;
  @property({ reflect: true }) override accessor lang = 'en';

  /** The active row. */
  @state() accessor active = 0;
  @state() accessor scrolled = 0;
  @state() accessor height = 0;
  @state() accessor rowPx = rowHeightIn(Infinity);
  @state() accessor failure: Failure | null = null;

  @query('.scroll') accessor scroller: HTMLElement | null = null;
  @query('input[type=search]') accessor field: HTMLInputElement | null = null;
  /** The element below the search field, for the Down key. */
  @query('.hit, .scroll [tabindex="0"]') accessor below: HTMLElement | null = null;

  readonly #fail = (error: unknown): void => void (this.failure = hubFailureOf(error));
  readonly #update = (): void => this.requestUpdate();
  readonly #rows = new FamilyRows(this.#update, this.#fail);
  readonly #found = new FoundModels(this.#update, this.#fail);
  readonly #chosen = new FamiliesById(this.#update, this.#fail);
  readonly #sizes = new ResizeObserver(() => this.#measure());
  /** Whether the active row takes the focus once it is rendered. */
  #isFocusWanted = false;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    this.#sizes.disconnect();
    this.#rows.stop();
    this.#found.stop();
    this.#chosen.stop();
    super.disconnectedCallback();
  }

  /** Focuses the search field. */
  override focus(options?: FocusOptions): void {
    this.field?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('hub')) this.failure = null;
    if (!this.isConnected) return;
    this.#rows.show(this.hub);
    this.#found.show(this.hub, this.#typed.trim());
    this.#chosen.show(this.hub, this.view?.families ?? []);
    const { first, end } = this.#window;
    if (this.failure === null && this.#typed === '') this.#rows.want(first, end);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { hub, view, lang, failure } = this;
    const words = hubWordsIn(lang);
    if (!hub || !view) return nothing;
    return html`<div class="top">
        ${searchField({
          words,
          typed: this.#typed,
          onType: (typed) => this.#send((before) => searchHub(before, typed)),
          onKey: this.#onFieldKey,
        })}
        <p class="counts">${hubCounts(hub, lang)}</p>
      </div>
      ${failure && failureBanner(failure, lang)}
      ${this.#typed.trim() === '' ? this.#grid(hub) : this.#list(hub)}
      <slot></slot>
      ${comparedFamilies({
        words,
        lang,
        families: view.families.map((id) => this.#chosen.of(id)),
        detailsOf: ({ id }) => this.#chosen.detailsOf(id),
        onOpen: (family) => this.#open(family.id),
        onRemove: ({ id }) => this.#send((before) => toggleFamily(before, id)),
        onEnd: () => this.#send(compareNoFamilies),
      })}`;
  }

  protected override updated(): void {
    const { scroller } = this;
    if (!scroller || !this.isConnected) return;
    this.#sizes.observe(scroller);
    this.#measure();
    for (const [name, px] of Object.entries({ rows: this.#window.height, top: this.#window.top }))
      scroller.style.setProperty(`--${name}`, `${px}px`);
    if (!this.#isFocusWanted) return;
    this.#isFocusWanted = false;
    this.renderRoot.querySelector<HTMLElement>(`[data-row="${this.active}"]`)?.focus();
  }

  get #typed(): string {
    return this.view?.filter.query ?? '';
  }

  get #count() {
    return this.hub?.count('families') ?? 0;
  }

  get #window() {
    return rowWindowOf(this.#count, this.scrolled, this.height, this.rowPx);
  }

  #grid(hub: Hub): TemplateResult {
    const { lang, active } = this;
    const words = hubWordsIn(lang);
    if (hub.count('families') === 0) return html`<p class="quiet none">${words.noFamilies}</p>`;
    return familyGrid({
      words,
      lang,
      rows: this.#count,
      shown: this.#window,
      familyAt: (place) => this.#rows.at(place),
      active,
      compared: this.view?.families ?? [],
      span: this.#rows.span,
      onScroll: () => (this.scrolled = this.scroller?.scrollTop ?? 0),
      onKey: this.#onGridKey,
      onOpen: ({ id }) => this.#open(id),
      onCompare: ({ id }) => this.#send((view) => toggleFamily(view, id)),
      onActive: (row) => (this.active = row),
    });
  }

  #list(hub: Hub): TemplateResult {
    return foundList({
      words: hubWordsIn(this.lang),
      lang: this.lang,
      answer: this.#found.answer,
      isSearching: this.#found.isSearching,
      isSearchable: hub.isSearchable,
      onOpen: this.#openFound,
      onFurther: () => this.#found.further(),
      onKey: this.#onListKey,
    });
  }

  #measure(): void {
    this.rowPx = rowHeightIn(this.clientWidth);
    this.height = Math.max(0, (this.scroller?.clientHeight ?? 0) - HEAD_PX);
  }

  #send(transition: Transition): void {
    this.dispatchEvent(new ViewIntentEvent(transition));
  }

  #open(family: string, id: string | null = null): void {
    this.#send((view) => openFamily(view, family, id));
  }

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

  readonly #onListKey = (event: KeyboardEvent): void => {
    const hits = [...this.renderRoot.querySelectorAll<HTMLElement>('.hit')];
    walkHits(event, hits, () => this.focus());
  };

  readonly #onGridKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const family = this.#rows.at(this.active);
    const page = Math.max(1, Math.floor(this.height / this.rowPx) - 1);
    const row = rowAfter(event.key, this.active, { rows: this.#count, page });
    if (row !== null) this.#goTo(row);
    else if (event.key === 'Enter' && family) this.#open(family.id);
    else if ((event.key === ' ' || event.key === 'c') && family) {
      this.#send((view) => toggleFamily(view, family.id));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  #goTo(row: number): void {
    if (row < 0) {
      this.focus();
      return;
    }
    const { scroller } = this;
    if (!scroller) return;
    scroller.scrollTop = scrollTopFor(this.#count, row, this.scrolled, this.height, this.rowPx);
    this.scrolled = scroller.scrollTop;
    this.active = row;
    this.#isFocusWanted = true;
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lineage-families': LineageFamilies;
  }
}
