import { NONE, type LineageGraph } from '../../domain/graph/lineage-graph.js';
import { facetIndexOf } from '../../domain/query/facet-index.js';

/**
 * The generations of a family: the nodes at either end of a successor edge whose main line stays with the root's
 * organization. A later version by someone else is one of many members. A node that names no organization counts as the
 * root's.
 */
export function ownGenerationsOf(graph: LineageGraph): ReadonlySet<number> {
  const ends = new Set<number>();
  const { members, starts, items } = facetIndexOf(graph, 'relation');
  const successor = members.positionOf('successor');
  if (successor === undefined) return ends;
  for (let e = 0; e < graph.edgeCount; e++) {
    if (items[starts[e] ?? 0] !== successor) continue;
    ends.add(graph.sources[e] ?? NONE);
    ends.add(graph.targets[e] ?? NONE);
  }
  if (ends.size === 0) return ends;
  const stays = sameMakerLines(graph);
  return new Set([...ends].filter((node) => stays[node] === 1));
}

/** Node number → 1 if its whole main line is by organizations of the root, or by none in particular. One pass. */
function sameMakerLines(graph: LineageGraph): Uint8Array {
  const { topologicalOrder: order, mainParents: parents } = graph;
  const { starts, items } = facetIndexOf(graph, 'organization');
  const roots = new Int32Array(graph.nodeCount);
  const stays = new Uint8Array(graph.nodeCount);
  const isBySame = (node: number, root: number): boolean => {
    const [first, last] = [starts[root] ?? 0, starts[root + 1] ?? 0];
    const [start, end] = [starts[node] ?? 0, starts[node + 1] ?? 0];
    if (first === last || start === end) return true;
    for (let i = start; i < end; i++) {
      for (let j = first; j < last; j++) if (items[i] === items[j]) return true;
    }
    return false;
  };
  for (let i = 0; i < order.length; i++) {
    const node = order[i] ?? NONE;
    const parent = parents[node] ?? NONE;
    const root = parent === NONE ? node : (roots[parent] ?? NONE);
    roots[node] = root;
    stays[node] = parent === NONE || (stays[parent] === 1 && isBySame(node, root)) ? 1 : 0;
  }
  return stays;
}
