import type { LintRule } from '../rule.js';

/** Finds dates without a basis: weights, paper and announcement are often months apart. */
export const dateNoBasis: LintRule = {
  id: 'date/no-basis',
  severity: 'warning',
  text: 'A release date comes with its basis (`releasedBasis`), and a basis with a date.',
  *check({ graph }) {
    for (const [n, { released, releasedBasis }] of graph.nodes.entries()) {
      if ((released === undefined) === (releasedBasis === undefined)) continue;
      yield released === undefined
        ? { path: `nodes[${n}].releasedBasis`, message: 'expected a date with its basis, got none' }
        : {
            path: `nodes[${n}].released`,
            message: `expected "releasedBasis", got nothing for ${released}`,
          };
    }
  },
};
