import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { monthOfDate } from '../../domain/format/dates.js';
import { property, query, state } from 'lit/decorators.js';
import { GitCompareArrows } from 'lucide';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { treeSizesOf } from '../../domain/graph/lineage.js';
import { searchOf } from '../../domain/query/search.js';
import { toggleCompared } from '../../state/transitions.js';
import { largestOf } from '../largest-of.js';
import { actionButtonStyles } from '../ui/action-button.styles.js';
import { icon } from '../ui/icon.js';
import { baseStyles } from '../ui/theme.styles.js';
import { ViewIntentEvent } from '../view-intent.js';
import { pickerStyles } from './lineage-compare-picker.styles.js';
import { wordsAbout } from '../../domain/format/words-about.js';

const SHOWN = 8;

/**
 * A button that opens a search for a model to compare. Without a query it offers the models with the most descendants.
 * @tag lineage-compare-picker
 * @summary Chooses a model for the comparison.
 * @fires view-intent - The reader chose a model.
 */
export class LineageComparePicker extends LitElement {
  static override readonly styles = [baseStyles, actionButtonStyles, pickerStyles];

  @property({ attribute: false }) accessor graph: LineageGraph | null = null;
  @property({ reflect: true }) override accessor lang = 'en';
  /** Ids that are compared already and need not be offered. */
  @property({ attribute: false, hasChanged: isOther }) accessor present: readonly string[] = [];
  /** The label of the button. */
  @property({ attribute: false }) accessor label = '';

  @property({ type: Boolean, reflect: true }) accessor open = false;
  @state() accessor typed = '';
  @query('.action') accessor toggle: HTMLElement | null = null;
  @query('input') accessor input: HTMLInputElement | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('present') || changed.has('graph')) this.#close();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('open') && this.open) this.input?.focus();
  }

  protected override render(): TemplateResult {
    return html`<button
        type="button"
        class="action"
        aria-expanded=${this.open ? 'true' : 'false'}
        @click=${this.#onToggle}
      >
        ${icon(GitCompareArrows)}${this.label}
      </button>
      ${this.open ? this.#search() : nothing}`;
  }

  #search(): TemplateResult {
    const words = wordsAbout(this.graph, this.lang).compare;
    const { graph } = this;
    const found = graph ? this.#found(graph) : [];
    return html`<div class="search" @keydown=${this.#onKey}>
      <input
        type="search"
        aria-label=${words.search}
        placeholder=${words.search}
        autocomplete="off"
        .value=${this.typed}
        @input=${(event: Event) => (this.typed = (event.target as HTMLInputElement).value)}
      />
      <p class="visually-hidden" aria-live="polite">${words.found(found.length)}</p>
      ${found.length === 0 ? html`<p class="quiet">${words.nothingFound}</p>` : nothing}
      <ul>
        ${found.slice(0, SHOWN).map((node) => this.#hit(graph, node))}
      </ul>
      <p class="quiet">${words.howTo}</p>
    </div>`;
  }

  #hit(graph: LineageGraph | null, node: number): TemplateResult | typeof nothing {
    if (!graph) return nothing;
    const { id, released } = graph.nodeAt(node);
    return html`<li>
      <button type="button" @click=${() => this.#take(id)}>
        <bdi>${graph.nameOf(node)}</bdi
        ><span class="quiet">${released && monthOfDate(released)}</span>
      </button>
    </li>`;
  }

  #found(graph: LineageGraph): readonly number[] {
    const isNew = (node: number) => !this.present.includes(graph.idAt(node));
    if (this.typed.trim() !== '') {
      return searchOf(graph, this.typed)
        .map(({ node }) => node)
        .filter(isNew);
    }
    return largestOf(treeSizesOf(graph), SHOWN + this.present.length).filter(isNew);
  }

  readonly #onToggle = (): void => {
    if (this.open) this.#close();
    else this.open = true;
  };

  #take(id: string): void {
    this.dispatchEvent(new ViewIntentEvent((view) => toggleCompared(view, id)));
  }

  /**
   * Down moves from the field into the list; Up, Down, Home and End move within it; Enter in the field chooses the
   * first result; Escape closes without reaching other listeners.
   */
  readonly #onKey = (event: KeyboardEvent): void => {
    const { key } = event;
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    const stops = [...this.renderRoot.querySelectorAll<HTMLElement>('input, li button')];
    const at = stops.findIndex((stop) => stop.matches(':focus'));
    // Enter that ends an IME composition does not choose anything.
    if (event.isComposing) return;
    if (key === 'Escape') {
      this.#close();
      this.toggle?.focus();
    } else if (key === 'Enter' && at === 0 && this.typed.trim() !== '') stops[1]?.click();
    else if (key === 'Home' && at > 0) stops[1]?.focus();
    else if (key === 'End' && at > 0) stops.at(-1)?.focus();
    else if (step === undefined) return;
    else stops[at + step]?.focus();
    event.preventDefault();
    event.stopPropagation();
  };

  #close(): void {
    this.open = false;
    this.typed = '';
  }
}

function isOther(now: readonly string[], before?: readonly string[]): boolean {
  return JSON.stringify(now) !== JSON.stringify(before);
}

declare global {
  interface HTMLElementTagNameMap {
    'lineage-compare-picker': LineageComparePicker;
  }
}
