import type { EdgeEntry, GraphFile, NodeEntry } from '../../domain/format/format.js';
import { columnsOfFile } from '../../domain/graph/graph-columns.js';
import { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { subgraphOf } from '../../export/subgraph.js';
import { isSame, type GraphDiff } from './graph-diff.js';
import { mergedDiffOf, type DiffStatus } from './merged-diff.js';

/** The differences between two graphs, as a graph. */
export interface ComparedGraphs {
  /**
   * Models and claims that were added, removed or changed, with the models they connect; the whole graph if there are
   * none.
   */
  readonly graph: LineageGraph;
  readonly diff: GraphDiff;
  readonly statusOfNode: (node: NodeEntry) => DiffStatus;
  readonly statusOfEdge: (edge: EdgeEntry) => DiffStatus;
}

/**
 * Builds a graph of models and claims that were added, removed or changed, with the models they connect; the whole
 * graph if there are none. Cost: linear.
 */
export function comparedGraphsOf(
  diff: GraphDiff,
  before: GraphFile,
  after: GraphFile,
): ComparedGraphs {
  const { file, statusOfNode, statusOfEdge } = mergedDiffOf(diff, before, after);
  const full = new LineageGraph(columnsOfFile(file));
  if (isSame(diff)) return { graph: full, diff, statusOfNode, statusOfEdge };
  const shown = new Set<number>();
  full.nodes.forEach((node, n) => {
    if (statusOfNode(node) === 'same') return;
    shown.add(n);
    // The sources of a changed model show where it belongs.
    for (const e of full.inEdgesOf(n)) shown.add(full.sources[e] ?? n);
  });
  full.edges.forEach((edge, e) => {
    if (statusOfEdge(edge) === 'same') return;
    shown.add(full.sources[e] ?? 0);
    shown.add(full.targets[e] ?? 0);
  });
  const graph = new LineageGraph(columnsOfFile(subgraphOf(full, shown)));
  return { graph, diff, statusOfNode, statusOfEdge };
}
