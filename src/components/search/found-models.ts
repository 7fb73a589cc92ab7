import { matchesOf, type Filter } from '../../domain/query/filter.js';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { searchOf } from '../../domain/query/search.js';

/** What a query finds among what the rest of the filter leaves. */
export interface FoundModels {
  /** Node numbers, best first, no more than fit a list. */
  readonly nodes: readonly number[];
  /** How many were found, listed or not. */
  readonly count: number;
  /** How many more the query finds that the rest of the filter leaves out. */
  readonly leftOut: number;
}

/** More than this are narrowed down by typing on. */
const MOST_LISTED = 8;

/** What the query of a filter finds; nothing where there is no query. */
export function foundModelsOf(graph: LineageGraph, filter: Filter): FoundModels {
  if (filter.query.trim() === '') return { nodes: [], count: 0, leftOut: 0 };
  const hits = searchOf(graph, filter.query);
  const matches = matchesOf(graph, filter);
  const nodes: number[] = [];
  for (const { node } of hits) {
    if (nodes.length === MOST_LISTED) break;
    if (matches.has(node)) nodes.push(node);
  }
  const count = matches.count();
  return { nodes, count, leftOut: hits.length - count };
}
