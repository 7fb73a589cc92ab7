import type { LitElement } from 'lit';
import type { ExportFormat } from '../../export/formats.js';
import type { Scope } from '../../export/scope.js';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import type { LineageCanvasElement } from '../../components/canvas/lineage-canvas.js';
import type { CardMenuEvent } from '../../components/card-menu/card-menu-event.js';
import type { CanvasAreaEvent } from '../../components/canvas/canvas-area-event.js';
import type { ShownPicture } from '../../export/shown-picture.js';
import { needElement } from '../../components/lazy-elements.js';
import type { LineageKeys } from '../../components/keys/lineage-keys.js';
import { leaveFamily } from '../../state/hub-transitions.js';
import { lookAt } from '../../state/transitions.js';
import type { CopyLinkEvent } from '../../components/toolbar/copy-link-event.js';
import type { CanvasAction } from '../../components/toolbar/canvas-intent.js';
import type { Transition } from '../../components/view-intent.js';
import type { Activation } from './activation.js';
import {
  LineageSelectEvent,
  LineageViewEvent,
  type LineageErrorEvent,
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
import type { PartAnswers } from './listen-to-parts.js';
import { PageKeys } from './page-keys.js';
import { preparePrint } from './prepare-print.js';
import { pressShortcut } from './page-shortcuts.js';
import { shownPictureOf } from './shown-picture-of.js';
import type { SelectedInView } from './selected-in-view.js';

/** The element whose page it is. */
interface GestureHost extends LitElement {
  readonly graph: LineageGraph | null;
  readonly pageKeys: boolean;
  readonly selected: string | null;
  readonly view: string;
  readonly canvas: LineageCanvasElement | null;
  readonly search: HTMLElement | null;
  readonly keys: LineageKeys | null;
}

/** What a gesture can reach. */
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

/** What the reader's gestures do, whichever part of the page they were made in; the page is told of those that change the view. */
export class PageGestures implements PartAnswers {
  readonly #host: GestureHost;
  readonly #reach: Reach;

  constructor(host: GestureHost, reach: Reach) {
    this.#host = host;
    this.#reach = reach;
    host.addController(new PageKeys(host, () => host.canvas?.container ?? host.search));
  }

  /** @returns whether the view is another one now */
  readonly change = (transition: Transition): boolean => {
    const host = this.#host;
    const { held, source } = this.#reach;
    const before = host.selected;
    if (!held.change(transition)) {
      // A family that could not be had is asked for once more.
      if (source.hub && source.error) source.retry();
      return false;
    }
    host.requestUpdate();
    host.requestUpdate('selected', before);
    void this.#keepFocus();
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

  /** Copies the address of the page with a view in its hash: the one that is seen, after a change. */
  async copyLink({ transition, isExact }: CopyLinkEvent): Promise<void> {
    const { graph, canvas } = this.#host;
    const at = isExact ? (canvas?.seenPart ?? null) : null;
    const view = this.#reach.held.textAfter((now) => lookAt(transition(now), at), graph);
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
    // Whoever wants no more of a family is left with all of them.
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
    const file = await this.export(format, scope);
    const { saveFile } = await import('../../components/export/save-file.js');
    saveFile(file);
    return file;
  }

  /** A file of the picture that was asked for last. @throws Error if no graph is shown */
  async export(format: ExportFormat, scope: Scope = { kind: 'shown' }): Promise<File> {
    const shown = await this.shown();
    const { exportFile } = await import('../../components/export/export-file.js');
    return exportFile(shown, format, scope);
  }

  /** What is on screen, with what it takes to make it again. @throws Error if no graph is shown */
  async shown(): Promise<ShownPicture> {
    await this.#reach.pictures.whenDrawn();
    const shown = this.#shown('screen');
    if (!shown) throw new Error('export: expected a picture, got none: no graph is shown yet');
    return shown;
  }

  openDetail(origin: HTMLElement): void {
    void this.#reach.selection.openDetail(origin);
  }

  /** A picture is on screen in which things have another place. */
  drawn(): void {
    const { opening, source, selection, lazyParts } = this.#reach;
    source.picture(null);
    markOpened(this.#host, opening.paintedAt);
    const focused = opening.end();
    if (focused !== null) this.#goOnAt(focused);
    selection.drawn();
    lazyParts.prepare();
  }

  /** A link of the drawing that stood in the page before the program: the view that it leads to, in the present language. */
  follow(href: string): void {
    this.change(({ lang }) => ({ ...parseView(href, this.#host.graph).view, lang }));
  }

  /** The keyboard was at a card of the drawing: it goes on at the same card of the picture. */
  #goOnAt(href: string): void {
    const { graph, canvas } = this.#host;
    const { select } = parseView(href, graph).view;
    const node = select?.kind === 'node' ? graph?.numberOf(select.id) : undefined;
    canvas?.focus({ preventScroll: true, node });
  }

  readonly area = (event: CanvasAreaEvent): void => this.#reach.pictures.onArea(event);

  /** Loads what the reader may do next. */
  prepare(): void {
    this.#reach.pictures.prepare();
    void this.preparePrint().catch(reportError);
  }

  /** Whoever prints gets a drawing, not a photograph of the canvas; printing does not wait, so it is made ready before. */
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
    });
    if (used) event.preventDefault();
  }

  /** Tells the page what came of a load; not before a template that sets the graph had the time to listen. */
  tell(event: LineageLoadEvent | LineageErrorEvent): void {
    queueMicrotask(() => this.#host.dispatchEvent(event));
  }

  #shown(colours: 'screen' | 'paper'): ShownPicture | null {
    const { held, pictures } = this.#reach;
    return shownPictureOf(this.#host, pictures, held.state, colours);
  }

  /** What had the focus may be gone with the change: the picture takes it, so that the keys go on. */
  async #keepFocus(): Promise<void> {
    const { canvas } = this.#host;
    if (!this.#hasFocus()) return;
    await this.#host.updateComplete;
    await canvas?.updateComplete;
    if (this.#hasFocus() || !canvas) return;
    // What was opened instead takes it, and gives it back to the picture.
    if (this.#reach.held.state.compare.length > 1) await this.#reach.selection.openDetail(canvas);
    else canvas.focus({ preventScroll: true });
  }

  #hasFocus(): boolean {
    return this.#host.shadowRoot?.activeElement != null;
  }
}
