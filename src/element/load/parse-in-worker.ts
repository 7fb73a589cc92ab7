import {
  GraphJsonError,
  type ParsedGraph,
  type ParseProgress,
} from '../../domain/format/parse-graph.js';
import { GraphFormatError } from '../../domain/format/problem.js';
import { unpackGraph } from '../../domain/packed-graph.js';
import { ParquetError } from '../../domain/parquet/parquet-error.js';
import { runGraphWorker } from './run-graph-worker.js';
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
  /** Called once the worker has been started; null if none is needed after all. */
  readonly task: () => Promise<WorkerTask | null>;
  /** Null for a file. */
  readonly partOf: ((part: PartRequest) => Promise<ArrayBuffer>) | null;
}

/**
 * Reads a graph in a worker, and receives it without copying. The chunks of a file are transferred once the worker has
 * started; of tables it requests parts, and starts and loads their reader while they are opened. Afterwards the worker
 * builds the search index, see {@link pendingSearchOf}.
 * @param signal terminates the worker at any time
 * @returns null if there can be no worker, in which case the chunks are unchanged, or none is needed
 * @throws the errors of the file's reader, the errors of opening or fetching a part, or the signal's reason
 */
export function parseInWorker(
  { task, partOf }: WorkerRequest,
  signal: AbortSignal,
  onProgress: ParseProgress,
): Promise<ParsedGraph | null> {
  const worker = startGraphWorker();
  if (!worker) return Promise.resolve(null);
  if (partOf) worker.postMessage({ kind: 'prepare' } satisfies ToWorker);
  const first = task().then((message) => message && { message, transferred: buffersOf(message) });
  return runGraphWorker<FromWorker, ToWorker, ParsedGraph>(
    worker,
    signal,
    first,
    (message, session) => {
      switch (message.kind) {
        case 'part': {
          const { id } = message;
          partOf?.(message).then(
            (bytes) => session.send({ message: { kind: 'part', id, bytes }, transferred: [bytes] }),
            session.fail,
          );
          break;
        }
        case 'progress':
          onProgress(message.phase, message.done, message.total);
          break;
        case 'graph':
          session.resolve({ graph: unpackGraph(message.packed), warnings: message.warnings });
          break;
        default:
          session.fail(errorOf(message));
      }
    },
  );
}

function buffersOf(task: WorkerTask): readonly ArrayBufferLike[] {
  return task.kind === 'file' ? task.chunks.map(({ buffer }) => buffer) : [];
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
