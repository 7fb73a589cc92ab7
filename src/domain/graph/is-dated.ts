import type { LineageGraph } from './lineage-graph.js';

/** Whether any node has a release date. Computed once per graph. */
export function isDated(graph: LineageGraph): boolean {
  return graph.derived('isDated', () => {
    for (let node = 0; node < graph.nodeCount; node++) {
      if (graph.releasedAt(node) !== undefined) return true;
    }
    return false;
  });
}
