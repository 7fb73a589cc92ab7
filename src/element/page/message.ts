import { html, nothing, type TemplateResult } from 'lit';
import { matchesOf } from '../../domain/query/filter.js';
import type { MessageKind } from '../../components/message/lineage-message.js';
import { showsFamilies, type PageContext } from './page-context.js';

/** Smaller graphs are drawn before a message would be seen. */
const LARGE_NODES = 10_000;
const DRAWING = { phase: 'index', done: 0, total: 1, isLast: true } as const;

/** The message in place of a picture: nothing found, loading, or an error. */
export function message(context: PageContext): TemplateResult {
  const { graph, view, lang, error } = context;
  const kind = messageKindOf(context);
  const isFirst = isDrawingFirst(context);
  const isAbove = (graph !== null && !isFirst) || showsFamilies(context);
  const stale = isAbove && (error !== null || kind === 'loading');
  return html`<lineage-message
    class=${stale ? 'banner' : ''}
    .kind=${kind}
    .problems=${error?.problems ?? []}
    .reason=${error?.reason ?? null}
    .isEarlier=${error?.isEarlier ?? false}
    .stale=${stale}
    .progress=${isFirst ? DRAWING : context.progress}
    .graph=${graph}
    .view=${view}
    .lang=${lang}
  >
    ${kind === 'empty' ? html`<slot name="empty"></slot>` : nothing}
    ${error ? html`<slot name="error"></slot>` : nothing}
  </lineage-message>`;
}

function messageKindOf(context: PageContext): MessageKind | null {
  const { graph, view, isLoading, progress, error, opening } = context;
  if (error) return error.kind;
  if (showsFamilies(context)) return isLoading ? 'loading' : null;
  // A drawing of the graph needs no message; a placeholder does.
  if (!graph) return isLoading && !opening.drawing ? 'loading' : null;
  if (isLoading && progress) return 'loading';
  if (graph.nodeCount === 0) return 'empty';
  if (matchesOf(graph, view.filter).count() === 0) return 'no-match';
  return isLoading || isDrawingFirst(context) ? 'loading' : null;
}

/** Whether a large graph has loaded that has no picture on screen yet. */
function isDrawingFirst({ graph, view, picture, isLoading, opening }: PageContext): boolean {
  const isDrawn = opening.drawing !== null || (picture !== null && !opening.isShown);
  if (!graph || isLoading || isDrawn) return false;
  return view.stage === 'picture' && graph.nodeCount >= LARGE_NODES;
}
