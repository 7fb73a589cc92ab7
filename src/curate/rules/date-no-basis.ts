import type { LintRule } from '../rule.js';

/** Weights, paper and announcement are often months apart. */
export const dateNoBasis: LintRule = {
  id: 'date/no-basis',
  severity: 'warning',
  text: 'A release date says what it is the date of, and nothing is the basis of no date.',
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
