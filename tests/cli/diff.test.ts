import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from './temporary-folder.js';
import { cli } from './terminal-of.js';

const graph = (...ids: string[]) =>
  JSON.stringify({ format: 1, nodes: ids.map((id) => ({ id })), edges: [] });

describe('lineage-graph diff', () => {
  test('two files', async () => {
    const folder = temporaryFolder({ 'a.json': graph('x', 'y'), 'b.json': graph('y', 'z') });
    const run = (...args: string[]) => cli(['diff', 'a.json', 'b.json', ...args], { cwd: folder });
    expect(await run()).toEqual({
      code: 0,
      out: '1 model added, 1 removed\n+ z\n- x\n',
      err: '',
    });
    expect((await run('--exit-code')).code).toBe(1);
    const { nodes } = JSON.parse((await run('--format', 'json')).out) as { nodes: unknown };
    expect(nodes).toEqual({ added: [{ id: 'z' }], removed: [{ id: 'x' }], changed: [] });
    expect((await run('--format', 'mermaid')).out).toMatch(/^flowchart LR\n/);
    expect(await run('--format', 'markdown', '-o', 'diff.md')).toEqual({
      code: 0,
      out: '',
      err: '',
    });
    expect(readFileSync(join(folder, 'diff.md'), 'utf8')).toContain('#### New models');
  });

  test('chooses the format by the extension of the output', async () => {
    const folder = temporaryFolder({ 'a.json': graph('x'), 'b.json': graph('x', 'y') });
    const written = async (name: string) => {
      expect(await cli(['diff', 'a.json', 'b.json', '-o', name], { cwd: folder })).toMatchObject({
        code: 0,
        err: '',
      });
      return readFileSync(join(folder, name));
    };
    expect((await written('c.svg')).toString()).toMatch(/^<\?xml[^>]+>\n<svg /);
    expect([...(await written('c.PNG')).subarray(1, 4)]).toEqual([0x50, 0x4e, 0x47]);
    expect((await written('c.md')).toString()).toContain('#### New models');
    expect(JSON.parse((await written('c.json')).toString())).toHaveProperty('nodes.added');
    expect((await written('c.mmd')).toString()).toMatch(/^flowchart LR/);
    expect((await written('c.txt')).toString()).toBe('1 model added\n+ y\n');
  });

  test('a file and an earlier revision of it', async () => {
    const folder = temporaryFolder({ 'a.json': graph('x') });
    const git = (...args: string[]) => execFileSync('git', args, { cwd: folder });
    git('init', '-q');
    git('add', '.');
    git('-c', 'user.name=t', '-c', 'user.email=t@example.org', 'commit', '-qm', 'start');
    writeFileSync(join(folder, 'a.json'), graph('x', 'y'));
    writeFileSync(join(folder, 'b.json'), graph('z'));
    const run = (name: string) => cli(['diff', '--git', 'HEAD', name], { cwd: folder });
    expect((await run('a.json')).out).toBe('1 model added\n+ y\n');
    expect(await run('b.json')).toEqual({
      code: 0,
      out: '1 model added\n+ z\n',
      err: 'b.json does not exist at HEAD: everything is new\n',
    });
  });

  test.each([
    [['a.json'], 'expected lineage-graph diff BEFORE AFTER, or --git REF FILE'],
    [['-', '-'], 'expected one of the files on standard input, got both'],
    [
      ['--git', 'HEAD', 'a', 'b'],
      '--git: expected one file, which is compared with its revision, got two',
    ],
    [
      ['a.json', '-'],
      '<stdin>: expected a graph; validate reports every problem, the first is expected a value, got the end of the text',
    ],
    [['--git', 'HEAD', 'a.json'], /^git: expected a repository, got /],
  ])('what keeps it from running is exit code 2: %j', async (args, message) => {
    const { code, err } = await cli(['diff', ...args], {
      cwd: temporaryFolder({ 'a.json': graph('x') }),
    });
    expect(code).toBe(2);
    const shown = err.replace(/^lineage-graph: |\n$/g, '');
    if (typeof message === 'string') expect(shown).toBe(message);
    else expect(shown).toMatch(message);
  });
});
