import { GraphJsonError, parseGraphTextInSteps } from '../../domain/format/parse-graph.js';
import { GraphFormatError } from '../../domain/format/problem.js';
import { finish } from '../../domain/format/steps.js';
import { columnsOfFile } from '../../domain/graph/graph-columns.js';
import { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { packSearch, searchBuffersOf } from '../../domain/query/search-index.js';
import { buffersOf, packGraph } from '../../domain/packed-graph.js';
import { textOfChunks } from './text-of-chunks.js';
import type { FromWorker, ToWorker, WorkerFailure } from './worker-messages.js';

/** As much of a worker's scope as this one uses; the page's own names are others. */
interface WorkerScope {
  postMessage(message: FromWorker, transfer?: readonly ArrayBufferLike[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<ToWorker>) => void): void;
}

/** Progress is not reported more often than this. */
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

/** Reads the file and gives the graph away, with its memory; then what a search of it needs. */
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
  // The graph itself is asked once more, for what is searched.
  const graph = new LineageGraph(columnsOfFile(parsed.graph.file));
  scope.postMessage({ kind: 'graph', packed, warnings: parsed.warnings }, buffersOf(packed));
  const search = finish(packSearch(graph));
  scope.postMessage({ kind: 'search', packed: search }, searchBuffersOf(search));
}

function failureOf(error: unknown): WorkerFailure {
  if (error instanceof GraphFormatError) return { kind: 'format', problems: error.problems };
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof GraphJsonError) return { kind: 'json', message };
  return { kind: error instanceof RangeError ? 'size' : 'other', message };
}
