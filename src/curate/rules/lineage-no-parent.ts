import { quoted } from '../../domain/format/problem.js';
import type { LintRule } from '../rule.js';

/** Finds derived models without a parent, which belong to no lineage. */
export const lineageNoParent: LintRule = {
  id: 'lineage/no-parent',
  severity: 'warning',
  text: 'A derived model has a parent in the graph.',
  *check({ graph }) {
    for (const [n, { id, kind }] of graph.nodes.entries()) {
      if (kind !== 'derived' || graph.inEdgesOf(n).length > 0) continue;
      yield {
        path: `nodes[${n}]`,
        message: `expected a claim that ends in ${quoted(id)}, which is derived, got none`,
      };
    }
  },
};
