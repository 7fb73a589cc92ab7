import { quoted } from '../../domain/format/problem.js';
import { isPinned, parseDocumentAddress } from '../document-address.js';
import type { LintRule } from '../rule.js';
import { sourcesIn } from '../sources-in.js';

/** Finds line numbers without a commit: they may refer to another line later. */
export const evidenceMovingLine: LintRule = {
  id: 'evidence/moving-line',
  severity: 'warning',
  text: 'A source with line numbers names a commit, or the date of access.',
  *check({ graph }) {
    for (const { source, path } of sourcesIn(graph)) {
      const { url, lines, accessed } = source;
      if (accessed !== undefined || !(lines !== undefined || /#L\d/.test(url))) continue;
      const document = parseDocumentAddress(url);
      if (!document || isPinned(document.ref)) continue;
      yield {
        path: `${path}.url`,
        message: `expected a commit, or "accessed", for lines of a document, got the branch ${quoted(document.ref)}`,
      };
    }
  },
};
