import { html, LitElement, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { parseTypedDate } from '../../domain/format/typed-dates.js';
import { matchesOf, withoutDates } from '../../domain/query/filter.js';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { setReleased } from '../../state/transitions.js';
import type { ViewState } from '../../state/view-state.js';
import { baseStyles } from '../ui/theme.styles.js';
import { ViewIntentEvent } from '../view-intent.js';
import { releasedStyles } from './lineage-released.styles.js';
import { releaseThumb, type ThumbActions } from './release-thumb.js';
import { thumbStyles } from './thumb.styles.js';
import {
  countReleases,
  dateAtEdge,
  edgesOf,
  ENDS,
  formatMonth,
  formatYearOf,
  releaseBinsOf,
  type End,
  type ReleaseBins,
} from './release-bins.js';
import { wordsAbout } from '../../domain/format/words-about.js';
import type { Words } from '../../locales/en.js';

const HEIGHT_PX = 44;

/**
 * The range of release dates: a histogram with a thumb at either end, and a field for each end that accepts dates of
 * any precision.
 * @tag lineage-released
 * @summary The filter by release date.
 * @fires view-intent - The reader chose other dates.
 */
export class LineageReleased extends LitElement {
  static override readonly styles = [baseStyles, thumbStyles, releasedStyles];

  @property({ attribute: false }) accessor graph: LineageGraph | null = null;
  @property({ attribute: false }) accessor view: ViewState | null = null;
  @property({ attribute: false }) override accessor lang = 'en';

  /** The histogram of the graph; without a graph, the one to show. */
  @property({ attribute: false }) accessor bins: ReleaseBins | null = null;

  /** The positions of the thumbs during a drag, as bin edges; null: as in the view. */
  @state() accessor dragged: Readonly<Record<End, number>> | null = null;
  /** The field with an invalid date. */
  @state() accessor wrong: End | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.graph && changed.has('graph')) this.bins = releaseBinsOf(this.graph);
    if (changed.has('view') || changed.has('graph')) {
      this.dragged = null;
      this.wrong = null;
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const { graph, view, bins } = this;
    if (!view || !bins) return nothing;
    const words = wordsAbout(graph, this.lang).filters;
    const ends = this.dragged ?? edgesOf(bins, view.filter.released);
    const left = graph
      ? countReleases(graph, bins, matchesOf(graph, withoutDates(view.filter)))
      : bins;
    return html`<div class="strip" role="group" aria-label=${words.histogram}>
        ${bars(bins, left, ends)}
        ${ENDS.map((end) => releaseThumb(end, bins, ends, words, this.lang, this.#thumbs))}
      </div>
      <div class="scale" aria-hidden="true">
        <span>${formatYearOf(bins.start)}</span>
        <span>${formatYearOf(bins.start + bins.size * bins.counts.length - 1)}</span>
      </div>
      <div class="fields">
        ${this.#field('from', bins, words)} ${this.#field('to', bins, words)}
      </div>
      ${
        this.wrong
          ? html`<p id="wrong" class="wrong" role="alert">${words.dateExpected}</p>`
          : nothing
      }`;
  }

  #field(end: End, bins: ReleaseBins, words: Words['filters']): TemplateResult {
    const chosen = this.dragged
      ? dateAtEdge(bins, end, this.dragged[end])
      : this.view?.filter.released?.[end];
    const edge = end === 'from' ? bins.start : bins.start + bins.size * bins.counts.length - 1;
    return html`<label>
      <span>${words[end]}</span>
      <input
        type="text"
        autocomplete="off"
        spellcheck="false"
        placeholder=${formatMonth(edge)}
        title=${words.dateExpected}
        aria-invalid=${this.wrong === end ? 'true' : 'false'}
        aria-describedby=${this.wrong === end ? 'wrong' : nothing}
        .value=${live(this.wrong === end ? this.#wrongText : (chosen ?? ''))}
        @change=${(event: Event) => this.#type(end, event)}
      />
    </label>`;
  }

  #wrongText = '';

  readonly #thumbs: ThumbActions = {
    onMove: (edges) => {
      this.dragged = edges;
      this.requestUpdate();
    },
    onDrop: () => this.#drop(),
  };

  #drop(): void {
    const { bins } = this;
    if (!this.dragged || !bins) return;
    const from = dateAtEdge(bins, 'from', this.dragged.from);
    const to = dateAtEdge(bins, 'to', this.dragged.to);
    this.#send({ from, to });
  }

  #type(end: End, { target }: Event): void {
    if (!(target instanceof HTMLInputElement)) return;
    const text = target.value.trim();
    const date = parseTypedDate(text);
    if (text !== '' && date === null) {
      this.#wrongText = target.value;
      this.wrong = end;
      return;
    }
    this.wrong = null;
    const now = this.view?.filter.released ?? { from: null, to: null };
    this.#send({ ...now, [end]: date });
  }

  #send(released: Readonly<Record<End, string | null>>): void {
    const range = released.from === null && released.to === null ? null : released;
    this.dispatchEvent(new ViewIntentEvent((view) => setReleased(view, range)));
  }
}

/**
 * Light bars for what the other filters exclude, dark ones for what they include; those outside the range are dimmed.
 */
function bars(
  { counts }: ReleaseBins,
  left: ReleaseBins,
  { from, to }: Readonly<Record<End, number>>,
): TemplateResult {
  const max = Math.max(...counts);
  const heightOf = (count: number) =>
    count === 0 ? 0 : Math.max(1, (count / max) * (HEIGHT_PX - 2));
  return html`<svg
    class="bars"
    viewBox="0 0 ${counts.length} ${HEIGHT_PX}"
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    ${counts.map((count, i) => {
      const [all, some] = [heightOf(count), heightOf(left.counts[i] ?? 0)];
      const state = i >= from && i < to ? 'in' : 'out';
      return svg`<rect class="all" x=${i + 0.08} y=${HEIGHT_PX - all} width="0.84" height=${all}></rect>
        <rect class=${state} x=${i + 0.08} y=${HEIGHT_PX - some} width="0.84" height=${some}></rect>`;
    })}
  </svg>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'lineage-released': LineageReleased;
  }
}
