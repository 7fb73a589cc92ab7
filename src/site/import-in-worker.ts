import { GraphFormatError } from '../domain/format/problem.js';
import type { LineageGraph } from '../domain/graph/lineage-graph.js';
import { unpackGraph } from '../domain/packed-graph.js';
import { expectSearch } from '../domain/query/search-indexing.js';
import type { PackedSearch } from '../domain/query/search-index.js';
import { startWorker } from '../element/load/start-graph-worker.js';
import { ImportError } from '../import/import-error.js';
import type { ImportInput, ImportReport } from '../import/import-graph.js';
import type { FromImportWorker } from './import-messages.js';
import workerUrl from './import-worker.ts?worker&url';

/** An imported graph, with its report. */
export interface WorkerImport {
  readonly graph: LineageGraph;
  readonly report: ImportReport;
}

/**
 * Imports files in a worker; their bytes are transferred. The search index follows the graph.
 * @param signal terminates the worker
 * @returns null if there can be no worker, in which case the inputs are unchanged
 * @throws ImportError, GraphFormatError like `importGraph`, or the signal's reason
 */
export function importInWorker(
  inputs: readonly ImportInput[],
  signal: AbortSignal,
): Promise<WorkerImport | null> {
  const worker = startWorker(workerUrl);
  if (!worker) return Promise.resolve(null);
  return new Promise((resolve, reject) => {
    let isReady = false;
    let isOver = false;
    let takeSearch: (search: PackedSearch) => void = () => undefined;
    let missSearch: (error: Error) => void = () => undefined;
    const end = () => {
      isOver = true;
      worker.terminate();
      signal.removeEventListener('abort', abort);
    };
    const fail = (error: Error) => {
      if (isOver) return;
      end();
      reject(error);
      missSearch(error);
    };
    const abort = () => fail(signal.reason as Error);
    signal.addEventListener('abort', abort);
    worker.onmessage = ({ data }: MessageEvent<FromImportWorker>) => {
      switch (data.kind) {
        case 'ready':
          isReady = true;
          worker.postMessage(inputs, memoryOf(inputs));
          break;
        case 'read': {
          const graph = unpackGraph(data.packed);
          const search = new Promise<PackedSearch>((take, miss) => {
            [takeSearch, missSearch] = [take, miss];
          });
          expectSearch(graph, search);
          resolve({ graph, report: data.report });
          break;
        }
        case 'search':
          end();
          takeSearch(data.packed);
          break;
        default:
          fail(errorOf(data));
      }
    };
    worker.onerror = (event) => {
      if (isReady) {
        fail(new Error('expected the graph that a worker reads, got its end'));
        return;
      }
      // Handled here: the page reads the files itself.
      event.preventDefault();
      end();
      resolve(null);
    };
    worker.onmessageerror = () =>
      fail(new RangeError('the graph was expected to fit into memory, got no answer'));
    if (signal.aborted) abort();
  });
}

function memoryOf(inputs: readonly ImportInput[]): ArrayBuffer[] {
  const buffers = inputs.flatMap(({ content }) =>
    typeof content === 'string' ? [] : [content.buffer as ArrayBuffer],
  );
  return [...new Set(buffers)];
}

function errorOf(answer: Extract<FromImportWorker, { kind: 'refused' | 'wrong' }>): Error {
  switch (answer.kind) {
    case 'refused':
      return new ImportError(answer.place, answer.failure);
    case 'wrong':
      return new GraphFormatError(answer.problems);
  }
}
