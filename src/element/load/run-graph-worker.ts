import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import type { PackedSearch } from '../../domain/query/search-index.js';
import { expectSearch } from '../../domain/query/search-indexing.js';

/** The message with which each worker starts. */
interface ReadyMessage {
  readonly kind: 'ready';
}

/** The message with which each worker ends: the search index of its graph. */
interface SearchMessage {
  readonly kind: 'search';
  readonly packed: PackedSearch;
}

/** A message to a worker. */
interface Sending<Sent> {
  readonly message: Sent;
  /** Buffers that the page gives up; may repeat. */
  readonly transferred: readonly ArrayBufferLike[];
}

/** The page's side of a running worker. */
interface WorkerSession<Sent, Result> {
  readonly send: (sending: Sending<Sent>) => void;
  /** Settles the result; the worker goes on to build the search index of its graph. */
  readonly resolve: (result: Result) => void;
  /** Ends the worker. */
  readonly fail: (error: Error) => void;
}

/**
 * Receives a graph from a worker, and then its search index, with which the worker ends.
 * @param signal terminates the worker at any time
 * @param task sent once the worker has started; null ends the worker
 * @param onMessage handles every message between the first, that the worker has started, and the search index
 * @returns null if the worker could not start, so that its task was not sent, or if there is none
 * @throws what the task or the handler fails with, a RangeError if the worker ends early, or the signal's reason
 */
export function runGraphWorker<
  Received extends { readonly kind: string },
  Sent,
  Result extends { readonly graph: LineageGraph },
>(
  worker: Worker,
  signal: AbortSignal,
  task: Promise<Sending<Sent> | null>,
  onMessage: (
    message: Exclude<Received, ReadyMessage | SearchMessage>,
    session: WorkerSession<Sent, Result>,
  ) => void,
): Promise<Result | null> {
  return new Promise((resolve, reject) => {
    let hasStarted = false;
    let start: () => void = () => undefined;
    const started = new Promise<void>((ready) => {
      start = ready;
    });
    let isOver = false;
    let resolveSearch: (search: PackedSearch) => void = () => undefined;
    let rejectSearch: (error: Error) => void = () => undefined;
    const end = () => {
      isOver = true;
      worker.terminate();
      signal.removeEventListener('abort', abort);
    };
    const fail = (error: Error) => {
      // Whatever the worker is still waiting for fails with it.
      if (isOver) return;
      end();
      reject(error);
      rejectSearch(error);
    };
    const abort = () => fail(signal.reason as Error);
    signal.addEventListener('abort', abort);
    const session: WorkerSession<Sent, Result> = {
      send: ({ message, transferred }) =>
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
    const endUnused = () => {
      if (isOver) return;
      end();
      resolve(null);
    };
    task.then(async (sending) => {
      if (!sending) {
        endUnused();
        return;
      }
      await started;
      if (!isOver) session.send(sending);
    }, fail);
    worker.onmessage = ({
      data,
    }: MessageEvent<
      Exclude<Received, ReadyMessage | SearchMessage> | ReadyMessage | SearchMessage
    >) => {
      hasStarted = true;
      if (isReady(data)) start();
      else if (isSearch(data)) {
        end();
        resolveSearch(data.packed);
      } else onMessage(data, session);
    };
    worker.onerror = (event) => {
      // Handled here, so it must not reach the console as uncaught.
      event.preventDefault();
      if (hasStarted) fail(new RangeError(`the worker ended: ${event.message}`));
      else endUnused();
    };
    worker.onmessageerror = () =>
      fail(new RangeError('expected the graph to fit into memory, got no response'));
    if (signal.aborted) abort();
  });
}

function isReady(message: { readonly kind: string }): message is ReadyMessage {
  return message.kind === 'ready';
}

function isSearch(message: { readonly kind: string }): message is SearchMessage {
  return message.kind === 'search';
}
