import {
  GraphJsonError,
  type ParsedGraph,
  type ParseProgress,
} from '../../domain/format/parse-graph.js';
import { GraphFormatError } from '../../domain/format/problem.js';
import { unpackGraph } from '../../domain/packed-graph.js';
import { expectSearch } from '../../domain/query/search-indexing.js';
import { ParquetError } from '../../domain/parquet/parquet-error.js';
import type { PackedSearch } from '../../domain/query/search-index.js';
import { startGraphWorker } from './start-graph-worker.js';
import type {
  FromWorker,
  PartRequest,
  ToWorker,
  WorkerFailure,
  WorkerTask,
} from './worker-messages.js';

/** A worker task, and the function that fetches the parts it requests. */
interface WorkerRequest {
  readonly task: WorkerTask;
  readonly partOf: ((part: PartRequest) => Promise<ArrayBuffer>) | null;
}

/**
 * Reads a graph in a worker, and receives it without copying. The chunks of a file are transferred once the worker has
 * started; of tables it requests parts. Afterwards the worker builds the search index, see {@link pendingSearchOf}.
 * @param signal terminates the worker at any time
 * @returns null if there can be no worker, in which case the chunks are unchanged
 * @throws the errors of the file's reader, the errors of fetching a part, or the signal's reason
 */
export function parseInWorker(
  { task, partOf }: WorkerRequest,
  signal: AbortSignal,
  onProgress: ParseProgress,
): Promise<ParsedGraph | null> {
  const worker = startGraphWorker();
  if (!worker) return Promise.resolve(null);
  return new Promise((resolve, reject) => {
    let isReady = false;
    let takeSearch: ((search: PackedSearch) => void) | null = null;
    let missSearch: (error: Error) => void = () => undefined;
    let isOver = false;
    const end = () => {
      isOver = true;
      worker.terminate();
      signal.removeEventListener('abort', abort);
    };
    const fail = (error: Error) => {
      // Pending parts fail together with the worker that requested them.
      if (isOver) return;
      end();
      reject(error);
      missSearch(error);
    };
    const abort = () => fail(signal.reason as Error);
    signal.addEventListener('abort', abort);
    const send = (message: ToWorker, memory: readonly ArrayBufferLike[]) =>
      worker.postMessage(message, [...new Set(memory)] as ArrayBuffer[]);
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      switch (data.kind) {
        case 'ready':
          isReady = true;
          send(task, task.kind === 'file' ? task.chunks.map(({ buffer }) => buffer) : []);
          break;
        case 'part': {
          const { id } = data;
          partOf?.(data).then((bytes) => send({ kind: 'part', id, bytes }, [bytes]), fail);
          break;
        }
        case 'progress':
          onProgress(data.phase, data.done, data.total);
          break;
        case 'graph': {
          const graph = unpackGraph(data.packed);
          const search = new Promise<PackedSearch>((take, miss) => {
            takeSearch = take;
            missSearch = miss;
          });
          expectSearch(graph, search);
          resolve({ graph, warnings: data.warnings });
          break;
        }
        case 'search':
          end();
          takeSearch?.(data.packed);
          break;
        default:
          fail(errorOf(data));
      }
    };
    worker.onerror = (event) => {
      // Handled here, so it must not reach the console as uncaught.
      event.preventDefault();
      if (isReady) fail(new RangeError(`the worker ended: ${event.message}`));
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

/** Restores the error thrown in the worker. */
function errorOf(failure: WorkerFailure): Error {
  switch (failure.kind) {
    case 'format':
      return new GraphFormatError(failure.problems);
    case 'json':
      return new GraphJsonError(failure.message);
    case 'parquet':
      return new ParquetError('', failure.message);
    case 'size':
      return new RangeError(failure.message);
    case 'other':
      return new Error(failure.message);
  }
}
