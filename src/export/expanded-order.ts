import { NONE, type LineageGraph } from '../domain/graph/lineage-graph.js';
import type { Filter } from '../domain/query/filter.js';
import { filterResultOf } from '../scene/select/filter-result.js';
import { forestOf } from '../scene/select/forest.js';

/** A model on its way to a sheet. */
export interface Expanded {
  readonly node: number;
  /** How far from its root on the main line: what stands at the end of a sheet is best followed by something near it. */
  readonly depth: number;
}

/**
 * What a filter asks for, in the order of reading on paper: each model before what descends from it, what nobody built on
 * together, before what somebody did.
 */
export function expandedOrderOf(graph: LineageGraph, filter: Filter): readonly Expanded[] {
  const filtered = filterResultOf(graph, filter);
  const forest = forestOf(graph, filtered);
  const order: Expanded[] = [];
  const waiting: Expanded[] = [{ node: NONE, depth: -1 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, depth } = next;
    if (node !== NONE && filtered.matches.has(node)) order.push(next);
    const children = Array.from(forest.childrenOf(node), (child) => ({
      node: child,
      depth: depth + 1,
    }));
    const isLeaf = ({ node: child }: Expanded) => forest.childrenOf(child).length === 0;
    // The last one is next.
    waiting.push(
      ...children.filter((child) => !isLeaf(child)).reverse(),
      ...children.filter(isLeaf).reverse(),
    );
  }
  return order;
}
