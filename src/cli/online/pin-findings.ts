import {
  isPinned,
  parseDocumentAddress,
  type DocumentAddress,
} from '../../curate/document-address.js';
import type { LintFinding } from '../../curate/lint-graph.js';
import { sourcesIn } from '../../curate/sources-in.js';
import { lastDayOf } from '../../domain/format/dates.js';
import { quoted } from '../../domain/format/problem.js';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import type { RequestQueue } from './request-queue.js';
import type { Endpoints } from './online-findings.js';

/** From the start of a day to its last second. */
const DAY_MS = 86_399_000;

/**
 * For sources with line numbers on a branch, finds the branch's commit on the day of access or, if that is not stated,
 * its current one.
 */
export async function pinFindings(
  graph: LineageGraph,
  queue: RequestQueue,
  endpoints: Endpoints,
): Promise<readonly LintFinding[]> {
  const found = await Promise.all(
    Array.from(sourcesIn(graph), async ({ source, path }): Promise<LintFinding[]> => {
      const { url, lines, accessed } = source;
      const document = parseDocumentAddress(url);
      if (!document || isPinned(document.ref) || !(lines !== undefined || /#L\d/.test(url)))
        return [];
      const until =
        accessed === undefined ? null : new Date(lastDayOf(accessed).getTime() + DAY_MS);
      const commit = await commitOf(document, until, queue, endpoints);
      if (commit === null) return [];
      const at = `${path}.url`;
      return [
        {
          path: at,
          message: `expected the commit ${commit}, got the branch ${quoted(document.ref)}`,
          rule: 'evidence/moving-line',
          severity: 'warning',
          fixes: [{ path: at, value: document.at(commit) }],
        },
      ];
    }),
  );
  return found.flat();
}

/** Null if the host does not state it. */
async function commitOf(
  { host, repository, ref, path }: DocumentAddress,
  until: Date | null,
  queue: RequestQueue,
  { github, huggingface }: Endpoints,
): Promise<string | null> {
  if (host === 'github') {
    const query = new URLSearchParams({ path: decodeURI(path), per_page: '1' });
    if (ref !== 'HEAD') query.set('sha', ref);
    if (until) query.set('until', until.toISOString());
    const { body } = await queue.request(
      `${github}/repos/${repository}/commits?${query.toString()}`,
    );
    return commitsIn(body, 'sha')[0]?.id ?? null;
  }
  const kind = repository.split('/').length === 3 ? '' : 'models/';
  const branch = ref === 'HEAD' ? 'main' : ref;
  const { body } = await queue.request(`${huggingface}/api/${kind}${repository}/commits/${branch}`);
  // Newest first.
  const commit = commitsIn(body, 'id').find(({ date }) => !until || new Date(date) <= until);
  return commit?.id ?? null;
}

function commitsIn(body: unknown, key: 'sha' | 'id'): readonly { id: string; date: string }[] {
  if (!Array.isArray(body)) return [];
  return (body as Readonly<Record<string, unknown>>[]).flatMap((entry) => {
    const { [key]: id, date } = entry;
    const isCommit = typeof id === 'string' && /^[0-9a-f]{40}$/.test(id);
    return isCommit ? [{ id, date: typeof date === 'string' ? date : '' }] : [];
  });
}
