import { quoted } from '../../domain/format/problem.js';
import type { LintRule } from '../rule.js';

/** Finds models without a date, which have no place on the timeline. */
export const dateUndated: LintRule = {
  id: 'date/undated',
  severity: 'warning',
  text: 'A model has a release date, as precise as its sources.',
  *check({ graph }) {
    for (const [n, { id, released }] of graph.nodes.entries()) {
      if (released !== undefined) continue;
      yield { path: `nodes[${n}]`, message: `expected a release date, got none for ${quoted(id)}` };
    }
  },
};
