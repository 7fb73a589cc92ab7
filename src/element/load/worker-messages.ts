import type { Problem } from '../../domain/format/problem.js';
import type { ParsePhase } from '../../domain/format/parse-graph.js';
import type { TablesWanted } from '../../domain/hub/wanted-tables.js';
import type { PackedGraph } from '../../domain/packed-graph.js';
import type { PackedSearch } from '../../domain/query/search-index.js';

/** A file of which the page fetches parts. */
export interface FileOfPage {
  readonly name: string;
  readonly byteLength: number;
  /** How many bytes of its end say what is in it, where that is known. */
  readonly footer?: number;
}

/** What a worker is given to read: a file of JSON, or two tables, which it asks the page for part by part. */
export type WorkerTask =
  | { readonly kind: 'file'; readonly chunks: readonly Uint8Array[] }
  | {
      readonly kind: 'tables';
      readonly wanted: TablesWanted;
      readonly nodes: FileOfPage;
      readonly edges: FileOfPage;
    };

/** What a worker is told: its task; then the parts that it asked for. */
export type ToWorker =
  WorkerTask | { readonly kind: 'part'; readonly id: number; readonly bytes: ArrayBuffer };

/** A part of a table that a worker asks the page for. */
export interface PartWanted {
  readonly kind: 'part';
  readonly id: number;
  readonly table: 'nodes' | 'edges';
  readonly start: number;
  readonly end: number;
}

/** What a worker answers: once that it is there; then the parts it wants and how far it has come; then the graph, or why there is none. */
export type FromWorker =
  | { readonly kind: 'ready' }
  | PartWanted
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
  /** What a search of the graph needs, after the graph: the picture does not wait for it. */
  | { readonly kind: 'search'; readonly packed: PackedSearch }
  | WorkerFailure;

/** An error as plain data, by what it is an error of. */
export type WorkerFailure =
  | { readonly kind: 'format'; readonly problems: readonly Problem[] }
  | { readonly kind: 'json' | 'parquet' | 'size' | 'other'; readonly message: string };
