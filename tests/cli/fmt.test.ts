import { chmodSync, readFileSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from './temporary-folder.js';
import { cli } from './terminal-of.js';

const LOOSE = '{"nodes":[{"name":"A","id":"a"}],"edges":[],"format":1}';
const NEAT =
  '{\n  "format": 1,\n  "nodes": [\n    {\n      "id": "a",\n      "name": "A"\n    }\n  ],\n  "edges": []\n}\n';

describe('lineage-graph fmt', () => {
  test('files are formatted; formatted ones are not rewritten', async () => {
    const folder = temporaryFolder({ 'loose.json': LOOSE, 'neat.json': NEAT });
    const before = statSync(join(folder, 'neat.json')).mtimeMs;
    expect(await cli(['fmt', 'loose.json', 'neat.json'], { cwd: folder })).toEqual({
      code: 0,
      out: '',
      err: '2 files: 1 changed\n',
    });
    expect(readFileSync(join(folder, 'loose.json'), 'utf8')).toBe(NEAT);
    expect(statSync(join(folder, 'neat.json')).mtimeMs).toBe(before);
  });

  test('--check lists files that would change, and writes nothing', async () => {
    const folder = temporaryFolder({ 'loose.json': LOOSE, 'neat.json': NEAT });
    expect(await cli(['fmt', '--check', 'loose.json', 'neat.json'], { cwd: folder })).toEqual({
      code: 1,
      out: 'loose.json\n',
      err: '2 files: 1 to be formatted\n',
    });
    expect(readFileSync(join(folder, 'loose.json'), 'utf8')).toBe(LOOSE);
  });

  test('a file nested too deeply is rejected', async () => {
    const input = `{"format":1,"nodes":[{"id":"a","x":${'['.repeat(100_000)}${']'.repeat(100_000)}}],"edges":[]}`;
    expect(await cli(['fmt', '-'], { input })).toEqual({
      code: 2,
      out: '',
      err: 'lineage-graph: expected a file that is nested less deeply\n',
    });
  });

  test('standard input goes to standard output', async () =>
    expect(await cli(['fmt', '-'], { input: LOOSE })).toMatchObject({ code: 0, out: NEAT }));

  test('an invalid file is unchanged, and its problems are reported', async () => {
    const folder = temporaryFolder({ 'broken.json': '{"format":1}' });
    const { code, out, err } = await cli(['fmt', 'broken.json'], { cwd: folder });
    expect(code).toBe(1);
    expect(err).toContain('broken.json:1:1: error: nodes: expected the key "nodes"');
    expect(out).toBe('');
    expect(readFileSync(join(folder, 'broken.json'), 'utf8')).toBe('{"format":1}');
  });

  test('a file with a duplicate key is unchanged: one of its values would be lost', async () => {
    const text = '{"format":1,"title":"One","nodes":[],"edges":[],"title":"Two"}';
    const folder = temporaryFolder({ 'twice.json': text });
    const { code, err } = await cli(['fmt', 'twice.json'], { cwd: folder });
    expect(code).toBe(1);
    expect(err).toContain(
      'twice.json:1:49: error: title: expected the key "title" once, got it at',
    );
    expect(readFileSync(join(folder, 'twice.json'), 'utf8')).toBe(text);
    expect(await cli(['lint', '--fix', 'twice.json'], { cwd: folder })).toMatchObject({ code: 1 });
    expect(readFileSync(join(folder, 'twice.json'), 'utf8')).toBe(text);
  });

  // Windows has neither links nor modes.
  test.skipIf(process.platform === 'win32')(
    'a link stays a link, and permissions stay the same',
    async () => {
      const folder = temporaryFolder({ 'real.json': LOOSE });
      chmodSync(join(folder, 'real.json'), 0o640);
      symlinkSync('real.json', join(folder, 'link.json'));
      await cli(['fmt', 'link.json'], { cwd: folder });
      expect(readFileSync(join(folder, 'real.json'), 'utf8')).toBe(NEAT);
      expect(statSync(join(folder, 'real.json')).mode & 0o777).toBe(0o640);
      expect(readdirSync(folder).sort()).toEqual(['link.json', 'real.json']);
    },
  );
});
