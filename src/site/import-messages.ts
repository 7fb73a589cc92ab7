import type { Problem } from '../domain/format/problem.js';
import type { PackedGraph } from '../domain/packed-graph.js';
import type { PackedSearch } from '../domain/query/search-index.js';
import type { Failure } from '../import/failure.js';
import type { ImportReport } from '../import/import-graph.js';

/** Messages from an import worker: that it has started; then the graph and its search index, or the error. */
export type FromImportWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'read'; readonly packed: PackedGraph; readonly report: ImportReport }
  | { readonly kind: 'search'; readonly packed: PackedSearch }
  | { readonly kind: 'refused'; readonly place: string; readonly failure: Failure }
  | { readonly kind: 'wrong'; readonly problems: readonly Problem[] };
