import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { formatDate } from '../../domain/format/dates.js';
import { matchesOf, withoutDates } from '../../domain/query/filter.js';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { setReleased, setUntil } from '../../state/transitions.js';
import { formatView } from '../../state/view-string.js';
import type { ViewState } from '../../state/view-state.js';
import {
  dateAtEdge,
  edgesOf,
  ENDS,
  monthBefore,
  releaseBinsOf,
  STRIP_BINS,
  type End,
  type ReleaseBins,
} from '../filters/release-bins.js';
import { thumbStyles } from '../filters/thumb.styles.js';
import { lineSampleStyles } from '../legend/line-sample.styles.js';
import { baseStyles } from '../ui/theme.styles.js';
import { toolButtonStyles } from '../toolbar/tool-button.styles.js';
import { ViewIntentEvent } from '../view-intent.js';
import { releaseThumb, type ThumbActions } from '../filters/release-thumb.js';
import { Brushing } from './brushing.js';
import { timelineStyles } from './lineage-timeline.styles.js';
import { headOf, untilAt } from './playhead.js';
import { Playback, SPEEDS } from './playback.js';
import { playControls } from './play-controls.js';
import { releaseAxis } from './release-axis.js';
import { releaseBars } from './release-bars.js';
import { releaseStacksOf, type StackPiece } from './release-stacks.js';
import { shownWordsOf } from './shown-words.js';
import { WidthOfPart } from './width-of-part.js';
import { wordsIn } from '../../locales/words-in.js';
import { wordsAbout } from '../../domain/format/words-about.js';

/**
 * A histogram of releases by main method, with a brush that filters, and a playhead that shows the family at an earlier
 * time and can play. Hidden if nothing is dated.
 * @tag lineage-timeline
 * @summary The histogram of releases, and playback.
 * @fires view-intent - The reader chose other dates, or another time to show.
 */
export class LineageTimeline extends LitElement {
  static override readonly styles = [
    baseStyles,
    toolButtonStyles,
    thumbStyles,
    lineSampleStyles,
    timelineStyles,
  ];

  @property({ attribute: false }) accessor graph: LineageGraph | null = null;
  @property({ attribute: false }) accessor view: ViewState | null = null;
  @property({ reflect: true }) override accessor lang = 'en';

  /** The brush during a drag, as bin edges; null: as in the view. */
  @state() accessor dragged: Readonly<Record<End, number>> | null = null;
  @state() accessor playing = false;
  @state() accessor speed = 1;

