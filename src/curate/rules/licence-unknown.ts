import { quoted } from '../../domain/format/problem.js';
import type { LintRule } from '../rule.js';

/** Finds models without a licence: readers cannot tell whether it was looked up. */
export const licenceUnknown: LintRule = {
  id: 'licence/unknown',
  severity: 'warning',
  text: 'A model states the licence of its weights.',
  *check({ graph }) {
    for (const [n, { id, license, licenseClass }] of graph.nodes.entries()) {
      const isKnown = license !== undefined && !/^(unknown|other)?$/i.test(license.trim());
      if (isKnown || (licenseClass !== undefined && licenseClass !== 'unknown')) continue;
      yield { path: `nodes[${n}]`, message: `expected a licence, got none for ${quoted(id)}` };
    }
  },
};
