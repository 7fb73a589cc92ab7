import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { X } from 'lucide';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { isolatedGraphOf } from '../../domain/graph/isolation.js';
import { filterResultOf } from '../../scene/select/filter-result.js';
import { clearFilter, focusOn } from '../../state/transitions.js';
import type { ViewState } from '../../state/view-state.js';
import { valueMark } from '../filters/facet-value.js';
import { icon } from '../ui/icon.js';
import { lineSampleStyles } from '../legend/line-sample.styles.js';
import { baseStyles } from '../ui/theme.styles.js';
import { ViewIntentEvent, type Transition } from '../view-intent.js';
import { chipsOf, type Chip } from './chips-of.js';
import { chipsStyles } from './lineage-chips.styles.js';
import { wordsAbout } from '../../domain/format/words-about.js';
import type { Words } from '../../locales/en.js';

/** Delay before a new count is announced: typing changes it with every letter. */
const SPOKEN_AFTER_MS = 400;

/**
 * The reader's choices, each with a button that removes it, and the number of models left. Hidden if there are none.
 * @tag lineage-chips
 * @summary The chips of active choices.
 * @fires view-intent - The reader removed a choice.
 */
export class LineageChips extends LitElement {
  static override readonly styles = [baseStyles, lineSampleStyles, chipsStyles];

  @property({ attribute: false }) accessor graph: LineageGraph | null = null;
  @property({ attribute: false }) accessor view: ViewState | null = null;
  @property({ attribute: false }) override accessor lang = 'en';

  /** The last count announced to screen readers. */
  @state() accessor announced = '';
  #chips: readonly Chip[] = [];
  #count = '';
  #speech: ReturnType<typeof setTimeout> | undefined;
  /** The position of the chip that was just removed: its successor gets the focus. */
  #pressed: number | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#speech);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('graph') && !changed.has('view') && !changed.has('lang')) return;
    const { graph, view, lang } = this;
    const words = wordsAbout(graph, lang).chips;
    this.#chips = graph && view ? chipsOf(graph, view, lang, words) : [];
    this.#count = graph && view ? countTextOf(graph, view, lang, words) : '';
    this.hidden = this.#chips.length === 0;
    clearTimeout(this.#speech);
    if (this.isConnected && this.announced !== this.#count) {
      this.#speech = setTimeout(() => (this.announced = this.#count), SPOKEN_AFTER_MS);
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.#chips.length === 0) return nothing;
    const words = wordsAbout(this.graph, this.lang).chips;
    return html`<ul class="chips" aria-label=${words.chosen}>
        ${repeat(
          this.#chips,
          ({ key }) => key,
          (chip, position) => html`<li>${this.#chip(chip, position, words)}</li>`,
        )}
      </ul>
      ${
        this.#chips.length > 1
          ? html`<button type="button" class="clear" @click=${() => this.#send(clearAll)}>
              ${words.clearAll}
            </button>`
          : nothing
      }
      <p class="count" aria-hidden="true">${this.#count}</p>
      <p class="visually-hidden" role="status">${this.announced}</p>`;
  }

  protected override updated(): void {
    if (this.#pressed === null) return;
    const buttons = this.renderRoot.querySelectorAll<HTMLElement>('.chip');
    buttons[Math.min(this.#pressed, buttons.length - 1)]?.focus();
    this.#pressed = null;
  }

  #chip(chip: Chip, position: number, words: Words['chips']): TemplateResult {
    const { value, kind, before, label, after, drop } = chip;
    // The full text, which the row may have cut.
    const title = [words.remove, kind, `${before}${label}${after}`].filter(Boolean).join(' ');
    const press = () => {
      this.#pressed = position;
      this.#send(drop);
    };
    return html`<button type="button" class="chip" title=${title} @click=${press}>
      <span class="visually-hidden">${words.remove}</span>
      ${value && this.graph ? valueMark(value.facet, value.word, this.graph.vocabulary) : nothing}
      ${kind === '' ? nothing : html`<span class="kind">${kind}</span>`}
      <span class="label">${before}<bdi>${label}</bdi>${after}</span>
      ${icon(X)}
    </button>`;
  }

  #send(transition: Transition): void {
    this.dispatchEvent(new ViewIntentEvent(transition));
  }
}

/** Removes every choice that has a chip. */
function clearAll(view: ViewState): ViewState {
  return { ...focusOn(clearFilter(view), null), open: [], find: '', page: 0 };
}

function countTextOf(
  graph: LineageGraph,
  { filter }: ViewState,
  lang: string,
  words: Words['chips'],
): string {
  const part = isolatedGraphOf(graph, filter.isolation);
  const { matches, memberRanks, narrowed } = filterResultOf(part, filter);
  if (!narrowed) return '';
  const numbers = new Intl.NumberFormat(lang);
  const count = matches.count();
  const ghosts = memberRanks.count() - count;
  const label = words.match(count, numbers.format(count));
  return ghosts === 0 ? label : `${label} · ${words.keepLine(numbers.format(ghosts))}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'lineage-chips': LineageChips;
  }
}
