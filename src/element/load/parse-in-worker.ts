import {
  GraphJsonError,
  type ParsedGraph,
  type TellParsed,
} from '../../domain/format/parse-graph.js';
import { GraphFormatError } from '../../domain/format/problem.js';
import { unpackGraph } from '../../domain/packed-graph.js';
import { startGraphWorker } from './start-graph-worker.js';
import type { FromWorker, WorkerFailure } from './worker-messages.js';

/**
 * Parses the file that chunks make up away from the page's thread, which gets the graph without a copy. The chunks are given
 * away once the worker is there.
 * @returns null where the page has no worker: the chunks are untouched then
 * @throws what {@link parseGraphText} throws, or the signal's reason once it is aborted: the worker is ended then
 */
export async function parseInWorker(
  chunks: readonly Uint8Array[],
  signal: AbortSignal,
  tell: TellParsed,
): Promise<ParsedGraph | null> {
  const worker = startGraphWorker();
  if (!worker) return null;
  try {
    return await answerOf(worker, chunks, signal, tell);
  } finally {
    worker.terminate();
  }
}

function answerOf(
  worker: Worker,
  chunks: readonly Uint8Array[],
  signal: AbortSignal,
  tell: TellParsed,
): Promise<ParsedGraph | null> {
  return new Promise((resolve, reject) => {
    let isReady = false;
    const abort = () => reject(signal.reason as Error);
    signal.addEventListener('abort', abort, { once: true });
    if (signal.aborted) abort();
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      switch (data.kind) {
        case 'ready':
          isReady = true;
          worker.postMessage({ chunks }, [...new Set(chunks.map(({ buffer }) => buffer))]);
          break;
        case 'progress':
          tell(data.phase, data.done, data.total);
          break;
        case 'graph':
          resolve({ graph: unpackGraph(data.packed), warnings: data.warnings });
          break;
        default:
          reject(errorOf(data));
      }
    };
    worker.onerror = (event) => {
      // The page looks after the file itself.
      event.preventDefault();
      if (isReady) reject(new RangeError(`the worker ended: ${event.message}`));
      else resolve(null);
    };
    worker.onmessageerror = () =>
      reject(new RangeError('the graph was expected to fit into memory, got no answer'));
  });
}

/** The error as the parser threw it. */
function errorOf(failure: WorkerFailure): Error {
  switch (failure.kind) {
    case 'format':
      return new GraphFormatError(failure.problems);
    case 'json':
      return new GraphJsonError(failure.message);
    case 'size':
      return new RangeError(failure.message);
    case 'other':
      return new Error(failure.message);
  }
}
