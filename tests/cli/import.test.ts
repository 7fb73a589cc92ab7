import { lstatSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { modelAnswer, recordedHub } from '../import/hub/recorded-hub.js';
import { temporaryFolder } from './temporary-folder.js';
import { cli } from './terminal-of.js';

describe('lineage-graph import', () => {
  test('of many dropped items, the first are printed, and the report has all', async () => {
    const rows = Array.from({ length: 250 }, (_, n) => `n${n},n${n}\n`).join('');
    const cwd = temporaryFolder({ 'loops.csv': `source,target\n${rows}` });
    const { err } = await cli(['import', 'loops.csv', '--report', 'all.json'], { cwd });
    expect(err.match(/^dropped: /gm)).toHaveLength(100);
    expect(err).toContain('\nand 150 more; import --report FILE has all\n');
    const { notes } = JSON.parse(readFileSync(join(cwd, 'all.json'), 'utf8')) as {
      notes: object[];
    };
    expect(notes).toHaveLength(250);
  });

  test('converts a table to a graph, and prints losses and guesses on standard error', async () => {
    const cwd = temporaryFolder({ 'my.csv': 'from,to,team\nllama,alpaca,nlp\n' });
    const { code, out, err } = await cli(['import', 'my.csv'], { cwd });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      format: 1,
      title: 'my',
      nodes: [{ id: 'llama' }, { id: 'alpaca' }],
    });
    expect(err).toBe(
      'CSV: 2 nodes and 1 edge\n' +
        'guessed: 1:1: the column “from” is read as source\n' +
        'guessed: 1:6: the column “to” is read as target\n' +
        'dropped: “team”: the format has no key for it (1 value)\n',
    );
    expect((await cli(['import', '--strict', '-q', 'my.csv'], { cwd })).code).toBe(1);
  });

  test('reads a folder, standard input, and writes graph and report to files', async () => {
    const cwd = temporaryFolder();
    const folder = temporaryFolder({
      'edges.csv': 'source,target\na,b\n',
      'nodes.csv': 'id,name\na,A\n',
    });
    expect(
      (await cli(['import', folder, '-o', 'out.json', '--report', 'report.json', '-q'], { cwd }))
        .err,
    ).toBe('');
    expect(JSON.parse(readFileSync(join(cwd, 'out.json'), 'utf8'))).toMatchObject({
      nodes: [{ id: 'a', name: 'A' }, { id: 'b' }],
    });
    expect(JSON.parse(readFileSync(join(cwd, 'report.json'), 'utf8'))).toMatchObject({
      format: 'csv',
      nodeCount: 2,
    });
    expect(
      JSON.parse((await cli(['import', '-'], { input: 'digraph { a -> b }' })).out),
    ).toMatchObject({ edges: [{ source: 'a' }] });
  });

  test('reports the position of an error, and exits with 2', async () => {
    const cwd = temporaryFolder({ 'cut.dot': 'digraph {\n  a ->' });
    const { code, err } = await cli(['import', 'cut.dot'], { cwd });
    expect(code).toBe(2);
    expect(err).toMatch(/^lineage-graph: cut\.dot: 2:\d+: expected DOT/);
    expect((await cli(['import', 'none.csv'], { cwd })).err).toContain('no such file or folder');
    const limited = await cli(['import', 'none.csv', '--memory', '4GB'], { cwd });
    expect(limited.err).toContain('--memory: expected import hub');
    const empty = await cli(['import', '.'], { cwd: temporaryFolder() });
    expect(empty.err).toBe('lineage-graph: .: expected files to import, got an empty folder\n');
  });
});

