import { NONE } from '../../domain/graph/lineage-graph.js';
import type { LintRule } from '../rule.js';

/** Finds nodes and claims without evidence. */
export const evidenceNoSource: LintRule = {
  id: 'evidence/no-source',
  severity: 'error',
  text: 'Every node has a source, and so does every claim or its target.',
  *check({ graph }) {
    for (const [n, { id, sources = [] }] of graph.nodes.entries()) {
      if (sources.length > 0) continue;
      yield {
        path: `nodes[${n}]`,
        message: `expected a source, got none for ${JSON.stringify(id)}`,
      };
    }
    for (const [e, { source, target, sources = [] }] of graph.edges.entries()) {
      const { sources: ofTarget = [] } = graph.nodeAt(graph.targets[e] ?? NONE);
      if (sources.length + ofTarget.length > 0) continue;
      const claim = `${JSON.stringify(source)} → ${JSON.stringify(target)}`;
      yield { path: `edges[${e}]`, message: `expected a source, got none for ${claim}` };
    }
  },
};
