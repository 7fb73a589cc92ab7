import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import type { PackedSearch } from '../../domain/query/search-index.js';
import { expectSearch } from '../../domain/query/search-indexing.js';

/** The message with which each worker ends: the search index of its graph. */
interface SearchMessage {
  readonly kind: 'search';
  readonly packed: PackedSearch;
}

/** The page's side of a running worker. */
interface WorkerSession<Sent, Result> {
  /** Sends a message. @param transferred buffers that the page gives up; may repeat */
  readonly send: (message: Sent, transferred: readonly ArrayBufferLike[]) => void;
  /** Settles the result; the worker goes on to build the search index of its graph. */
  readonly resolve: (result: Result) => void;
  /** Ends the worker. */
  readonly fail: (error: Error) => void;
}

/**
 * Receives a graph from a worker, and then its search index, with which the worker ends.
 * @param signal terminates the worker at any time
 * @param onMessage handles every message but the search index, the first of which says that the worker has started
 * @returns null if the worker could not start, so that nothing was sent to it
 * @throws what the handler fails with, a RangeError if the worker ends early, or the signal's reason
 */
export function runGraphWorker<
  Received extends { readonly kind: string },
  Sent,
  Result extends { readonly graph: LineageGraph },
>(
  worker: Worker,
  signal: AbortSignal,
  onMessage: (
    message: Exclude<Received, SearchMessage>,
    session: WorkerSession<Sent, Result>,
  ) => void,
): Promise<Result | null> {
  return new Promise((resolve, reject) => {
    let hasStarted = false;
    let isOver = false;
    let resolveSearch: (search: PackedSearch) => void = () => undefined;
    let rejectSearch: (error: Error) => void = () => undefined;
    const end = () => {
      isOver = true;
      worker.terminate();
      signal.removeEventListener('abort', abort);
    };
    const fail = (error: Error) => {
      // What the worker still waits for fails together with it.
      if (isOver) return;
      end();
      reject(error);
      rejectSearch(error);
    };
    const abort = () => fail(signal.reason as Error);
    signal.addEventListener('abort', abort);
    const session: WorkerSession<Sent, Result> = {
      send: (message, transferred) =>
        worker.postMessage(message, [...new Set(transferred)] as ArrayBuffer[]),
      resolve: (result) => {
        const search = new Promise<PackedSearch>((received, missed) => {
          [resolveSearch, rejectSearch] = [received, missed];
        });
        expectSearch(result.graph, search);
        resolve(result);
      },
      fail,
    };
    worker.onmessage = ({
      data,
    }: MessageEvent<Exclude<Received, SearchMessage> | SearchMessage>) => {
      hasStarted = true;
      if (isSearch(data)) {
        end();
        resolveSearch(data.packed);
      } else onMessage(data, session);
    };
    worker.onerror = (event) => {
      // Handled here, so it must not reach the console as uncaught.
      event.preventDefault();
      if (hasStarted) fail(new RangeError(`the worker ended: ${event.message}`));
      else {
        end();
        resolve(null);
      }
    };
    worker.onmessageerror = () =>
      fail(new RangeError('the graph was expected to fit into memory, got no answer'));
    if (signal.aborted) abort();
  });
}

function isSearch(message: { readonly kind: string }): message is SearchMessage {
  return message.kind === 'search';
}
