import { GraphFormatError } from '../domain/format/problem.js';
import { finish } from '../domain/format/steps.js';
import { columnsOfFile } from '../domain/graph/graph-columns.js';
import { LineageGraph } from '../domain/graph/lineage-graph.js';
import { buffersIn } from '../domain/buffers-in.js';
import { packGraph } from '../domain/packed-graph.js';
import { packSearch } from '../domain/query/pack-search.js';
import { RunPacker } from '../domain/query/run-packer.js';
import { derivedOf } from '../element/load/derived-of.js';
import { ImportError } from '../import/import-error.js';
import { importGraph, type ImportInput } from '../import/import-graph.js';
import type { FromImportWorker } from './import-messages.js';

/** The parts of a worker's global scope used here; the DOM library declares the page's instead. */
interface WorkerScope {
  postMessage(message: FromImportWorker, transfer?: readonly ArrayBufferLike[]): void;
  addEventListener(
    type: 'message',
    listener: (event: MessageEvent<readonly ImportInput[]>) => void,
  ): void;
}

const scope = globalThis as unknown as WorkerScope;

scope.addEventListener('message', ({ data }) => {
  try {
    runImport(data);
  } catch (error) {
    scope.postMessage(failureOf(error));
  }
});
scope.postMessage({ kind: 'ready' });

/** Imports the files and transfers the graph; then its search index. */
function runImport(inputs: readonly ImportInput[]): void {
  const { graph, report } = importGraph(inputs);
  const packed = { ...finish(packGraph(graph)), derived: derivedOf(graph) };
  // The search index is built from the same graph.
  const searched = new LineageGraph(columnsOfFile(graph.file));
  scope.postMessage({ kind: 'read', packed, report }, buffersIn(packed));
  const search = finish(packSearch(searched, () => new RunPacker()));
  scope.postMessage({ kind: 'search', packed: search }, buffersIn(search));
}

function failureOf(error: unknown): FromImportWorker {
  if (error instanceof ImportError) {
    const { place, failure } = error;
    return { kind: 'refused', place, failure };
  }
  if (error instanceof GraphFormatError) return { kind: 'wrong', problems: error.problems };
  // A program error: the page is notified that the worker ended, and why.
  throw error;
}
