import { NONE, type LineageGraph } from '../domain/graph/lineage-graph.js';
import { isolatedGraphOf } from '../domain/graph/isolation.js';
import type { Filter } from '../domain/query/filter.js';
import { filterResultOf } from '../scene/select/filter-result.js';
import { forestOf } from '../scene/select/forest.js';

/** A model to be placed on a sheet. */
export interface Expanded {
  readonly node: number;
  /** Its distance from the root along main parents: a sheet should end before a model close to the root. */
  readonly depth: number;
}

/**
 * The models that match a filter in reading order for paper: each before its descendants, and siblings without
 * descendants together, before those with.
 */
export function expandedOrderOf(graph: LineageGraph, filter: Filter): readonly Expanded[] {
  const part = isolatedGraphOf(graph, filter.isolation);
  const filtered = filterResultOf(part, filter);
  const forest = forestOf(part, filtered);
  const order: Expanded[] = [];
  const waiting: Expanded[] = [{ node: NONE, depth: -1 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, depth } = next;
    if (node !== NONE && filtered.matches.has(node)) order.push(next);
    const children = Array.from(forest.childrenOf(node), (child) => ({
      node: child,
      depth: depth + 1,
    }));
    const isLeaf = ({ node: child }: Expanded) => forest.childCountOf(child) === 0;
    // A stack: the last one is next.
    waiting.push(
      ...children.filter((child) => !isLeaf(child)).reverse(),
      ...children.filter(isLeaf).reverse(),
    );
  }
  return order;
}
