import { partsOfDate } from '../../domain/format/dates.js';
import { quoted } from '../../domain/format/problem.js';
import { NONE } from '../../domain/graph/lineage-graph.js';
import type { LintRule } from '../rule.js';

/** Finds models that are older than a parent, or claims that are older than their source. */
export const dateChildFirst: LintRule = {
  id: 'date/child-first',
  severity: 'error',
  text: 'A model is not derived from one that was released in a later year.',
  *check({ graph }) {
    for (const [e, edge] of graph.edges.entries()) {
      const { released: before } = graph.nodeAt(graph.sources[e] ?? NONE);
      const after = edge.since ?? graph.releasedAt(graph.targets[e] ?? NONE);
      if (before === undefined || after === undefined) continue;
      // The paper, weights and announcement of a release are often months apart, so only years are compared.
      if (partsOfDate(before)[0] <= partsOfDate(after)[0]) continue;
      yield {
        path: `edges[${e}]`,
        message: `expected ${quoted(edge.source)} before ${quoted(edge.target)}, got ${before} and ${after}`,
      };
    }
  },
};
