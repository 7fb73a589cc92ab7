import { dateSpansOf } from './date-spans.js';
import { NONE, type LineageGraph } from './lineage-graph.js';

const computed = new WeakMap<LineageGraph, Float64Array>();

/**
 * Node number → the first moment it can have been there, in milliseconds UTC. A node without a date comes with its main
 * parent; one without either was always there: -Infinity. Computed once per graph.
 */
export function releaseTimesOf(graph: LineageGraph): Float64Array {
  let times = computed.get(graph);
  if (!times) {
    const { first } = dateSpansOf(graph);
    times = new Float64Array(graph.nodeCount).fill(-Infinity);
    for (const node of graph.topologicalOrder) {
      const time = first[node] ?? NaN;
      const parent = graph.mainParentOf(node);
      if (!Number.isNaN(time)) times[node] = time;
      else if (parent !== NONE) times[node] = times[parent] ?? -Infinity;
    }
    computed.set(graph, times);
  }
  return times;
}
