import { quoted } from '../../domain/format/problem.js';
import type { LintRule } from '../rule.js';
import { sourcesIn } from '../sources-in.js';

/** Mirror host → the original host with the same paths. */
const MIRRORS: ReadonlyMap<string, string> = new Map([
  ['hf-mirror.com', 'huggingface.co'],
  ['hf.xwall.us.kg', 'huggingface.co'],
  ['hf.co', 'huggingface.co'],
  ['hub.fastgit.org', 'github.com'],
  ['hub.fastgit.xyz', 'github.com'],
  ['kkgithub.com', 'github.com'],
  ['raw.fastgit.org', 'raw.githubusercontent.com'],
  ['raw.kkgithub.com', 'raw.githubusercontent.com'],
  ['cn.arxiv.org', 'arxiv.org'],
  ['xxx.itp.ac.cn', 'arxiv.org'],
]);

/** Finds sources on mirrors, which disappear, and whose content nobody vouches for. */
export const evidenceMirror: LintRule = {
  id: 'evidence/mirror',
  severity: 'warning',
  text: 'A source is cited where it was published, not from a mirror.',
  *check({ graph }) {
    for (const { source, path } of sourcesIn(graph)) {
      const [, host = ''] = /^https?:\/\/([^/]+)/.exec(source.url) ?? [];
      const origin = MIRRORS.get(host.toLowerCase());
      if (origin === undefined) continue;
      const value = source.url.replace(/^https?:\/\/[^/]+/, `https://${origin}`);
      yield {
        path: `${path}.url`,
        message: `expected ${origin}, got its mirror ${quoted(host)}`,
        fixes: [{ path: `${path}.url`, value }],
      };
    }
  },
};
