import type { LintFinding } from '../../curate/lint-graph.js';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { CommandError, type Terminal } from '../terminal.js';
import { Asker } from './asker.js';
import { onlineFindings, type Endpoints } from './online-findings.js';
import { pinFindings } from './pin-findings.js';

/**
 * Asks the hosts of a graph's ids and sources, at the addresses and with the tokens that their own tools take:
 * `HF_ENDPOINT`, `HF_TOKEN`, `GITHUB_API_URL`, `GITHUB_TOKEN`. @throws CommandError where it is interrupted
 * @param pins whether to look up the commits of moving lines
 */
export async function askHosts(
  { env, signal }: Terminal,
  graph: LineageGraph,
  pins: boolean,
): Promise<readonly LintFinding[]> {
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
  const asker = new Asker({ signal, headersOf });
  try {
    const found = await onlineFindings(graph, asker, endpoints);
    return pins ? [...found, ...(await pinFindings(graph, asker, endpoints))] : found;
  } catch (error) {
    if (signal.aborted) throw new CommandError('interrupted; nothing was changed');
    throw error;
  }
}

function addressOf(name: string, text: string): string {
  if (URL.canParse(text) && /^https?:/.test(text)) return text.replace(/\/+$/, '');
  throw new CommandError(`${name}: expected an address, got ${JSON.stringify(text)}`);
}