describe('lineage-graph convert', () => {
  test('exports a BOM and imports it again', async () => {
    const cwd = temporaryFolder({ 'a.csv': 'source,target,relation\nllama,alpaca,weights\n' });
    await cli(['convert', 'a.csv', '--to', 'cyclonedx', '-o', 'bom.json'], { cwd });
    const { out, code } = await cli(['convert', 'bom.json', '--to', 'mermaid'], { cwd });
    expect(code).toBe(0);
    expect(out).toContain('n0["llama"]\n  n1["alpaca"]\n  n0 --> n1');
    const unknown = await cli(['convert', 'a.csv', '-o', 'a.txt'], { cwd });
    expect(unknown.err).toMatch(
      /^lineage-graph: a\.txt: expected --to json\|nodes.*, or an extension/,
    );
    expect((await cli(['convert', 'a.csv'], { cwd })).err).toContain('expected --to json|nodes');
  });

  test.each([
    ['a.cdx.json', '"bomFormat": "CycloneDX"'],
    ['a.spdx.json', 'spdx-context.jsonld'],
    ['a.prov.json', '"wasDerivedFrom"'],
    ['a.json', '"format": 1'],
    ['a.gv', 'digraph'],
    ['a.MMD', 'flowchart'],
    ['a.graphml', '<graphml'],
  ])('writes the format that %s ends in', async (name, content) => {
    const cwd = temporaryFolder({ 'a.csv': 'source,target,relation\nllama,alpaca,weights\n' });
    expect((await cli(['convert', 'a.csv', '-o', name], { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, name), 'utf8')).toContain(content);
  });

  // A file that exists and cannot be read, also by a superuser.
  test.skipIf(process.platform !== 'linux')('a file that cannot be read is named', async () => {
    const cwd = temporaryFolder();
    symlinkSync('/proc/self/mem', join(cwd, 'a.json'));
    for (const command of [['import'], ['convert', '--to', 'dot']]) {
      const { code, err } = await cli([...command, 'a.json'], { cwd });
      expect(code).toBe(2);
      expect(err).toMatch(/^lineage-graph: a\.json: .*\n$/);
    }
  });

  // Links need a privilege on Windows.
  test.skipIf(process.platform === 'win32')(
    'a link to no file yet: it is created there',
    async () => {
      const cwd = temporaryFolder({ 'a.csv': 'source,target\nllama,alpaca\n' });
      mkdirSync(join(cwd, 'out'));
      const write = async (link: string, target: string) => {
        symlinkSync(target, join(cwd, link));
        return cli(['convert', 'a.csv', '-o', link], { cwd });
      };
      expect(await write('b.dot', 'out/b.dot')).toMatchObject({ code: 0 });
      expect(lstatSync(join(cwd, 'b.dot')).isSymbolicLink()).toBe(true);
      expect(readFileSync(join(cwd, 'out/b.dot'), 'utf8')).toContain('digraph');
      expect((await write('c.dot', 'gone/c.dot')).err).toMatch(
        /^lineage-graph: c\.dot: there is no such folder: .*gone, where this link points$/m,
      );
      expect((await write('d.dot', 'd.dot')).err).toContain(
        'd.dot: a symbolic link that leads back',
      );
    },
  );

  test('lists what the output format cannot represent, or only in part', async () => {
    const graph = {
      format: 1,
      title: 'Two',
      views: [{ id: 'v', title: 'V', view: 'select=a' }],
      nodes: [
        { id: 'a', name: { en: 'A', zh: '甲' }, notes: ['n'] },
        { id: 'b', notes: ['m'] },
      ],
      edges: [{ source: 'a', target: 'b', sources: [{ url: 'https://x.org', lines: '1-2' }] }],
    };
    const cwd = temporaryFolder({ 'a.json': JSON.stringify(graph) });
    const errOf = async (...args: string[]) =>
      (await cli(['convert', 'a.json', ...args], { cwd })).err;
    expect(await errOf('--to', 'nodes')).toBe(
      'lost or shortened in nodes: of the graph: title, views; of nodes: notes (2), name (1); of edges: everything\n',
    );
    expect(await errOf('--to', 'dot')).toContain('of edges: sources\n');
    for (const format of ['json', 'cyclonedx', 'spdx', 'prov'])
      expect(await errOf('--to', format)).toBe('');
    expect(await errOf('--to', 'dot', '--quiet')).toBe('');
  });

  test('refers to render for pictures', async () => {
    const cwd = temporaryFolder({ 'a.csv': 'source,target\na,b\n' });
    const { code, err } = await cli(['convert', 'a.csv', '-o', 'a.svg'], { cwd });
    expect(code).toBe(2);
    expect(err).toContain('a.svg: use lineage-graph render for pictures and pages');
  });
});

describe('lineage-graph add', () => {
  const RECORDING = {
    '/api/models/me/tuned': modelAnswer('me/tuned', {
      baseModels: { relation: 'finetune', models: [{ id: 'a/base' }] },
    }),
    '/api/models/a/base': modelAnswer('a/base'),
  };

  test('writes nothing into a file with a duplicate key', async () => {
    const text = '{"format":1,"title":"One","title":"Two","nodes":[],"edges":[]}';
    const folder = temporaryFolder({ 'my.json': text });
    const { code, err } = await cli(['add', 'hf:me/tuned', '--into', 'my.json'], { cwd: folder });
    expect(code).toBe(2);
    expect(err).toContain(
      'my.json: title: expected the key "title" once, got it at 1:13 and again',
    );
    expect(readFileSync(join(folder, 'my.json'), 'utf8')).toBe(text);
  });

  test('writes a draft into a graph, after a preview', async () => {
    const { endpoint: HF_ENDPOINT } = await recordedHub(RECORDING);
    const before =
      '{ "format": 1, "nodes": [{ "id": "base", "variants": [{ "huggingface": "a/base" }] }], "edges": [] }';
    const cwd = temporaryFolder({ 'my.json': before });
    const args = ['add', 'hf:me/tuned', '--into', 'my.json'];
    const dry = await cli([...args, '--dry-run'], { cwd, env: { HF_ENDPOINT } });
    expect(dry.err).toBe('looking up me/tuned\nadded 1 node and 1 edge\n');
    expect(JSON.parse(dry.out)).toMatchObject({
      nodes: [{ id: 'me/tuned' }],
      edges: [{ source: 'base', target: 'me/tuned' }],
    });
    expect(readFileSync(join(cwd, 'my.json'), 'utf8')).toBe(before);
    expect((await cli(args, { cwd, env: { HF_ENDPOINT } })).code).toBe(0);
    expect(JSON.parse(readFileSync(join(cwd, 'my.json'), 'utf8'))).toMatchObject({
      nodes: [{ id: 'base' }, { id: 'me/tuned' }],
    });
    expect(await cli(args, { cwd, env: { HF_ENDPOINT } })).toMatchObject({
      code: 0,
      err: 'me/tuned is already in the graph, as me/tuned\nadded 0 nodes and 0 edges\n',
    });
  });

  test('rejects a file that changed meanwhile, and leaves it unchanged', async () => {
    const cwd = temporaryFolder({ 'my.json': '{ "format": 1, "nodes": [], "edges": [] }' });
    const file = join(cwd, 'my.json');
    const answer = modelAnswer('me/tuned');
    const changing = {
      ...answer,
      get body() {
        writeFileSync(file, '{"format":1,"nodes":[{"id":"mine"}],"edges":[]}');
        return { id: 'me/tuned' };
      },
    };
    const { endpoint: HF_ENDPOINT } = await recordedHub({ '/api/models/me/tuned': changing });
    const { code, err } = await cli(['add', 'hf:me/tuned', '--into', 'my.json', '-q'], {
      cwd,
      env: { HF_ENDPOINT },
    });
    expect([code, err]).toEqual([
      2,
      'lineage-graph: my.json: changed during the request; nothing was written\n',
    ]);
    expect(readFileSync(file, 'utf8')).toContain('mine');
  });

  test('Ctrl-C ends it with the file intact', async () => {
    const cwd = temporaryFolder({ 'my.json': '{ "format": 1, "nodes": [], "edges": [] }' });
    const interrupted = new AbortController();
    const { endpoint: HF_ENDPOINT } = await recordedHub({
      '/api/models/me/tuned': {
        get body() {
          interrupted.abort();
          return { id: 'me/tuned' };
        },
      },
    });
    const { code, err } = await cli(['add', 'hf:me/tuned', '--into', 'my.json', '-q'], {
      cwd,
      env: { HF_ENDPOINT },
      signal: interrupted.signal,
    });
    expect([code, err]).toEqual([2, 'lineage-graph: interrupted; nothing was written\n']);
    expect(readFileSync(join(cwd, 'my.json'), 'utf8')).toContain('"nodes": []');
  });

  test('exits 1 if the hub cannot tell, 2 if it is not a model', async () => {
    const { endpoint: HF_ENDPOINT } = await recordedHub({});
    const hidden = await cli(['add', 'hf:no/such'], { env: { HF_ENDPOINT } });
    expect([hidden.code, hidden.out]).toEqual([1, '']);
    expect(hidden.err).toContain(
      '“no/such” is missing, private or gated; the hub does not say which',
    );
    expect((await cli(['add', 'https://huggingface.co/datasets/a/b'])).code).toBe(2);
    expect((await cli(['add', 'hf:a/b', '--children', 'sons'])).err).toContain(
      '--children: expected finetune',
    );
  });
});
