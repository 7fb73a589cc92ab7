import {
  GraphJsonError,
  parseGraphInSteps,
  parseGraphTextInSteps,
  type ParsedGraph,
  type ParseProgress,
} from '../../domain/format/parse-graph.js';
import { GraphFormatError } from '../../domain/format/problem.js';
import { finish } from '../../domain/format/steps.js';
import { columnsOfFile } from '../../domain/graph/graph-columns.js';
import { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { packSearch } from '../../domain/query/pack-search.js';
import { RunPacker } from '../../domain/query/run-packer.js';
import { searchedPartOf } from '../../domain/query/searched-part.js';
import { buffersIn } from '../../domain/buffers-in.js';
import { packGraph, unpackGraph } from '../../domain/packed-graph.js';
import type { ByteFile } from '../../domain/parquet/byte-file.js';
import { ParquetError } from '../../domain/parquet/parquet-error.js';
import { derivedOf } from './derived-of.js';
import { textOfTaken } from './text-of-chunks.js';
import type {
  FileOfPage,
  FromWorker,
  ToWorker,
  WorkerFailure,
  WorkerTask,
} from './worker-messages.js';

/** The parts of a worker's global scope used here; the DOM library declares the page's instead. */
interface WorkerScope {
  postMessage(message: FromWorker, transfer?: readonly ArrayBufferLike[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<ToWorker>) => void): void;
}

/** Minimum interval between progress reports. */
const PROGRESS_INTERVAL_MS = 100;

let lastPart = 0;

const scope = globalThis as unknown as WorkerScope;

/** Pending requests for parts of tables. */
const parts = new Map<number, (bytes: ArrayBuffer) => void>();

scope.addEventListener('message', ({ data }) => {
  switch (data.kind) {
    case 'prepare':
      // If it cannot be loaded, the task will say so.
      parquetReader().catch(() => undefined);
      break;
    case 'part':
      parts.get(data.id)?.(data.bytes);
      parts.delete(data.id);
      break;
    default: {
      const task = data.kind === 'file' ? answerFile([...data.chunks]) : answerTables(data);
      task.catch((error: unknown) => scope.postMessage(failureOf(error)));
    }
  }
});
scope.postMessage({ kind: 'ready' });

const onProgress = throttledProgress();

const parquetReader = () => import('../../domain/parquet/parquet-reader.js');

/** Parses the file and transfers the graph; then its search index. */
async function answerFile(chunks: Uint8Array[]): Promise<void> {
  await Promise.resolve();
  const text = finish(textOfTaken(chunks));
  postGraph(finish(parseGraphTextInSteps(text, onProgress)));
}

/**
 * Reads the tables and transfers the graph. Whatever columns cannot represent, or is invalid, is read entry by entry.
 */
async function answerTables({
  wanted,
  ...files
}: Extract<WorkerTask, { kind: 'tables' }>): Promise<void> {
  const reader = await parquetReader();
  const nodes = fileOfPage('nodes', files.nodes);
  const edges = fileOfPage('edges', files.edges);
  const read = await reader.readRequestedColumns(wanted, nodes, edges, {
    pause: () => null,
    onProgress,
  });
  if (!read) {
    const tables = await reader.readRequestedEntries(wanted, nodes, edges);
    postGraph(finish(parseGraphInSteps(tables, onProgress)));
    return;
  }
  const packed = { ...read.packed, derived: derivedOf(unpackGraph(read.packed, false)) };
  // The search index is built from a copy of the few columns it needs, as copying all of them would block the page.
  const searched = structuredClone(searchedPartOf(read.packed));
  scope.postMessage({ kind: 'graph', packed, warnings: read.warnings }, buffersIn(packed));
  postSearch(unpackGraph(searched, false));
}

function postGraph({ graph, warnings }: ParsedGraph): void {
  const packed = { ...finish(packGraph(graph)), derived: derivedOf(graph) };
  // The search index is built from the same graph.
  const searched = new LineageGraph(columnsOfFile(graph.file));
  scope.postMessage({ kind: 'graph', packed, warnings }, buffersIn(packed));
  postSearch(searched);
}

function postSearch(graph: LineageGraph): void {
  const search = finish(packSearch(graph, () => new RunPacker()));
  scope.postMessage({ kind: 'search', packed: search }, buffersIn(search));
}

/** A file whose parts are fetched by the page. */
function fileOfPage(table: 'nodes' | 'edges', file: FileOfPage): ByteFile {
  return {
    ...file,
    slice: (start, end) =>
      new Promise((resolve) => {
        const id = ++lastPart;
        parts.set(id, resolve);
        scope.postMessage({ kind: 'part', id, table, start, end });
      }),
  };
}

function throttledProgress(): ParseProgress {
  let last = { phase: '', time: 0 };
  return (phase, done, total) => {
    const time = performance.now();
    if (phase === last.phase && time - last.time < PROGRESS_INTERVAL_MS) return;
    last = { phase, time };
    scope.postMessage({ kind: 'progress', phase, done, total });
  };
}

function failureOf(error: unknown): WorkerFailure {
  if (error instanceof GraphFormatError) return { kind: 'format', problems: error.problems };
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof GraphJsonError) return { kind: 'json', message };
  if (error instanceof ParquetError) return { kind: 'parquet', message };
  return { kind: error instanceof RangeError ? 'size' : 'other', message };
}
