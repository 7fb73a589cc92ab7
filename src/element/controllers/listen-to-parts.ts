import type { ExportFormat } from '../../export/formats.js';
import type { Scope } from '../../export/scope.js';
import type { CardMenuEvent } from '../../components/card-menu/card-menu-event.js';
import type { CanvasAreaEvent } from '../../components/canvas/canvas-area-event.js';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import type { LineageEditEvent } from '../../components/edit/lineage-edit-event.js';
import type { ShownPictureEvent } from '../../components/export/shown-picture-event.js';
import type { ShownPicture } from '../../export/shown-picture.js';
import type { ExportRequestEvent } from '../../components/export/export-request-event.js';
import type { CanvasIntentEvent } from '../../components/toolbar/canvas-intent.js';
import type { CopyLinkEvent } from '../../components/toolbar/copy-link-event.js';
import type { OpenDetailEvent } from '../../components/detail/open-detail-event.js';
import type { Transition, ViewIntentEvent } from '../../components/view-intent.js';
import type { CanvasAction } from '../../components/toolbar/canvas-intent.js';

/** Handlers for the events of an element's parts. */
export interface PartHandlers {
  readonly change: (transition: Transition) => void;
  readonly moveCanvas: (action: CanvasAction) => void;
  readonly copyLink: (event: CopyLinkEvent) => Promise<unknown>;
  readonly cardMenu: (event: CardMenuEvent) => void;
  readonly toggleFullScreen: () => void;
  readonly retry: () => void;
  readonly cancelLoad: () => void;
  /** Returns the file that was saved. */
  readonly save: (format: ExportFormat, scope: Scope) => Promise<File>;
  /** Resolves to what is on screen, once drawn. */
  readonly shown: () => Promise<ShownPicture>;
  /** Moves the focus to the detail panel, to return to the origin later. */
  readonly openDetail: (origin: HTMLElement) => void;
  /** The canvas reports the area for a picture. */
  readonly area: (event: CanvasAreaEvent) => void;
  /** The reader changed the graph. */
  readonly edit: (graph: LineageGraph) => void;
  /** A key that no part has handled. */
  readonly key: (event: KeyboardEvent) => void;
}

/**
 * Listens to the events of the parts in a shadow root, and stops their propagation. The listeners live as long as the
 * root. @returns the root
 */
export function listenToParts<R extends EventTarget>(root: R, handlers: PartHandlers): R {
  const on = (type: string, answer: (event: never) => void) =>
    root.addEventListener(type, (event) => {
      event.stopPropagation();
      answer(event as never);
    });
  on('view-intent', ({ transition }: ViewIntentEvent) => handlers.change(transition));
  on('canvas-intent', ({ action }: CanvasIntentEvent) => handlers.moveCanvas(action));
  on('copy-link', (event: CopyLinkEvent) => event.respondWith(handlers.copyLink(event)));
  on('card-menu', handlers.cardMenu);
  on('full-screen-toggle', () => handlers.toggleFullScreen());
  on('retry', () => handlers.retry());
  on('cancel-load', () => handlers.cancelLoad());
  on('export-request', (event: ExportRequestEvent) =>
    event.respondWith(handlers.save(event.format, event.scope)),
  );
  on('shown-picture', (event: ShownPictureEvent) => event.respondWith(handlers.shown()));
  on('canvas-area', handlers.area);
  on('open-detail', ({ target }: OpenDetailEvent) => {
    if (target instanceof HTMLElement) handlers.openDetail(target);
  });
  // The page is notified separately, once it is shown.
  const listen = (type: string, answer: (event: never) => void) =>
    root.addEventListener(type, (event) => answer(event as never));
  listen('lineage-edit', ({ graph }: LineageEditEvent) => handlers.edit(graph));
  root.addEventListener('keydown', (event) => {
    if (event instanceof KeyboardEvent && isForPage(event)) handlers.key(event);
  });
  return root;
}

/** Whether a key is a shortcut: not typed text, not handled by a part, and not a browser shortcut. */
function isForPage(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return false;
  const [target] = event.composedPath();
  const types =
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && !['checkbox', 'radio', 'range'].includes(target.type));
  return !types;
}
