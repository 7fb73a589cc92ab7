import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { ArrowLeft, ArrowRight, ChevronDown, ChevronUp, Undo2, X } from 'lucide';
import type { TourStep } from '../../domain/format/format.js';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import type { Problem } from '../../domain/format/problem.js';
import { textOf } from '../../domain/format/text.js';
import { leftNamedPlace, moveInTour, tourPlaceOf, type TourPlace } from '../../state/tour.js';
import { applyNamedView, leaveNamedView } from '../../state/transitions.js';
import { viewOfPlace } from '../../state/view-string.js';
import type { ViewState } from '../../state/view-state.js';
import { icon } from '../ui/icon.js';
import { markdown } from '../markdown/markdown.js';
import { markdownStyles } from '../markdown/markdown.styles.js';
import { shortProblemList } from '../ui/short-problem-list.js';
import { baseStyles } from '../ui/theme.styles.js';
import { toolButtonStyles } from '../toolbar/tool-button.styles.js';
import { ViewIntentEvent, type Transition } from '../view-intent.js';
import { tourStyles } from './lineage-tour.styles.js';
import { stepList } from './step-list.js';
import { wordsIn } from '../../locales/words-in.js';
import type { Words } from '../../locales/en.js';

const MOVES: ReadonlyMap<string, number> = new Map([
  ['ArrowLeft', -1],
  ['ArrowRight', 1],
  ['PageUp', -1],
  ['PageDown', 1],
]);
/** Maximum number of problems listed; the rest are only counted. */
const MAX_NAMED = 3;

/**
 * The panel of a tour: text and navigation of the current step. Hidden if the view is in no tour.
 * @tag lineage-tour
 * @summary The panel of a tour.
 * @fires view-intent - The reader went to another step, back to this one, or left the tour.
 */
export class LineageTour extends LitElement {
  static override readonly styles = [baseStyles, toolButtonStyles, markdownStyles, tourStyles];

  @property({ attribute: false }) accessor graph: LineageGraph | null = null;
  @property({ attribute: false }) accessor view: ViewState | null = null;
  /** The language of the interface and of the file's texts. */
  @property({ reflect: true }) override accessor lang = 'en';

  /** Whether the reader collapsed it to see the picture. */
  @state() accessor collapsed = false;
  @query('h2') accessor heading: HTMLElement | null = null;
  @query('.body') accessor body: HTMLElement | null = null;

  #place: TourPlace | null = null;
  #problems: readonly Problem[] = [];
  #focused: Element | null = null;
  #read: TourStep | null = null;

