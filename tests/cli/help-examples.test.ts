import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.js';
import type { GraphFile } from '../../src/domain/format/format.js';
import { formatGraph } from '../../src/domain/format/format-graph.js';
import { exportGraph } from '../../src/export/export-graph.js';
import { modelAnswer, recordedHub } from '../import/hub/recorded-hub.js';
import { readGraph } from '../read-graph.js';
import { keptFolder, temporaryFolder } from './temporary-folder.js';
import { cli } from './terminal-of.js';

const FAMILY: GraphFile = {
  format: 1,
  nodes: [{ id: 'llama' }, { id: 'alpaca', domains: ['medicine'] }],
  // A model of the hub that the tests respond for; other URLs would be requested from the network.
  edges: [
    {
      source: 'llama',
      target: 'alpaca',
      sources: [{ url: 'https://huggingface.co/meta-llama/Llama-2-7b-hf' }],
    },
  ],
};

const EXAMPLES = (
  await Promise.all(
    Object.values(COMMANDS).map(async ({ load }) =>
      (await load()).examples.map(({ line }) => line),
    ),
  )
)
  .flat()
  // Examples with a hub are covered by separate tests.
  .filter((line) => !/\bhub\b(?=\/| models)/.test(line));

/** Creates everything that the examples refer to in a folder. */
function prepare(cwd: string): void {
  const text = formatGraph(FAMILY);
  const files = {
    'family.json': text,
    'draft.json': text,
    'old.json': text,
    'new.json': text.replaceAll('alpaca', 'vicuna'),
    'bom.cdx.json': exportGraph(FAMILY, 'cyclonedx'),
    'edges.csv': exportGraph(FAMILY, 'edges'),
    'nodes.csv': exportGraph(FAMILY, 'nodes'),
    'assets.yaml': '- type: model\n  name: a\n- type: model\n  name: b\n  dependencies: [a]\n',
    'lineage-graph.js': '',
    'answer.dot': 'digraph { a -> b }',
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(cwd, name), content);
  mkdirSync(join(cwd, 'graph-data'));
  writeFileSync(join(cwd, 'graph-data/llama.json'), formatGraph(readGraph('unix').file));
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], { cwd });
  git('init', '-q', '-b', 'main');
  git('add', '.');
  git('commit', '-qm', 'one');
  git('commit', '-qm', 'two', '--allow-empty');
  git('update-ref', 'refs/remotes/origin/main', 'HEAD');
}

/** The arguments of a shell command, without redirections and pipes. */
function callOf(line: string, cwd: string) {
  const [before, after = ''] = line.split(/\blineage-graph /);
  const [call = ''] = after.split(/ \| | >>? /);
  const [, given] = /< (\S+)/.exec(call) ?? [];
  const words = call.replace(/ < \S+/, '').match(/"[^"]*"|\S+/g) ?? [];
  const args = words
    .map((word) => word.replaceAll('"', ''))
    .flatMap((word) => (word === 'graph-data/*.json' ? ['graph-data/llama.json'] : [word]));
  const piped = before?.startsWith('dot') === true ? 'answer.dot' : (given ?? 'family.json');
  return { args, input: readFileSync(join(cwd, piped), 'utf8') };
}

describe('the examples of --help', () => {
  const prepared = keptFolder();
  beforeAll(() => prepare(prepared));

  test.each(EXAMPLES)('%s', async (line) => {
    const cwd = temporaryFolder();
    cpSync(prepared, cwd, { recursive: true });
    const { endpoint, requests } = await recordedHub({
      '/api/models/mlabonne/NeuralLlama-3-8B': modelAnswer('mlabonne/NeuralLlama-3-8B', {
        baseModels: { relation: 'finetune', models: [{ id: 'meta/base' }] },
      }),
      '/api/models/meta-llama/Llama-2-7b-hf': modelAnswer('meta-llama/Llama-2-7b-hf'),
      '/api/models/meta/base': modelAnswer('meta/base'),
      '/api/models base_model:finetune:meta-llama/Llama-2-7b-hf': { body: [] },
      '/api/models base_model:merge:meta-llama/Llama-2-7b-hf': { body: [] },
    });
    const { args, input } = callOf(line, cwd);
    const controller = new AbortController();
    // A watching command is ended once it reports that it is watching.
    const isEndless = args[0] === 'serve' || args.includes('--watch');
    const end = () => {
      if (isEndless) controller.abort();
    };
    const { code, err } = await cli(
      args.filter((arg) => arg !== '--open'),
      {
        ...{ cwd, input, signal: controller.signal },
        env: {
          HF_ENDPOINT: endpoint,
          GITHUB_API_URL: endpoint,
          XDG_CACHE_HOME: join(cwd, 'cache'),
        },
        onErr: (text) => {
          if (text.startsWith('watching')) end();
        },
        onOut: () => {
          if (args[0] === 'serve') end();
        },
      },
    );
    // Lint has findings for such small models.
    expect(code, err).toBeLessThanOrEqual(args[0] === 'lint' ? 1 : 0);
    if (args.includes('--online')) expect(requests).not.toEqual([]);
    const at = args.findIndex((arg) => arg === '-o' || arg === '--report');
    if (at >= 0) expect(existsSync(join(cwd, args[at + 1] ?? ''))).toBe(true);
  });
});
