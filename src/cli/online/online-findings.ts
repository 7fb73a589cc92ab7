import { parseDocumentAddress } from '../../curate/document-address.js';
import type { LintFinding } from '../../curate/lint-graph.js';
import { sourcesIn } from '../../curate/sources-in.js';
import { quoted } from '../../domain/format/problem.js';
import { safeUrl } from '../../domain/format/safe-url.js';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import type { RequestQueue } from './request-queue.js';

/** The API URLs of hosts whose pages are rate-limited. */
export interface Endpoints {
  readonly huggingface: string;
  readonly github: string;
}

/** Status codes of missing pages: not found, and gone. */
const GONE = new Set([404, 410]);
/** Status codes of servers without support for `HEAD`. */
const NO_HEAD = new Set([403, 405, 501]);

/**
 * Findings of hosts about ids and sources: moved, spelled differently, or gone. Hosts that do not respond now are not
 * reported.
 */
export async function onlineFindings(
  graph: LineageGraph,
  queue: RequestQueue,
  endpoints: Endpoints,
): Promise<readonly LintFinding[]> {
  const [ids, links] = await Promise.all([
    idFindings(graph, queue, endpoints),
    linkFindings(graph, queue, endpoints),
  ]);
  return [...ids, ...links];
}

async function idFindings(
  graph: LineageGraph,
  queue: RequestQueue,
  { huggingface: endpoint }: Endpoints,
): Promise<readonly LintFinding[]> {
  const variants = graph.nodes.flatMap(({ variants = [] }, n) =>
    variants.map(({ huggingface }, v) => ({
      id: huggingface,
      path: `nodes[${n}].variants[${v}].huggingface`,
    })),
  );
  const found = await Promise.all(
    variants.map(async ({ id, path }): Promise<LintFinding[]> => {
      if (id === undefined || !/^[\w.-]+\/[\w.-]+$/.test(id)) return [];
      const { status, body } = await queue.request(`${endpoint}/api/models/${id}?expand=sha`);
      if (status === 401 || GONE.has(status)) {
        const message = `expected a public repository, got ${status} for ${quoted(id)}: it is deleted or private`;
        return [{ path, message, rule: 'evidence/link-dead', severity: 'warning', fixes: [] }];
      }
      const now = status === 200 ? idIn(body) : null;
      if (now === null || now === id) return [];
      const isCase = now.toLowerCase() === id.toLowerCase();
      return [
        {
          path,
          message: `expected ${quoted(now)}, ${isCase ? 'the hub’s spelling' : 'its new name'}, got ${quoted(id)}`,
          rule: isCase ? 'identity/case' : 'identity/moved',
          severity: 'warning',
          fixes: [{ path, value: now }],
        },
      ];
    }),
  );
  return found.flat();
}

function idIn(body: unknown): string | null {
  if (typeof body !== 'object' || body === null || !('id' in body)) return null;
  return typeof body.id === 'string' ? body.id : null;
}

async function linkFindings(
  graph: LineageGraph,
  queue: RequestQueue,
  endpoints: Endpoints,
): Promise<readonly LintFinding[]> {
  const found = await Promise.all(
    Array.from(sourcesIn(graph), async ({ source: { url }, path }): Promise<LintFinding[]> => {
      const status = await statusOf(url, queue, endpoints);
      if (status !== 401 && status !== 0 && !GONE.has(status)) return [];
      const got = status === 0 ? 'no answer' : String(status);
      return [
        {
          path: `${path}.url`,
          message: `expected an existing document, got ${got} for ${quoted(url)}; a copy may be at https://web.archive.org/web/${url}`,
          rule: 'evidence/link-dead',
          severity: 'warning',
          fixes: [],
        },
      ];
    }),
  );
  return found.flat();
}

/** The status of a URL; for a document in a repository, that of the repository. 200 for anything that is not a link. */
async function statusOf(url: string, queue: RequestQueue, endpoints: Endpoints): Promise<number> {
  if (!/^https?:/i.test(url) || safeUrl(url) === null) return 200;
  const repository = repositoryAddressOf(url, endpoints);
  if (repository !== null) return (await queue.request(repository)).status;
  const page = url.replace(/#.*$/, '');
  const head = (await queue.request(page, 'HEAD')).status;
  const status = NO_HEAD.has(head) || GONE.has(head) ? (await queue.request(page)).status : head;
  // A page that requires authentication exists.
  return status === 401 ? 200 : status;
}

/** The API URL of a document's repository; null if it is in none. */
function repositoryAddressOf(url: string, { github, huggingface }: Endpoints): string | null {
  const document = parseDocumentAddress(url);
  const [, host, kind = '', name] =
    /^https:\/\/(github\.com|huggingface\.co)\/((?:datasets|spaces)\/)?([\w.-]+\/[\w.-]+)/.exec(
      url,
    ) ?? [];
  if (document?.host === 'github' || (host === 'github.com' && kind === '')) {
    return `${github}/repos/${document?.repository ?? name ?? ''}`;
  }
  if (host !== 'huggingface.co' || name === undefined) return null;
  if (/^(?:blog|docs|papers|collections|posts|learn|api)\//.test(name)) return null;
  return `${huggingface}/api/${kind === '' ? 'models/' : kind}${name}?expand=sha`;
}