  /** Focuses the title of the step once it is rendered. */
  async focusHeading(): Promise<void> {
    await this.updateComplete;
    this.heading?.focus({ preventScroll: true });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#focused = this.shadowRoot?.activeElement ?? null;
    if (!changed.has('view') && !changed.has('graph')) return;
    const { graph, view } = this;
    const before = this.#place;
    this.#place = graph && view && tourPlaceOf(graph, view);
    this.hidden = this.#place === null;
    if (this.#place?.current === before?.current) return;
    this.#problems = (graph && view?.named && viewOfPlace(graph, view.named)?.problems) ?? [];
    if (this.#place?.tour !== before?.tour) this.collapsed = false;
  }

  /** Scrolls to the top of a new text; the focus stays, or moves to the title if its element is gone. */
  protected override updated(): void {
    const current = this.#place?.current ?? null;
    if (this.body && current !== this.#read) this.body.scrollTop = 0;
    this.#read = current;
    const focused = this.#focused;
    if (!focused || this.hidden) return;
    if (!focused.isConnected) this.heading?.focus({ preventScroll: true });
    else if (focused.matches('.step[tabindex="-1"]'))
      this.renderRoot.querySelector<HTMLElement>('.step[tabindex="0"]')?.focus();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { graph, view, lang } = this;
    const place = this.#place;
    if (!graph || !view || !place) return nothing;
    const words = wordsIn(lang).tour;
    return html`<section aria-labelledby="tour" @keydown=${this.#onKeyDown}>
      ${this.#head(place, words)} ${this.collapsed ? nothing : this.#text(place, words)}
      ${leftNamedPlace(view, graph) ? this.#wayBack(place, words) : nothing}
      ${stepList(place, lang, words, (step) => this.#goTo(place, step))} ${this.#foot(place, words)}
    </section>`;
  }

  #head({ tour, steps, step, current }: TourPlace, words: Words['tour']): TemplateResult {
    const numbers = new Intl.NumberFormat(this.lang);
    const [at, of] = [numbers.format(step + 1), numbers.format(steps.length)];
    const label = this.collapsed ? words.showText : words.hideText;
    return html`<header>
      <p id="tour" class="tour"><bdi>${textOf(tour.title, this.lang)}</bdi></p>
      <button
        type="button"
        class="tool"
        aria-expanded=${this.collapsed ? 'false' : 'true'}
        aria-label=${label}
        title=${label}
        @click=${() => (this.collapsed = !this.collapsed)}
      >
        ${icon(this.collapsed ? ChevronUp : ChevronDown)}
      </button>
      <button
        type="button"
        class="tool"
        aria-label=${words.close}
        title=${words.close}
        @click=${() => this.#send(leaveNamedView)}
      >
        ${icon(X)}
      </button>
      <div class="at" aria-live="polite" aria-atomic="true">
        <h2 id="step" tabindex="-1"><bdi>${textOf(current.title, this.lang)}</bdi></h2>
        <p class="count">
          <span aria-hidden="true">${at} / ${of}</span>
          <span class="visually-hidden">${words.at(at, of)}</span>
        </p>
      </div>
    </header>`;
  }

  #text(place: TourPlace, words: Words['tour']): TemplateResult {
    // Created anew for each step, so that a focused link does not turn into another.
    return html`<div class="body" tabindex="0" role="group" aria-labelledby="step">
      ${keyed(place.current, this.#stepContent(place, words))}
    </div>`;
  }

  #stepContent({ tour, step, current }: TourPlace, words: Words['tour']): TemplateResult {
    const about = step === 0 ? tour.text : undefined;
    return html`${about === undefined ? nothing : html`<p class="about"><bdi>${textOf(about, this.lang)}</bdi></p>`}
    ${
      current.text === undefined
        ? nothing
        : html`<div class="prose">${markdown(textOf(current.text, this.lang))}</div>`
    }
    ${this.#problems.length === 0 ? nothing : this.#missing(words)}`;
  }

  #missing(words: Words['tour']): TemplateResult {
    const more = this.#problems.length - MAX_NAMED;
    return html`<div class="missing">
      <p>${words.missing}</p>
      ${shortProblemList(this.#problems.slice(0, MAX_NAMED), this.lang)}
      ${more > 0 ? html`<p>${words.more(new Intl.NumberFormat(this.lang).format(more))}</p>` : nothing}
    </div>`;
  }

  #wayBack({ step }: TourPlace, words: Words['tour']): TemplateResult {
    const back = () => this.#place && this.#goTo(this.#place, step);
    return html`<p class="changed">
      ${words.changed}
      <button type="button" class="back" @click=${back}>${icon(Undo2)} ${words.back}</button>
    </p>`;
  }

  #foot(place: TourPlace, words: Words['tour']): TemplateResult {
    const isFirst = place.step === 0;
    const isLast = place.step === place.steps.length - 1;
    return html`<footer>
      <button
        type="button"
        class="tool previous"
        aria-disabled=${isFirst ? 'true' : 'false'}
        @click=${() => this.#move(-1)}
      >
        ${icon(ArrowLeft)} ${words.previous}
      </button>
      ${
        isLast && !isFirst
          ? html`<button type="button" class="tool again" @click=${() => this.#goTo(place, 0)}>
              ${words.startAgain}
            </button>`
          : nothing
      }
      ${
        isLast
          ? html`<button type="button" class="main" @click=${() => this.#send(leaveNamedView)}>
              ${words.explore}
            </button>`
          : html`<button type="button" class="main next" @click=${() => this.#move(1)}>
              ${words.next} ${icon(ArrowRight)}
            </button>`
      }
    </footer>`;
  }

  #goTo({ tour }: TourPlace, step: number): void {
    const { graph } = this;
    if (graph) this.#send((view) => applyNamedView(view, graph, tour.id, step));
  }

  #move(by: number): void {
    const { graph } = this;
    if (graph) this.#send((view) => moveInTour(view, graph, by));
  }

  #send(transition: Transition): void {
    this.dispatchEvent(new ViewIntentEvent(transition));
  }

  #onKeyDown(event: KeyboardEvent): void {
    const by = MOVES.get(event.key);
    if (by === undefined || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey)
      return;
    // In the text itself, Page Up and Page Down scroll.
    if (event.key.startsWith('Page') && event.target === this.body) return;
    event.preventDefault();
    this.#move(by);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lineage-tour': LineageTour;
  }
}
