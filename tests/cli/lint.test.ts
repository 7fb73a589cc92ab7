import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from './temporary-folder.js';
import { cli } from './terminal-of.js';

const SETTINGS = JSON.stringify({
  'lineage-graph': { rules: { 'evidence/no-source': 'off', 'licence/unknown': 'off' } },
});

const graph = (nodes: readonly object[], edges: readonly object[] = []) =>
  `${JSON.stringify({ format: 1, nodes, edges })}\n`;

describe('lineage-graph lint', () => {
  test('reports findings with positions, as configured in package.json', async () => {
    const folder = temporaryFolder({
      'package.json': SETTINGS,
      'a.json': graph([{ id: 'a', contextLength: 128_000 }]),
    });
    expect(await cli(['lint', 'a.json'], { cwd: folder })).toEqual({
      code: 0,
      out:
        'a.json:1:22: warning: nodes[0]: expected a release date, got none for "a" (date/undated)\n' +
        'a.json:1:48: warning: nodes[0].contextLength: expected 131072, got 128000, which is 128k rounded (number/context-length)\n',
      err: '1 file: 0 errors, 2 warnings\n',
    });
    expect((await cli(['lint', 'a.json', '--max-warnings', '1'], { cwd: folder })).code).toBe(1);
  });

  describe('for a table of ten rows that was just imported', () => {
    const rows = Array.from({ length: 10 }, (_, n) => ({ id: `m${n}` }));
    const input = graph(rows);
    const run = (...args: string[]) =>
      cli(['lint', '-', ...args], { input, cwd: temporaryFolder() });

    test('reports the first findings of each rule, and counts the rest', async () => {
      const { code, out, err } = await run();
      expect(code).toBe(1);
      const lines = out.trimEnd().split('\n');
      expect(lines.length).toBeLessThan(20);
      expect(lines.slice(0, 4)).toEqual([
        expect.stringMatching(/^<stdin>:1:22: error: nodes\[0\]: .*\(evidence\/no-source\)$/),
        expect.stringContaining('nodes[1]'),
        expect.stringContaining('nodes[2]'),
        '<stdin>: error: and 7 more (evidence/no-source)',
      ]);
      expect(out).toContain('<stdin>: warning: and 7 more (date/undated)\n');
      expect(err).toBe('1 file: 10 errors, 20 warnings; --all lists all of them\n');
    });

    test('reports all with --all, with a rule, and in other formats', async () => {
      const all = await run('--all');
      expect(all.out.match(/\(evidence\/no-source\)$/gm)).toHaveLength(10);
      expect(all.err).toBe('1 file: 10 errors, 20 warnings\n');
      const ofOne = await run('--rule', 'evidence/no-source');
      expect(ofOne.out.match(/\n/g)).toHaveLength(10);
      expect(JSON.parse((await run('--format', 'json')).out)).toHaveLength(30);
    });
  });

  test('in SARIF each rule has its text and a link to its page, which exists', async () => {
    const input = graph([{ id: 'a' }]);
    const { out } = await cli(['lint', '--format', 'sarif', '-'], {
      input,
      cwd: temporaryFolder(),
    });
    const { runs } = JSON.parse(out) as {
      runs: {
        tool: {
          driver: { rules: { id: string; helpUri: string; shortDescription: { text: string } }[] };
        };
      }[];
    };
    const rules = runs[0]?.tool.driver.rules ?? [];
    expect(rules.map(({ id }) => id)).toEqual([
      'date/undated',
      'evidence/no-source',
      'licence/unknown',
    ]);
    for (const { helpUri, shortDescription } of rules) {
      expect(shortDescription.text).toMatch(/\.$/);
      expect(helpUri).toMatch(
        /^https:\/\/github\.com\/lineage-graph\/lineage-graph\/blob\/main\/docs\/lint\//,
      );
      expect(existsSync(helpUri.replace(/^.*\/blob\/main\//, ''))).toBe(true);
    }
  });

  test('for standard input, prints the text, fixed or unchanged', async () => {
    const input = graph([{ id: 'a', contextLength: 128_000 }]);
    const { out, err } = await cli(['lint', '--fix', '-'], { input, cwd: temporaryFolder() });
    expect(out).toBe(input.replace('128000', '131072'));
    expect(err).toContain('<stdin>:1:22: warning: nodes[0]: expected a release date');
    const again = await cli(['lint', '--fix', '-'], { input: out, cwd: temporaryFolder() });
    expect(again.out).toBe(out);
  });

  test('--config is read instead, and its errors are reported', async () => {
    const folder = temporaryFolder({
      'a.json': graph([{ id: 'a' }]),
      'strict.json': '{"rules": {"date/undated": "error", "evidence/no-source": "off"}}',
      'typo.json': '{"rules": {"date/undatd": "error"}}',
      'level.json': '{"rules": {"date/undated": "fatal"}}',
      'key.json': '{"rule": {}}',
    });
    const run = (config: string) => cli(['lint', 'a.json', '--config', config], { cwd: folder });
    expect(await run('strict.json')).toMatchObject({
      code: 1,
      err: '1 file: 1 error, 1 warning\n',
    });
    const noRule = await cli(['lint', 'a.json', '--rule', 'nope'], { cwd: folder });
    expect(noRule.err).toBe('lineage-graph: --rule: no rule "nope"; docs/lint lists them\n');
    const errors = await Promise.all(['typo.json', 'level.json', 'key.json'].map(run));
    expect(errors.map(({ code, err }) => [code, err])).toEqual([
      [2, 'lineage-graph: typo.json.rules: no rule "date/undatd"; did you mean "date/undated"?\n'],
      [
        2,
        'lineage-graph: level.json.rules["date/undated"]: expected off, warning or error, got "fatal"\n',
      ],
      [2, 'lineage-graph: key.json: no setting "rule"; did you mean "rules"?\n'],
    ]);
  });

  test('--fix applies safe fixes to the file, and reports the rest', async () => {
    const folder = temporaryFolder({
      'package.json': SETTINGS,
      'a.json': graph([{ id: 'a', released: '2023', contextLength: 128_000 }]),
    });
    const { code, out, err } = await cli(['lint', '--fix', 'a.json'], { cwd: folder });
    expect({ code, err }).toEqual({
      code: 0,
      err: '1 finding fixed\n1 file: 0 errors, 1 warning\n',
    });
    expect(out).toContain('(date/no-basis)');
    expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe(
      graph([{ id: 'a', released: '2023', contextLength: 131_072 }]),
    );
    const again = await cli(['lint', '--fix', 'a.json'], { cwd: folder });
    expect(again.err).toMatch(/^0 findings fixed/);
  });

  test('a file that breaks the format is reported as by validate', async () => {
    const { code, out } = await cli(['lint', '-'], { input: '{"format":1,"nodes":[]}' });
    expect(code).toBe(1);
    expect(out).toContain('(format/valid)');
  });

  test('--since checks only what changed since a revision', async () => {
    const folder = temporaryFolder({
      'package.json': SETTINGS,
      'a.json': graph([{ id: 'old' }, { id: 'touched' }]),
    });
    const git = (...args: string[]) => execFileSync('git', args, { cwd: folder });
    git('init', '-q');
    git('add', '.');
    git('-c', 'user.name=t', '-c', 'user.email=t@example.org', 'commit', '-qm', 'start');
    const file = join(folder, 'a.json');
    writeFileSync(file, graph([{ id: 'new' }, { id: 'old' }, { id: 'touched', aliases: ['t'] }]));
    const since = (name: string, revision: string) =>
      cli(['lint', name, '--since', revision], { cwd: folder });
    const { out } = await since('a.json', 'HEAD');
    expect([...out.matchAll(/got none for "(\w+)"/g)].map(([, id]) => id)).toEqual([
      'new',
      'touched',
    ]);
    // Everything in a new file counts as changed.
    writeFileSync(join(folder, 'b.json'), graph([{ id: 'b' }]));
    expect((await since('b.json', 'HEAD')).out).toContain('got none for "b"');
    for (const revision of ['nowhere', '--help']) {
      expect(await cli(['lint', 'a.json', `--since=${revision}`], { cwd: folder })).toMatchObject({
        code: 2,
        err: `lineage-graph: git: expected a revision, got "${revision}"\n`,
      });
    }
  });
});
