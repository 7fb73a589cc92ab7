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
  return runGraphWorker<FromWorker, ToWorker, ParsedGraph>(worker, signal, (message, session) => {
    switch (message.kind) {
      case 'ready':
        session.send(task, task.kind === 'file' ? task.chunks.map(({ buffer }) => buffer) : []);
        break;
      case 'part': {
        const { id } = message;
        partOf?.(message).then(
          (bytes) => session.send({ kind: 'part', id, bytes }, [bytes]),
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
