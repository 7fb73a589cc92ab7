import { dateSpansOf } from './date-spans.js';
import { NONE, type LineageGraph } from './lineage-graph.js';

/**
 * Node number → the earliest moment at which it can have existed, in milliseconds UTC. An undated node takes the time
 * of its main parent, or -Infinity if it has none. Computed once per graph.
 */
export function releaseTimesOf(graph: LineageGraph): Float64Array {
  return graph.derived('releaseTimes', () => {
    const { firstOf } = dateSpansOf(graph);
    const times = new Float64Array(graph.nodeCount).fill(-Infinity);
    const { topologicalOrder: order, mainParents: parents } = graph;
    for (let i = 0; i < order.length; i++) {
      const node = order[i] ?? NONE;
      const time = firstOf(node);
      const parent = parents[node] ?? NONE;
      if (!Number.isNaN(time)) times[node] = time;
      else if (parent !== NONE) times[node] = times[parent] ?? -Infinity;
    }
    return times;
  });
}
