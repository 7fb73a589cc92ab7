import type { LintFinding } from '../../curate/lint-graph.js';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { CommandError, type Terminal } from '../terminal.js';
import { RequestQueue } from './request-queue.js';
import { ResponseCache } from './response-cache.js';
import { onlineFindings, type Endpoints } from './online-findings.js';
import { pinFindings } from './pin-findings.js';

/** Options of online checks. */
interface QueryOptions {
  /** Whether to look up commits for line numbers on branches. */
  readonly pins: boolean;
  /** Whether to ignore cached responses. */
  readonly isFresh: boolean;
  /** Whether to suppress progress. */
  readonly isQuiet: boolean;
}

/**
 * Queries the hosts of a graph's ids and sources, at the URLs and with the tokens of their own tools: `HF_ENDPOINT`,
 * `HF_TOKEN`, `GITHUB_API_URL`, `GITHUB_TOKEN`. @throws CommandError if interrupted
 */
export async function queryHosts(
  terminal: Terminal,
  graph: LineageGraph,
  { pins, isFresh, isQuiet }: QueryOptions,
): Promise<readonly LintFinding[]> {
  const { env, signal } = terminal;
  const endpoints: Endpoints = {
    huggingface: addressOf('HF_ENDPOINT', env['HF_ENDPOINT'] ?? 'https://huggingface.co'),
    github: addressOf('GITHUB_API_URL', env['GITHUB_API_URL'] ?? 'https://api.github.com'),
  };
  const tokens = [
    [endpoints.huggingface, env['HF_TOKEN']],
    [endpoints.github, env['GITHUB_TOKEN'] ?? env['GH_TOKEN']],
  ] as const;
  const headersOf = (host: string): Readonly<Record<string, string>> => {
    const [, token] = tokens.find(([url, given]) => given && new URL(url).host === host) ?? [];
    return token ? { authorization: `Bearer ${token}` } : {};
  };
  const cache = isFresh ? null : await ResponseCache.read(terminal);
  const queue = new RequestQueue({
    signal,
    headersOf,
    cache,
    onProgress: (answered, of) => {
      if (!isQuiet)
        terminal.err(`${answered.toLocaleString('en')} of ${of.toLocaleString('en')} answered\n`);
    },
  });
  try {
    const found = await onlineFindings(graph, queue, endpoints);
    return pins ? [...found, ...(await pinFindings(graph, queue, endpoints))] : found;
  } catch (error) {
    if (signal.aborted) throw new CommandError('interrupted; nothing was changed');
    throw error;
  } finally {
    // Responses before an interruption are cached.
    await cache?.write();
  }
}

function addressOf(name: string, text: string): string {
  if (URL.canParse(text) && /^https?:/.test(text)) return text.replace(/\/+$/, '');
  throw new CommandError(`${name}: expected a URL, got ${JSON.stringify(text)}`);
}
