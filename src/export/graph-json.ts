import type { LineageGraph } from '../domain/graph/lineage-graph.js';

/** Maximum number of nodes and edges in an inline graph; more would open too slowly. */
const MAX_ENTRIES = 20_000;

/** Whether a graph is small enough to be inlined in a page. */
export function fitsPage(graph: LineageGraph): boolean {
  return graph.nodeCount + graph.edgeCount <= MAX_ENTRIES;
}

/** Formats a graph as JSON for a script element, one node or edge per line. */
export function graphJsonOf({ file }: LineageGraph): string {
  const { nodes, edges, ...frame } = file;
  const listed = (entries: readonly unknown[]) =>
    `[\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n]`;
  return `${JSON.stringify(frame).slice(0, -1)},\n"nodes":${listed(nodes)},\n"edges":${listed(edges)}}`;
}
