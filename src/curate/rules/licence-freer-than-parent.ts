import { quoted } from '../../domain/format/problem.js';
import { inheritedLicensesOf } from '../../domain/graph/inherited-licenses.js';
import type { LintRule } from '../rule.js';

/** A free licence does not free what came from elsewhere. */
export const licenceFreerThanParent: LintRule = {
  id: 'licence/freer-than-parent',
  severity: 'warning',
  text: 'A licence is no freer than those of the models whose weights were passed on.',
  *check({ graph }) {
    for (const [n, { licenseClass = '' }] of graph.nodes.entries()) {
      const { freerThan } = inheritedLicensesOf(graph, n);
      if (freerThan.length === 0) continue;
      const origins = freerThan.map((origin) => {
        const { id, licenseClass: reserved = '' } = graph.nodeAt(origin);
        return `${quoted(id)}, which is ${reserved}`;
      });
      yield {
        path: `nodes[${n}].licenseClass`,
        message: `expected nothing freer than the licences along its line, got ${quoted(licenseClass)} on weights of ${origins.join(', and of ')}`,
      };
    }
  },
};
