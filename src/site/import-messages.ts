import type { Problem } from '../domain/format/problem.js';
import type { PackedGraph } from '../domain/packed-graph.js';
import type { PackedSearch } from '../domain/query/search-index.js';
import type { Failure } from '../import/failure.js';
import type { ImportReport } from '../import/import-graph.js';

/** What a worker that reads brought files answers: once that it is there; then the graph and what its search needs, or why there is none. */
export type FromImportWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'read'; readonly packed: PackedGraph; readonly report: ImportReport }
  | { readonly kind: 'search'; readonly packed: PackedSearch }
  | { readonly kind: 'refused'; readonly place: string; readonly failure: Failure }
  | { readonly kind: 'wrong'; readonly problems: readonly Problem[] };
