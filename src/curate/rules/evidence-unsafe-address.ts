import { quoted } from '../../domain/format/problem.js';
import { safeUrl } from '../../domain/format/safe-url.js';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import type { LintRule } from '../rule.js';
import { sourcesIn } from '../sources-in.js';

/** Finds URLs that would be shown as text, because they cannot become links. */
export const evidenceUnsafeAddress: LintRule = {
  id: 'evidence/unsafe-address',
  severity: 'error',
  text: 'Every URL can be a link: absolute, http or https, without a user name.',
  *check({ graph }) {
    for (const { url, path } of addressesIn(graph)) {
      if (/^https?:/i.test(url) && safeUrl(url) !== null) continue;
      yield { path, message: `expected a URL that starts with https://, got ${quoted(url)}` };
    }
  },
};

function* addressesIn(graph: LineageGraph): Generator<{ url: string; path: string }> {
  for (const [n, { links = {} }] of graph.nodes.entries()) {
    for (const [key, url] of Object.entries(links)) {
      if (typeof url === 'string') yield { url, path: `nodes[${n}].links.${key}` };
    }
  }
  for (const { source, path } of sourcesIn(graph)) yield { url: source.url, path: `${path}.url` };
}