  #bins: ReleaseBins | null = null;
  #pieces: readonly StackPiece[] = [];
  readonly #axis = new WidthOfPart(this, '.plot');
  readonly #playback = new Playback();
  /** The view string during playback, without its time: playback ends when it changes. */
  #played = '';
  readonly #brushing = new Brushing(
    (edges) => (this.dragged = edges),
    (edges) => this.#filter(edges),
    (bin) => this.#goTo(bin + 1),
  );

  readonly #thumbs: ThumbActions = {
    onMove: (edges) => (this.dragged = edges),
    onDrop: () => {
      if (this.dragged) this.#filter(this.dragged);
    },
    onKey: (event) => this.#onKey(event),
  };

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#onVisibility);
  }

  override disconnectedCallback(): void {
    document.removeEventListener('visibilitychange', this.#onVisibility);
    this.#pause();
    this.dragged = null;
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { graph, view } = this;
    if (changed.has('graph')) this.#bins = graph ? releaseBinsOf(graph, STRIP_BINS) : null;
    if (
      changed.has('graph') ||
      (changed.has('view') && changed.get('view')?.filter !== view?.filter)
    ) {
      this.dragged = null;
      this.#pieces =
        graph && view && this.#bins
          ? releaseStacksOf(graph, this.#bins, matchesOf(graph, withoutDates(view.filter)))
          : [];
    }
    if (this.playing && this.#played !== this.#timelessView()) this.#pause();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { graph, view } = this;
    const bins = this.#bins;
    if (!graph || !view || !bins) return nothing;
    const words = wordsAbout(this.graph, this.lang).timeline;
    // Table and matrix only show the dates of the filter.
    const isSeen = view.stage === 'picture' || view.stage === 'outline';
    const edges = this.dragged ?? edgesOf(bins, view.filter.released);
    const head = headOf(bins, edges, view.until);
    const count = shownWordsOf(graph, view, words, this.lang);
    return html`<div class="strip" role="group" aria-label=${words.releases}>
      <div class="panel">
        ${playControls(words, {
          playing: this.playing,
          speed: SPEEDS[this.speed] ?? SPEEDS[1],
          atStart: head <= edges.from + 1,
          atEnd: head >= edges.to,
          toggle: this.#toggle,
          step: (by) => this.#goTo(head + by),
          showAll: () => this.#goTo(edges.to),
          changeSpeed: this.#changeSpeed,
          disabledReason: isSeen ? null : wordsIn(this.lang).toolbar.pictureOnly,
        })}
        <p class="count" role="status" aria-live=${this.playing ? 'off' : 'polite'}>${count}</p>
      </div>
      <div class="plot">
        <div
          class="bars"
          @pointerdown=${(event: PointerEvent) => this.#brushing.start(event, bins.counts.length)}
          @pointermove=${(event: PointerEvent) => this.#brushing.move(event)}
          @pointerup=${(event: PointerEvent) => this.#brushing.end(event)}
          @pointercancel=${() => this.#brushing.cancel()}
        >
          ${releaseBars(bins, this.#pieces, edges, view.until === null ? null : head)}
        </div>
        ${ENDS.map((end) => releaseThumb(end, bins, edges, words, this.lang, this.#thumbs))}
        <input
          type="range"
          class="head"
          min="0"
          max=${bins.counts.length}
          step="1"
          .value=${live(String(head))}
          aria-label=${words.playhead}
          ?disabled=${!isSeen}
          aria-valuetext="${formatDate(monthBefore(bins, head), this.lang)}, ${count}"
          @input=${(event: InputEvent) => this.#goTo(valueOf(event))}
          @keydown=${this.#onKey}
        />
        ${releaseAxis(bins, this.lang, this.#axis.px)}
      </div>
    </div>`;
  }

  /** Shows the family before an edge of a bin; at the end of the brush, without a time. */
  #goTo(edge: number): void {
    const bins = this.#bins;
    const { view } = this;
    if (!bins || !view) return;
    const until = untilAt(bins, edgesOf(bins, view.filter.released), edge);
    this.dispatchEvent(new ViewIntentEvent((present) => setUntil(present, until)));
  }

  #filter(edges: Readonly<Record<End, number>>): void {
    const bins = this.#bins;
    if (!bins) return;
    const [from, to] = [dateAtEdge(bins, 'from', edges.from), dateAtEdge(bins, 'to', edges.to)];
    const range = from === null && to === null ? null : { from, to };
    this.dispatchEvent(
      new ViewIntentEvent((present) => setUntil(setReleased(present, range), null)),
    );
  }

  readonly #changeSpeed = (): void => {
    this.speed = (this.speed + 1) % SPEEDS.length;
  };

  readonly #toggle = (): void => {
    if (this.playing) this.#pause();
    else this.#play();
  };

  #play(): void {
    this.playing = true;
    this.#played = this.#timelessView();
    // At the end, playback starts again.
    let rewind = this.view?.until === null;
    this.#playback.start(
      () => (SPEEDS[this.speed] ?? SPEEDS[1]).stepMs,
      () => {
        this.playing = this.#step(rewind);
        rewind = false;
        return this.playing;
      },
    );
  }

  /** Advances playback. @returns whether there is another step */
  #step(rewind: boolean): boolean {
    const [bins, view] = [this.#bins, this.view];
    if (!bins || !view) return false;
    const edges = edgesOf(bins, view.filter.released);
    const head = rewind ? edges.from + 1 : headOf(bins, edges, view.until) + 1;
    this.#goTo(head);
    return head < edges.to;
  }

  #pause(): void {
    this.#playback.stop();
    this.playing = false;
  }

  #timelessView(): string {
    return this.view ? formatView({ ...this.view, until: null }, this.graph) : '';
  }

  readonly #onVisibility = (): void => {
    if (document.visibilityState === 'hidden') this.#pause();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== ' ') return;
    event.preventDefault();
    this.#toggle();
  };
}

function valueOf({ target }: Event): number {
  return target instanceof HTMLInputElement ? Number(target.value) : 0;
}

declare global {
  interface HTMLElementTagNameMap {
    'lineage-timeline': LineageTimeline;
  }
}
