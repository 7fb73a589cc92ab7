import type { LitElement } from 'lit';
import type { ExportFormat } from '../../export/formats.js';
import type { Scope } from '../../export/scope.js';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import type { LineageCanvasElement } from '../../components/canvas/lineage-canvas.js';
import type { CardMenuEvent } from '../../components/card-menu/card-menu-event.js';
import type { CanvasAreaEvent } from '../../components/canvas/canvas-area-event.js';
import type { ShownPicture } from '../../export/shown-picture.js';
import { needElement } from '../../components/lazy-elements.js';
import type { LineageFamilies } from '../../components/hub/lineage-families.js';
import type { LineageTable } from '../../components/table/lineage-table.js';
import type { LineageKeys } from '../../components/keys/lineage-keys.js';
import { leaveFamily } from '../../state/hub-transitions.js';
import { setSeenPart } from '../../state/transitions.js';
import type { CopyLinkEvent } from '../../components/toolbar/copy-link-event.js';
import type { CanvasAction } from '../../components/toolbar/canvas-intent.js';
import type { Transition } from '../../components/view-intent.js';
import type { Activation } from './activation.js';
import {
  LineageSelectEvent,
  LineageViewEvent,
  type LineageErrorEvent,
  type LineageHubEvent,
  type LineageLoadEvent,
} from '../events.js';
import { linkToView } from '../link-to-view.js';
import { parseView } from '../../state/view-string.js';
import { markOpened } from './mark-opened.js';
import type { FullScreen } from './full-screen.js';
import type { GraphSource } from '../load/graph-source.js';
import type { LazyParts } from './lazy-parts.js';
import type { Opening } from './opening.js';
import type { PictureMaker } from './picture-maker.js';
import type { ViewStore } from './view-store.js';
import type { PartHandlers } from './listen-to-parts.js';
import { KeptFocus } from './kept-focus.js';
import { PageKeys, walkFromPanel } from './page-keys.js';
import { preparePrint } from './prepare-print.js';
import { pressShortcut } from './page-shortcuts.js';
import { shownPictureOf } from './shown-picture-of.js';
import type { SelectedInView } from './selected-in-view.js';

/** The element that contains the page. */
interface GestureHost extends LitElement {
  readonly graph: LineageGraph | null;
  readonly pageKeys: boolean;
  readonly selected: string | null;
  readonly view: string;
  readonly canvas: LineageCanvasElement | null;
  readonly families: LineageFamilies | null;
  readonly search: HTMLElement | null;
  readonly keys: LineageKeys | null;
  readonly table: LineageTable | null;
}

/** What gestures operate on. */
interface Reach {
  readonly held: ViewStore;
  readonly source: GraphSource;
  readonly opening: Opening;
  readonly pictures: PictureMaker;
  readonly selection: SelectedInView;
  readonly activation: Activation;
  readonly fullScreen: FullScreen;
  readonly lazyParts: LazyParts;
}

/** Carries out the reader's gestures in all parts, and notifies the host page if the view changes. */
export class PageGestures implements PartHandlers {
  readonly #host: GestureHost;
  readonly #reach: Reach;
  readonly #focus: KeptFocus;

  constructor(host: GestureHost, reach: Reach) {
    this.#host = host;
    this.#reach = reach;
    this.#focus = new KeptFocus(host, () => reach.held.state.compare.length > 1, reach.selection);
    host.addController(new PageKeys(host, () => host.canvas?.container ?? host.search));
  }

  /** @returns whether the view has changed */
  readonly change = (transition: Transition): boolean => {
    const host = this.#host;
    const { held, source } = this.#reach;
    const before = host.selected;
    if (!held.change(transition)) {
      // A family that failed to load is retried.
      if (source.hub && source.error) source.retry();
      return false;
    }
    host.requestUpdate();
    host.requestUpdate('selected', before);
    void this.#focus.keep();
    if (host.selected !== before) {
      host.dispatchEvent(new LineageSelectEvent(host.selected));
    }
    host.dispatchEvent(new LineageViewEvent(host.view));
    return true;
  };

  moveCanvas(action: CanvasAction): void {
    const { canvas } = this.#host;
    if (action === 'fit') canvas?.fit();
    else canvas?.zoomBy(action === 'zoom-in' ? 1 : -1);
  }

  /** Copies the URL of the page with a view in its hash: the visible view, or that after a change. */
  async copyLink({ transition, isExact }: CopyLinkEvent): Promise<void> {
    const { graph, canvas } = this.#host;
    const at = isExact ? (canvas?.seenPart ?? null) : null;
    const view = this.#reach.held.textAfter((now) => setSeenPart(transition(now), at), graph);
    await navigator.clipboard.writeText(linkToView(view));
  }

