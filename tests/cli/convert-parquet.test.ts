import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from './temporary-folder.js';
import { cli } from './terminal-of.js';

const LLAMA = readFileSync('graph-data/llama.json', 'utf8');

describe('lineage-graph convert, Parquet', () => {
  test('writes a folder with a manifest and two tables, and reads it back', async () => {
    const cwd = temporaryFolder({ 'family.json': LLAMA });
    const there = await cli(['convert', 'family.json', '-o', 'family/'], { cwd });
    expect(there).toMatchObject({ code: 0, out: '' });
    expect(there.err).toBe('family/edges.parquet, family/nodes.parquet, family/manifest.json\n');
    expect(readdirSync(join(cwd, 'family')).sort()).toEqual([
      'edges.parquet',
      'manifest.json',
      'nodes.parquet',
    ]);
    for (const name of ['family', 'family/manifest.json', 'family/nodes.parquet']) {
      expect(await cli(['convert', name, '-o', 'back.json'], { cwd })).toMatchObject({
        code: 0,
        err: '',
      });
      expect(JSON.parse(readFileSync(join(cwd, 'back.json'), 'utf8'))).toEqual(JSON.parse(LLAMA));
    }
    // An existing folder needs no trailing slash.
    expect((await cli(['convert', 'family.json', '-q', '-o', 'family'], { cwd })).err).toBe('');
  });

  test('writes a file with another next to it, which every command that reads graphs accepts', async () => {
    const cwd = temporaryFolder({ 'a.csv': 'source,target\nllama,alpaca\n' });
    expect((await cli(['convert', 'a.csv', '-o', 'a.parquet'], { cwd })).err).toContain(
      'a.edges.parquet, a.parquet\n',
    );
    expect(readdirSync(cwd).sort()).toEqual(['a.csv', 'a.edges.parquet', 'a.parquet']);
    expect((await cli(['convert', 'a.parquet', '--to', 'edges'], { cwd })).out).toContain(
      'llama,alpaca',
    );
    expect(JSON.parse((await cli(['import', 'a.parquet'], { cwd })).out)).toMatchObject({
      nodes: [{ id: 'llama' }, { id: 'alpaca' }],
    });
  });

  test('reports what is missing or wrong, and where', async () => {
    const cwd = temporaryFolder({
      'a.csv': 'source,target\nllama,alpaca\n',
      'other.parquet': 'PAR1 no',
    });
    expect((await cli(['convert', 'a.csv', '--to', 'parquet'], { cwd })).err).toContain(
      'expected -o FOLDER or -o FILE.parquet',
    );
    expect(await cli(['convert', 'other.parquet', '--to', 'json'], { cwd })).toMatchObject({
      code: 2,
      err: 'lineage-graph: other.parquet: expected a Parquet file, got fewer than 12 bytes\n',
    });
    await cli(['convert', 'a.csv', '-o', 'a/'], { cwd });
    writeFileSync(
      join(cwd, 'a/edges.parquet'),
      readFileSync(join(cwd, 'a/edges.parquet')).subarray(9),
    );
    const { code, err } = await cli(['convert', 'a', '--to', 'json'], { cwd });
    expect(code).toBe(2);
    expect(err).toContain('lineage-graph: a/edges.parquet: ');
    expect((await cli(['convert', 'none.parquet', '--to', 'json'], { cwd })).err).toContain(
      'none.parquet: no such file or folder',
    );
  });
});
