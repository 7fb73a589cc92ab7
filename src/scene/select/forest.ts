import { NONE, type LineageGraph } from '../../domain/graph/lineage-graph.js';
import type { FilterResult } from './filter-result.js';

/**
 * The main-parent forest of the members, under one common root: every member has one place in it, so folding a branch
 * away never loses or doubles a node. Node numbers; {@link NONE} is the common root.
 */
export class Forest {
  /** Node number → members in its branch, itself included; 0 for nodes that are no members. */
  readonly sizes: Int32Array;
  /** Node number → matches in its branch, itself included. */
  readonly matches: Int32Array;
  /** Members in all. */
  readonly size: number;
  readonly #children: Int32Array;
  readonly #starts: Int32Array;

  constructor(graph: LineageGraph, filtered: FilterResult) {
    const count = graph.nodeCount;
    this.sizes = new Int32Array(count);
    this.matches = new Int32Array(count);
    // Place 0 is the common root, place n + 1 is node n.
    const starts = new Int32Array(count + 2);
    const parents = graph.mainParents;
    const order = graph.topologicalOrder;
    for (let i = order.length - 1; i >= 0; i--) {
      const node = order[i] ?? 0;
      if (!filtered.members.has(node)) continue;
      const parent = parents[node] ?? NONE;
      this.sizes[node] = (this.sizes[node] ?? 0) + 1;
      if (filtered.matches.has(node)) this.matches[node] = (this.matches[node] ?? 0) + 1;
      starts[parent + 2] = (starts[parent + 2] ?? 0) + 1;
      if (parent === NONE) continue;
      this.sizes[parent] = (this.sizes[parent] ?? 0) + (this.sizes[node] ?? 0);
      this.matches[parent] = (this.matches[parent] ?? 0) + (this.matches[node] ?? 0);
    }
    for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0);
    const next = starts.slice();
    this.size = starts[starts.length - 1] ?? 0;
    this.#children = new Int32Array(this.size);
    for (let node = 0; node < count; node++) {
      if (this.sizes[node] === 0) continue;
      const place = (parents[node] ?? NONE) + 1;
      const at = next[place] ?? 0;
      this.#children[at] = node;
      next[place] = at + 1;
    }
    this.#starts = starts;
  }

  /** Members whose main parent is the node, in file order; the roots for {@link NONE}. */
  childrenOf(node: number): Int32Array {
    return this.#children.subarray(this.#starts[node + 1], this.#starts[node + 2]);
  }
}
