import { GraphJsonError, parseGraphTextInSteps } from '../../domain/format/parse-graph.js';
import { GraphFormatError } from '../../domain/format/problem.js';
import { finish } from '../../domain/format/steps.js';
import { buffersOf, packGraph } from '../../domain/packed-graph.js';
import { textOfChunks } from './text-of-chunks.js';
import type { FromWorker, ToWorker, WorkerFailure } from './worker-messages.js';

/** As much of a worker's scope as this one uses; the page's own names are others. */
interface WorkerScope {
  postMessage(message: FromWorker, transfer?: readonly ArrayBufferLike[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<ToWorker>) => void): void;
}

/** The page is not told more often than this. */
const TELL_MS = 100;

const scope = globalThis as unknown as WorkerScope;

scope.addEventListener('message', ({ data }) => {
  try {
    answer(data);
  } catch (error) {
    scope.postMessage(failureOf(error));
  }
});
scope.postMessage({ kind: 'ready' });

/** Reads the file and gives the graph away, with its memory. */
function answer({ chunks }: ToWorker): void {
  let last = { phase: '', time: 0 };
  const text = finish(textOfChunks(chunks));
  const parsed = finish(
    parseGraphTextInSteps(text, (phase, done, total) => {
      const time = performance.now();
      if (phase === last.phase && time - last.time < TELL_MS) return;
      last = { phase, time };
      scope.postMessage({ kind: 'progress', phase, done, total });
    }),
  );
  const packed = finish(packGraph(parsed.graph));
  scope.postMessage({ kind: 'graph', packed, warnings: parsed.warnings }, buffersOf(packed));
}

function failureOf(error: unknown): WorkerFailure {
  if (error instanceof GraphFormatError) return { kind: 'format', problems: error.problems };
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof GraphJsonError) return { kind: 'json', message };
  return { kind: error instanceof RangeError ? 'size' : 'other', message };
}
