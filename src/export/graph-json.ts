import type { LineageGraph } from '../domain/graph/lineage-graph.js';

/** No more nodes and edges stand in a page: it would not open in a reasonable time. */
const MAX_ENTRIES = 20_000;

/** Whether a graph is small enough to stand in a page. */
export function fitsPage(graph: LineageGraph): boolean {
  return graph.nodeCount + graph.edgeCount <= MAX_ENTRIES;
}

/** A graph as JSON for a script, a node or an edge a line. */
export function graphJsonOf({ file }: LineageGraph): string {
  const { nodes, edges, ...frame } = file;
  const listed = (entries: readonly unknown[]) =>
    `[\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n]`;
  return `${JSON.stringify(frame).slice(0, -1)},\n"nodes":${listed(nodes)},\n"edges":${listed(edges)}}`;
}
