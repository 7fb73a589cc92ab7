import type { Problem } from '../../domain/format/problem.js';
import type { ParsePhase } from '../../domain/format/parse-graph.js';
import type { TablesRequest } from '../../domain/hub/read-requested-tables.js';
import type { PackedGraph } from '../../domain/packed-graph.js';
import type { PackedSearch } from '../../domain/query/search-index.js';

/** A file whose parts are fetched by the page. */
export interface FileOfPage {
  readonly name: string;
  readonly byteLength: number;
  /** The length of its footer in bytes, if known. */
  readonly footer?: number;
}

/** The task of a worker: a JSON file, or two tables, which it requests from the page in parts. */
export type WorkerTask =
  | { readonly kind: 'file'; readonly chunks: readonly Uint8Array[] }
  | {
      readonly kind: 'tables';
      readonly wanted: TablesRequest;
      readonly nodes: FileOfPage;
      readonly edges: FileOfPage;
    };

/** A part of a table that a worker requested. */
interface Part {
  readonly kind: 'part';
  readonly id: number;
  readonly bytes: ArrayBuffer;
}

/** Messages to a worker: that its task will be tables, whose reader it loads; its task; then the parts that it requested. */
export type ToWorker = { readonly kind: 'prepare' } | WorkerTask | Part;

/** A worker's request for a part of a table. */
export interface PartRequest {
  readonly kind: 'part';
  readonly id: number;
  readonly table: 'nodes' | 'edges';
  readonly start: number;
  readonly end: number;
}

/** Messages from a worker: that it has started; then requests for parts and progress; then the graph, or the error. */
export type FromWorker =
  | { readonly kind: 'ready' }
  | PartRequest
  | {
      readonly kind: 'progress';
      readonly phase: ParsePhase;
      readonly done: number;
      readonly total: number;
    }
  | {
      readonly kind: 'graph';
      readonly packed: PackedGraph;
      readonly warnings: readonly Problem[];
    }
  /** The search index, sent after the graph so that the picture need not wait for it. */
  | { readonly kind: 'search'; readonly packed: PackedSearch }
  | WorkerFailure;

/** An error as plain data, by its kind. */
export type WorkerFailure =
  | { readonly kind: 'format'; readonly problems: readonly Problem[] }
  | { readonly kind: 'json' | 'parquet' | 'size' | 'other'; readonly message: string };
