import { GraphFormatError } from '../domain/format/problem.js';
import type { LineageGraph } from '../domain/graph/lineage-graph.js';
import { unpackGraph } from '../domain/packed-graph.js';
import { runGraphWorker } from '../element/load/run-graph-worker.js';
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
  const first = Promise.resolve({ message: inputs, transferred: buffersOf(inputs) });
  return runGraphWorker<FromImportWorker, readonly ImportInput[], WorkerImport>(
    worker,
    signal,
    first,
    (message, session) => {
      switch (message.kind) {
        case 'read':
          session.resolve({ graph: unpackGraph(message.packed), report: message.report });
          break;
        default:
          session.fail(errorOf(message));
      }
    },
  );
}

function buffersOf(inputs: readonly ImportInput[]): readonly ArrayBufferLike[] {
  return inputs.flatMap(({ content }) => (typeof content === 'string' ? [] : [content.buffer]));
}

function errorOf(failure: Extract<FromImportWorker, { kind: 'refused' | 'wrong' }>): Error {
  switch (failure.kind) {
    case 'refused':
      return new ImportError(failure.place, failure.failure);
    case 'wrong':
      return new GraphFormatError(failure.problems);
  }
}