  readonly cardMenu = ({ subject, at, target }: CardMenuEvent): void => {
    const open = () => {
      const menu = this.#host.renderRoot.querySelector('lineage-card-menu');
      if (target instanceof HTMLElement) void menu?.show(subject, at, target);
    };
    void this.#reach.lazyParts.load('menu', () => needElement('lineage-card-menu'), open);
  };

  toggleFullScreen(): void {
    this.#reach.fullScreen.toggle();
  }

  retry(): void {
    this.#reach.source.retry();
  }

  cancelLoad(): void {
    const { held, source } = this.#reach;
    // Cancelling a family returns to the list of families.
    if (source.hub && held.state.family !== null) this.change(leaveFamily);
    else source.cancel();
  }

  edit(graph: LineageGraph): void {
    const host = this.#host;
    const { held, source } = this.#reach;
    const before = host.selected;
    held.meet(graph, source.graph);
    source.replace(graph);
    host.requestUpdate('selected', before);
  }

  async save(format: ExportFormat, scope: Scope): Promise<File> {
    const rows = this.#host.table?.rows.order;
    const isTable = scope.kind === 'shown' && rows?.length;
    const file = await this.export(format, isTable ? { kind: 'shown', rows } : scope);
    const { saveFile } = await import('../../components/export/save-file.js');
    saveFile(file);
    return file;
  }

  /** Exports the current picture. @throws Error if no graph is shown */
  async export(format: ExportFormat, scope: Scope = { kind: 'shown' }): Promise<File> {
    const shown = await this.shown();
    const { exportFile } = await import('../../components/export/export-file.js');
    return exportFile(shown, format, scope);
  }

  /** What is on screen, with what is needed to reproduce it. @throws Error if no graph is shown */
  async shown(): Promise<ShownPicture> {
    await this.#reach.pictures.whenDrawn();
    const shown = this.#shown('screen');
    if (!shown) throw new Error('export: expected a picture, got none: no graph is shown yet');
    return shown;
  }

  openDetail(origin: HTMLElement): void {
    void this.#reach.selection.openDetail(origin);
  }

  /** Called when a picture with a new layout is on screen. */
  drawn(): void {
    const { opening, source, selection, lazyParts } = this.#reach;
    source.picture(null);
    markOpened(this.#host, opening.paintedAt);
    const focused = opening.end();
    // Until the page follows, the picture is hidden, and cannot take the focus.
    if (focused !== null) void this.#host.updateComplete.then(() => this.#continueAt(focused));
    this.#focus.drawn();
    selection.drawn();
    lazyParts.prepare();
  }

  /** Follows a link of the embedded drawing to its view, in the current language. */
  follow(href: string): void {
    this.change(({ lang }) => ({ ...parseView(href, this.#host.graph).view, lang }));
  }

  /** Moves the keyboard cursor to the card that had the focus in the drawing. */
  #continueAt(href: string): void {
    const { graph, canvas } = this.#host;
    const { select } = parseView(href, graph).view;
    const node = select?.kind === 'node' ? graph?.numberOf(select.id) : undefined;
    canvas?.focus({ preventScroll: true, node });
  }

  readonly area = (event: CanvasAreaEvent): void => this.#reach.pictures.onArea(event);

  /** Preloads what the reader may need next. */
  prepare(): void {
    this.#reach.pictures.prepare();
    void this.preparePrint().catch(reportError);
  }

  /** Prepares a vector drawing for printing, which cannot wait for one to be made. */
  preparePrint(): Promise<void> {
    return preparePrint(this.#host, () => this.#shown('paper'));
  }

  key(event: KeyboardEvent): void {
    const { graph, search, keys } = this.#host;
    const used = pressShortcut(event.key, {
      graph,
      change: this.change,
      search: () => {
        search?.focus();
        return search !== null;
      },
      help: () =>
        void this.#reach.lazyParts.load(
          'keys',
          () => needElement('lineage-keys'),
          () => void keys?.show(),
        ),
      restoreFocus: () => this.#reach.selection.restoreFocus(),
      leave: this.#reach.activation.end,
      walk: () => walkFromPanel(event, this.#host),
    });
    if (used) event.preventDefault();
  }

  /** Notifies the page of the result of a load, after a template that sets the graph has had time to add listeners. */
  dispatch(event: LineageLoadEvent | LineageHubEvent | LineageErrorEvent): void {
    queueMicrotask(() => this.#host.dispatchEvent(event));
  }

  #shown(colours: 'screen' | 'paper'): ShownPicture | null {
    const { held, pictures } = this.#reach;
    return shownPictureOf(this.#host, pictures, held.state, colours);
  }
}
