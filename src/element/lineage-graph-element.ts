import { type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { LineageGraph } from '../domain/graph/lineage-graph.js';
import { DIRECTIONS, type Direction, type Layout } from '../state/view-state.js';
import { Activation } from './controllers/activation.js';
import { addressOf } from './address-of.js';
import { LineageErrorEvent, LineageHubEvent, LineageLoadEvent } from './events.js';
import { FullScreen } from './controllers/full-screen.js';
import { graphPage } from './page/graph-page.js';
import { GraphSource } from './load/graph-source.js';
import { ViewStore, type Preferences } from './controllers/view-store.js';
import { LazyParts } from './controllers/lazy-parts.js';
import { LazyStart } from './load/lazy-start.js';
import { listenToParts } from './controllers/listen-to-parts.js';
import { graphStyles } from './page/lineage-graph.styles.js';
import { Comparison } from './controllers/comparison.js';
import { Opening } from './controllers/opening.js';
import { PageGestures } from './controllers/page-gestures.js';
import { languageOf } from './page/page-language.js';
import { PictureMaker } from './controllers/picture-maker.js';
import type { Picture } from '../picture.js';
import { loadErrorOf } from '../components/message/graph-load-error.js';
import { panelsOf } from '../state/panels.js';
import { SelectedInView } from './controllers/selected-in-view.js';
import { SidePanel } from './page/side-panel.js';
import { ThemeWatch } from './controllers/theme-watch.js';
import { ElementAttributes } from './element-attributes.js';
import { warnOfDropped } from './dropped-attributes.js';
import { toggleStates } from './toggle-states.js';

/**
 * A lineage graph: what was made from what, how, and who says so.
 * @tag lineage-graph
 * @summary The explorer of a lineage graph.
 * @fires {LineageLoadEvent} lineage-load - A graph was loaded; carries `graph` and `warnings`.
 * @fires {LineageHubEvent} lineage-hub - The file is a hub, whose families are shown; carries the numbers of `models` and `families`.
 * @fires {LineageErrorEvent} lineage-error - A graph could not be shown; carries `error` with `kind` and `problems`.
 * @fires {LineageSelectEvent} lineage-select - The reader selected a node; carries its `id`, or null.
 * @fires {LineageViewEvent} lineage-view - The reader changed the view; carries the `view` string.
 * @fires {LineageEditEvent} lineage-edit - The reader changed the graph, where it is `editable`; carries the changed `graph`.
 * @slot - Shown before the element is defined.
 * @slot opening - A drawing made by `lineage-graph render`, shown until the canvas takes over its picture. Its list, if open, moves to `list`.
 * @slot empty - Shown instead of the message that the graph is empty.
 * @slot error - Shown under the message that the graph cannot be shown.
 * @slot tools - Added to the tools above the picture.
 * @slot detail-footer - Shown below everything else in the detail panel.
 * @csspart canvas - The picture.
 * @csspart detail - The panel about one model or claim.
 * @csspart filters - The filters.
 * @csspart legend - The legend.
 * @csspart toolbar - Title, search and toolbar.
 * @csspart timeline - The releases by date.
 * @cssstate loading - A graph is being loaded.
 * @cssstate error - The graph requested last could not be shown.
 */
export class LineageGraphElement extends ElementAttributes {
  static override readonly styles = graphStyles;

  readonly #held = new ViewStore();
  readonly #internals = this.attachInternals();
  readonly #source = new GraphSource(this, {
    onLoad: ({ graph, warnings, digest }, before) => {
      this.#adopt(() => this.#held.meet(graph, before));
      this.#opening.meet(graph, digest ?? null);
      this.#gestures.dispatch(new LineageLoadEvent(graph, warnings));
    },
    onHub: (hub) => this.#gestures.dispatch(new LineageHubEvent(hub)),
    onError: (error) => this.#gestures.dispatch(new LineageErrorEvent(error)),
    knownDigest: () => this.#opening.digest,
    needsSearch: () => this.#held.state.filter.query !== '',
  });
  readonly #opening = new Opening(this, { onFollow: (view) => this.#gestures.follow(view) });
  readonly #lazyStart = new LazyStart(this, () => this.#fetch());
  readonly #activation = new Activation(this);
  readonly #fullScreen = new FullScreen(this);
  readonly #side = new SidePanel(this);
  readonly #selection = new SelectedInView(this);
  readonly #pictures = new PictureMaker(this, {
    onDrawn: () => this.#gestures.drawn(),
    adoptable: (graph, lang) => this.#opening.adoptable(graph, lang),
    isDrawn: () => this.#opening.drawing !== null,
    canvas: () => this.canvas,
    onError: (error) => this.#source.picture(loadErrorOf('layout', error)),
  });
  readonly #themeWatch = new ThemeWatch(this);
  readonly #lazyParts = new LazyParts(this, {
    isPictureAwaited: () => this.#pictures.picture === null && this.#source.isToBeDrawn,
    onQuiet: () => this.#gestures.prepare(),
  });
  readonly #gestures = new PageGestures(this, {
    held: this.#held,
    source: this.#source,
    opening: this.#opening,
    pictures: this.#pictures,
    selection: this.#selection,
    activation: this.#activation,
    fullScreen: this.#fullScreen,
    lazyParts: this.#lazyParts,
  });
  readonly #comparison = new Comparison(this, this.#source, this.#lazyParts, (graph) =>
    this.#gestures.edit(graph),
  );

  /** A graph, parsed or as raw JSON; overrides `src`. Reading it returns the graph shown. */
  @property({ attribute: false })
  get graph(): LineageGraph | null {
    return this.#source.graph;
  }
  set graph(input: unknown) {
    this.#source.adopt(input);
  }

  /** Everything the reader chose, as a URL query. */
  @property()
  get view(): string {
    return this.#held.textFor(this.graph);
  }
  set view(text: string | null) {
    // Setting the view that a page has just been notified of must not change anything.
    if ((text ?? '') === this.view) return;
    this.#source.visit(this.#held.stateIn(text ?? ''));
    this.#adopt(() => this.#held.setText(text ?? '', this.graph));
  }

  /** The id of the selected node; null for none. */
  @property({ reflect: true })
  get selected(): string | null {
    const { select } = this.#held.state;
    return select?.kind === 'node' ? select.id : null;
  }
  set selected(id: string | null) {
    if (id === this.selected) return;
    this.#prefer({ select: id === null ? null : { kind: 'node', id } });
  }

  /** `layered` or `timeline`. */
  @property()
  get layout(): Layout {
    return this.#held.state.layout;
  }
  set layout(layout: Layout) {
    this.#prefer({ layout: layout === 'timeline' ? 'timeline' : 'layered' });
  }

  /** `right` or `down`; null for whichever suits the area. */
  @property()
  get direction(): Direction | null {
    return this.#held.state.direction;
  }
  set direction(direction: Direction | null) {
    this.#prefer({ direction: DIRECTIONS.find((known) => known === direction) ?? null });
  }

  /** Applies a view that was not set by a gesture. */
  #adopt(change: () => void): void {
    const before = this.selected;
    change();
    this.requestUpdate();
    this.requestUpdate('selected', before);
  }

  #prefer(preferences: Preferences): void {
    this.#adopt(() => this.#held.prefer(preferences, this.graph));
  }

  /** The picture as plain data; null before there is one. */
  get picture(): Picture | null {
    return this.#pictures.picture;
  }

  /** Resolves when the picture requested last is drawn. */
  whenDrawn(): Promise<void> {
    return this.#pictures.whenDrawn();
  }

  /** Shows the whole picture. */
  fit(): void {
    this.canvas?.fit();
  }

  /** The picture as an SVG document, with title, legend and sources. @throws Error if no graph is shown */
  async exportSvg(): Promise<string> {
    return (await this.#gestures.export('svg')).text();
  }

  /** The picture as a PNG at twice its size. @throws Error if no graph is shown */
  async exportPng(): Promise<Blob> {
    return this.#gestures.export('png');
  }

  /** The models that are visible or collapsed, as the text of a graph file. @throws Error if no graph is shown */
  async exportJson(): Promise<string> {
    return (await this.#gestures.export('json')).text();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#source.visit(this.#held.state);
    if (changed.has('src')) this.#fetch();
    if (changed.has('theme')) this.#themeWatch.touch();
    if (this.workerSrc !== null && changed.has('workerSrc')) warnOfDropped('worker-src');
    this.#pictures.request({ graph: this.graph, view: this.#held.state, lang: languageOf(this) });
    toggleStates(this.#internals, this.#source);
  }

  #fetch(): void {
    if (this.#lazyStart.isDue) this.#source.fetch(addressOf(this.src, this.baseURI));
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return listenToParts(super.createRenderRoot(), this.#gestures);
  }

  protected override render(): TemplateResult {
    const { picture, isAwaited } = this.#pictures;
    return graphPage({
      graph: this.graph,
      hub: this.#source.hub,
      around: isAwaited ? null : this.graph,
      view: this.#held.state,
      viewProblems: this.#held.problems,
      lang: this.#held.state.lang ?? languageOf(this),
      panels: panelsOf(this.panels),
      isLoading: this.#source.isLoading,
      progress: this.#source.progress,
      error: this.#source.error,
      isPartMissing: this.#lazyParts.isMissing,
      filtersOpen: (this.graph !== null || this.#source.isLoading) && this.#side.isOpen,
      picture,
      compared: this.#comparison.shown,
      endComparison: this.#comparison.end,
      editable: this.editable,
      opening: this.#opening,
      drawing: this.#pictures.isAdopted ? this.#opening.drawing : null,
      src: this.#source.url,
      themeStamp: this.#themeWatch.stamp,
      fullScreen: this.#fullScreen.isOn,
      isGuarded: this.#activation.isGuarded,
      activate: this.#activation.start,
      enterPicture: () => this.canvas?.container.focus({ preventScroll: true }),
      toggleFilters: this.#side.toggle,
      change: this.#gestures.change,
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lineage-graph': LineageGraphElement;
  }
}
