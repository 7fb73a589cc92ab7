import type { Problem } from '../../domain/format/problem.js';
import type { ParsePhase } from '../../domain/format/parse-graph.js';
import type { PackedGraph } from '../../domain/packed-graph.js';
import type { PackedSearch } from '../../domain/query/search-index.js';

/** What a worker is asked: the file. */
export interface ToWorker {
  readonly chunks: readonly Uint8Array[];
}

/** What a worker answers: once that it is there; then how far it has come; then the graph, or why there is none. */
export type FromWorker =
  | { readonly kind: 'ready' }
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
  | { readonly kind: 'json' | 'size' | 'other'; readonly message: string };
