import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { delimiter, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import pkg from '../package.json' with { type: 'json' };
import { temporaryFolder } from './cli/temporary-folder.js';

interface Workflow {
  readonly jobs: Readonly<
    Record<string, { readonly steps: readonly { readonly name?: string; readonly run?: string }[] }>
  >;
}

/** The script of a named step. @throws Error if there is none */
function scriptOf(file: string, step: string): string {
  const { jobs } = parse(readFileSync(`.github/workflows/${file}`, 'utf8')) as Workflow;
  const steps = Object.values(jobs).flatMap((job) => job.steps);
  const found = steps.find(({ name }) => name === step)?.run;
  if (found === undefined) throw new Error(`${file}: expected a step ${step}`);
  return found;
}

/** A repository with this graph, in which `npm run -s cli --` runs our command, and `gh` records its calls. */
function repositoryWith(graph: object) {
  const folder = temporaryFolder({ 'package.json': '{}' });
  for (const name of ['graph-data', 'bin']) mkdirSync(join(folder, name));
  const write = (name: string, text: string, mode = 0o644) =>
    writeFileSync(join(folder, name), text, { mode });
  const save = (file: object) => write('graph-data/llama.json', JSON.stringify(file, null, 2));
  const command = JSON.stringify(resolve('scripts/cli.mjs'));
  write('bin/npm', `#!/bin/sh\nshift 4\nexec "${process.execPath}" ${command} "$@"\n`, 0o755);
  write(
    'bin/gh',
    `#!/bin/sh\necho "$*" >> gh.txt\nif [ "$2" = list ]; then cat number.txt 2>/dev/null; fi\nexit 0\n`,
    0o755,
  );
  save(graph);
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder });
  git('init', '-q');
  git('add', '.');
  git('-c', 'user.name=t', '-c', 'user.email=t@example.org', 'commit', '-qm', 'start');
  git('branch', 'base');
  /** Runs a script as GitHub does. */
  const run = async (script: string, env: Readonly<Record<string, string>> = {}) => {
    const { stdout } = await promisify(execFile)(
      'bash',
      ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script],
      {
        cwd: folder,
        env: {
          ...process.env,
          ...env,
          NO_COLOR: '1',
          // Responses of hosts are stored with the test, not on the machine that runs it.
          XDG_CACHE_HOME: join(folder, 'cache'),
          BASE: 'base',
          GITHUB_STEP_SUMMARY: join(folder, 'summary.md'),
          PATH: join(folder, 'bin') + delimiter + (process.env['PATH'] ?? ''),
        },
      },
    );
    return stdout;
  };
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  return { run, read, save, write };
}

const graph = (...nodes: readonly object[]) => ({ format: 1, nodes, edges: [] });

describe('the scripts and files that they use', () => {
  const files = readdirSync('.github/workflows');
  const scripts: Readonly<Record<string, string>> = pkg.scripts;
  const runsIn = (file: string) => {
    const { jobs } = parse(readFileSync(`.github/workflows/${file}`, 'utf8')) as Workflow;
    return Object.values(jobs).flatMap((job) => job.steps.flatMap(({ run }) => run ?? []));
  };
  /** The missing scripts of package.json, and missing files, among those that shell commands run. */
  const missingIn = (text: string): readonly string[] => {
    const named = [...text.matchAll(/\bnpm run (?:-s )?([\w:-]+)/g)].map(([, name = '']) => name);
    const run = [...text.matchAll(/\bnode ((?:scripts|tests)\/\S+)/g)].map(([, name = '']) => name);
    return [
      ...named.filter((name) => scripts[name] === undefined),
      ...run.filter((file) => !existsSync(file)),
    ];
  };

  test.each(files)('%s: each script is in package.json, and each file exists', (file) => {
    const runs = runsIn(file);
    expect(runs.length).toBeGreaterThan(0);
    expect(runs.flatMap(missingIn)).toEqual([]);
  });

  test('ci.yml runs every check on three systems with three versions of Node, including the oldest supported', () => {
    const { jobs } = parse(readFileSync('.github/workflows/ci.yml', 'utf8')) as {
      jobs: { checks: { strategy: { matrix: { os: string[]; node: number[] } } } };
    };
    const { os, node } = jobs.checks.strategy.matrix;
    expect(os).toEqual(['ubuntu-latest', 'macos-latest', 'windows-latest']);
    expect(node).toEqual([20, 22, 24]);
    expect(pkg.engines.node).toContain('^20.');
    expect(runsIn('ci.yml')).toEqual(['npm ci', 'npm test']);
  });

  // npm passes them to cmd.exe on Windows.
  test.each(Object.entries(scripts))(
    'npm run %s: what it calls exists, on any system',
    (_, script) => {
      expect(missingIn(script)).toEqual([]);
      // Only Unix shells support these; text in double quotes belongs to the program.
      expect(script.replace(/"[^"]*"/g, '')).not.toMatch(/['$;|`]|\brm |\bcp |\bmv |^\w+=/);
      for (const command of script.split(' && ')) {
        const [program = ''] = command.split(' ');
        if (program === 'node' || program === 'npm') continue;
        expect(existsSync(join('node_modules/.bin', program)), command).toBe(true);
      }
    },
  );
});

// GitHub runs them on Linux.
describe.skipIf(process.platform === 'win32')('workflows', () => {
  test('a pull request gets a comment with its changes, and annotations where they break a rule', async () => {
    const old = { id: 'old' };
    const { run, read, save } = repositoryWith(graph(old));
    save(graph(old, { id: 'new', name: 'The new one', sources: [] }));
    await run(scriptOf('data.yml', 'What changed'));
    const summary = read('summary.md');
    expect(summary).toMatch(/^## graph-data\/llama\.json\n### What changed in the lineage\n/);
    expect(summary).toContain('```mermaid\nflowchart LR\n');
    expect(summary).toContain('- **The new one** (new)');
    const rules = run(scriptOf('data.yml', 'Rules'));
    await expect(rules).rejects.toMatchObject({
      stdout: expect.stringMatching(
        /^::error file=graph-data\/llama\.json,line=\d+,.*title=evidence\/no-source::.*"new"\n/,
      ) as string,
    });
    expect(read('summary.md')).toContain('### evidence/no-source (1)');
  });

  test('one that does not change a graph reports nothing', async () => {
    const { run } = repositoryWith(graph({ id: 'old' }));
    await run(scriptOf('data.yml', 'What changed'));
    expect(await run(scriptOf('data.yml', 'Rules'))).toBe('');
  });

  test('missing or unchecked evidence is reported in a single issue', async () => {
    const server = createServer((_, response) => response.writeHead(404).end());
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    onTestFinished(() => void server.close());
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const sources = [
      { url: `${url}/gone` },
      { url: 'https://github.com/o/r/blob/main/README.md', accessed: '2020-01' },
    ];
    const { run, read, write } = repositoryWith(graph({ id: 'a', sources }));
    await run(scriptOf('evidence.yml', 'Check the evidence'), {
      HF_ENDPOINT: url,
      GITHUB_API_URL: url,
    });
    const report = read('report.md');
    expect(report).toContain('### evidence/link-dead (2)');
    expect(report).toContain('### stale/unchecked (1)');
    const tell = () =>
      run(scriptOf('evidence.yml', 'Report it in one issue'), { TITLE: 'Evidence' });
    await tell();
    expect(read('gh.txt')).toMatch(
      /^issue list .*\nissue create --title Evidence --body-file report\.md\n$/,
    );
    write('number.txt', '7\n');
    await tell();
    expect(read('gh.txt')).toMatch(/\nissue edit 7 --body-file report\.md\n$/);
  });
});
