import { quoted } from '../../domain/format/problem.js';
import { inheritedLicensesOf } from '../../domain/graph/inherited-licenses.js';
import type { LintRule } from '../rule.js';

/** Finds licences that are more permissive than those of the weights a model is built on. */
export const licenceFreerThanParent: LintRule = {
  id: 'licence/freer-than-parent',
  severity: 'warning',
  text: 'A licence is not more permissive than the licences of the weights that were passed on.',
  *check({ graph }) {
    for (const [n, { licenseClass = '' }] of graph.nodes.entries()) {
      const { freerThan } = inheritedLicensesOf(graph, n);
      if (freerThan.length === 0) continue;
      const origins = freerThan.map((origin) => {
        const { id, licenseClass: reserved = '' } = graph.nodeAt(origin);
        return `${quoted(id)} (${reserved})`;
      });
      yield {
        path: `nodes[${n}].licenseClass`,
        message: `expected nothing more permissive than the inherited licences, got ${quoted(licenseClass)} with weights of ${origins.join(' and ')}`,
      };
    }
  },
};
