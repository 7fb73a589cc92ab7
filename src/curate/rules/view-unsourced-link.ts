import { quoted } from '../../domain/format/problem.js';
import type { LintRule } from '../rule.js';
import { sourcesIn } from '../sources-in.js';
import { textsIn, versionsOf } from '../texts-in.js';

/** Finds links in a tour that are not among the checked links and sources of the graph. */
export const viewUnsourcedLink: LintRule = {
  id: 'view/unsourced-link',
  severity: 'warning',
  text: 'Links in the text of a tour are among the links and sources of the graph.',
  *check({ graph }) {
    const known = new Set<unknown>(graph.nodes.flatMap(({ links = {} }) => Object.values(links)));
    for (const { source } of sourcesIn(graph)) known.add(source.url);
    for (const placed of textsIn(graph)) {
      if (placed.reads !== 'markdown') continue;
      for (const [path, version] of versionsOf(placed)) {
        for (const [, url = ''] of version.matchAll(/\]\((.*?)\)/g)) {
          if (known.has(url)) continue;
          yield { path, message: `expected a link or source of the graph, got ${quoted(url)}` };
        }
      }
    }
  },
};
