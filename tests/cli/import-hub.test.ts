import { DuckDBInstance } from '@duckdb/node-api';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SparkSQL, TrinoSQL } from 'dt-sql-parser';
import { checkManifest } from '../../src/domain/hub/check-manifest.js';
import type { Manifest } from '../../src/domain/parquet/manifest.js';
import { HUB_STEPS, HUB_SUMMARY, SEARCH_TABLES } from '../../src/cli/hub/hub-tables.js';
import { writeHubSnapshot } from '../bench/hub-snapshot.mjs';
import { temporaryFolder } from './temporary-folder.js';
import { cli } from './terminal-of.js';

type Row = Readonly<Record<string, unknown>>;

/** Runs a query with numbers as numbers. */
async function query(sql: string): Promise<readonly Row[]> {
  const connection = await (await DuckDBInstance.create()).connect();
  const answer = await connection.runAndReadAll(sql);
  const rows = answer.getRowObjectsJS();
  connection.closeSync();
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([key, value]) => [
        key,
        typeof value === 'bigint' ? Number(value) : value,
      ]),
    ),
  );
}

/** A snapshot of models, oldest first: `id < base base`. */
async function snapshotOf(cwd: string, drawing: string, columns = ''): Promise<string> {
  const rows = drawing.split(';').map((line, n) => {
    const [id = '', bases = ''] = line.split('<').map((part) => part.trim());
    const [relation = 'finetune', ...models] = bases === '' ? [] : bases.split(/\s+/);
    const list = models.map((model) => `{'_id': 'x', 'id': '${model}'}`).join(', ');
    const base = models.length === 0 ? 'NULL' : `{'relation': '${relation}', 'models': [${list}]}`;
    return `('${id}', TIMESTAMP '2024-01-01 00:00:00' + INTERVAL ${n} MONTH, ${base})`;
  });
  const file = join(cwd, 'models.parquet');
  await query(
    `COPY (SELECT id, "createdAt", "baseModels"${columns} FROM (VALUES ${rows.join(', ')}) v(id, "createdAt", "baseModels")) TO '${file}' (FORMAT parquet)`,
  );
  return file;
}

const CARDS = `, 10 AS downloads, 2 AS likes, 'gguf' AS library_name, 'text-generation' AS pipeline_tag, split_part(id, '/', 1) AS author, '{"license":"mit"}' AS "cardData"`;

describe('lineage-graph import hub', () => {
  test('puts every model into its family, and reports what it dropped', async () => {
    const cwd = temporaryFolder();
    await snapshotOf(
      cwd,
      // A root with two levels, a merge of two families, a model that names itself, a cycle with a tail, a missing
      // base, a duplicate id, and a base in another case.
      [
        'a/root',
        'b/other',
        'c/kid < finetune A/Root',
        'd/grandkid < quantized c/kid',
        'e/mix < merge b/other c/kid',
        'f/self < finetune f/self',
        'g/one < finetune g/two',
        'g/two < finetune g/one',
        'g/tail < adapter g/two',
        'h/orphan < adapter gone/base',
        'i/alone',
        'a/root',
      ].join('; '),
      CARDS,
    );
    const { code, err, out } = await cli(
      ['import', 'hub', 'models.parquet', '-o', 'hub', '--report', 'report.json'],
      { cwd },
    );
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toContain('models: 11, edges: 7, families: 4, models without a family: 2\n');
    expect(err).toContain(
      'dropped edges: 1 from a model to itself, 1 that close a cycle, 0 duplicates\n',
    );
    expect(err).toContain('base models without a row, added with their id only: 1\n');
    expect(err).not.toContain('not in the snapshot');
    expect(readdirSync(join(cwd, 'hub')).sort()).toEqual([
      'edges.parquet',
      'families.parquet',
      'hub.json',
      'months.parquet',
      'nodes.parquet',
      'search',
    ]);
    expect(readdirSync(join(cwd, 'hub/search')).sort()).toEqual([
      'ids-000.parquet',
      'parts-000.parquet',
      'words-000.parquet',
    ]);
    expect(JSON.parse(readFileSync(join(cwd, 'hub/hub.json'), 'utf8'))).toMatchObject({
      format: 1,
      hub: 'families.parquet',
      updated: '2024-12-01',
      counts: { models: 11, families: 4, alone: 2 },
    });
    const file = (name: string) => `'${join(cwd, 'hub', name)}.parquet'`;
    expect(
      await query(
        `SELECT id, family, depth, descendants FROM ${file('nodes')} WHERE family < 4 ORDER BY family, depth, id`,
      ),
    ).toEqual([
      { id: 'a/root', family: 0, depth: 0, descendants: 2 },
      { id: 'c/kid', family: 0, depth: 1, descendants: 1 },
      { id: 'd/grandkid', family: 0, depth: 2, descendants: 0 },
      { id: 'g/one', family: 1, depth: 0, descendants: 2 },
      { id: 'g/two', family: 1, depth: 1, descendants: 1 },
      { id: 'g/tail', family: 1, depth: 2, descendants: 0 },
      { id: 'b/other', family: 2, depth: 0, descendants: 1 },
      { id: 'e/mix', family: 2, depth: 1, descendants: 0 },
      { id: 'gone/base', family: 3, depth: 0, descendants: 1 },
      { id: 'h/orphan', family: 3, depth: 1, descendants: 0 },
    ]);
    expect(
      await query(
        `SELECT id, first_row, models, depth, first_edge, edges, quantized, from_elsewhere FROM ${file('families')} LIMIT 3`,
      ),
    ).toEqual([
      {
        id: 'a/root',
        first_row: 0,
        models: 3,
        depth: 2,
        first_edge: 0,
        edges: 2,
        quantized: 1,
        from_elsewhere: 0,
      },
      {
        id: 'g/one',
        first_row: 3,
        models: 3,
        depth: 2,
        first_edge: 2,
        edges: 2,
        quantized: 0,
        from_elsewhere: 0,
      },
      {
        id: 'b/other',
        first_row: 6,
        models: 2,
        depth: 1,
        first_edge: 4,
        edges: 2,
        quantized: 0,
        from_elsewhere: 1,
      },
    ]);
    expect(
      await query(
        `SELECT source, target, relation, methods FROM ${file('edges')} WHERE family = 2`,
      ),
    ).toEqual([
      { source: 'b/other', target: 'e/mix', relation: 'merge', methods: ['merge'] },
      { source: 'c/kid', target: 'e/mix', relation: 'merge', methods: ['merge'] },
    ]);
    expect(
      await query(
        `SELECT month, relation, models FROM ${file('months')} WHERE family = 0 ORDER BY month`,
      ),
    ).toEqual([
      { month: '2024-01', relation: 'root', models: 1 },
      { month: '2024-03', relation: 'finetune', models: 1 },
      { month: '2024-04', relation: 'quantized', models: 1 },
    ]);
    expect(await query(`SELECT growth FROM ${file('families')} WHERE id = 'a/root'`)).toEqual([
      { growth: '2024-01:1 2024-03:1 2024-04:1' },
    ]);
    // An entry is the end of a word, with the position of its models.
    const [part] = await query(
      `SELECT part, before, first, models FROM ${file('search/parts-000')} WHERE part LIKE 'ndkid%'`,
    );
    expect(part).toMatchObject({ part: 'ndkid', before: 'gra', models: 1 });
    expect(
      await query(
        `SELECT id, row, descendants FROM ${file('search/words-000')} LIMIT 1 OFFSET ${Number(part?.['first'])}`,
      ),
    ).toEqual([{ id: 'd/grandkid', row: 2, descendants: 0 }]);
    expect(await query(`SELECT * FROM ${file('search/ids-000')} WHERE key > 'c' LIMIT 2`)).toEqual([
      { key: 'c/kid', id: 'c/kid', row: 1, family: 0, descendants: 1, downloads: 10 },
      { key: 'd/grandkid', id: 'd/grandkid', row: 2, family: 0, descendants: 0, downloads: 10 },
    ]);
    // A single letter is not a word.
    expect(await query(`SELECT part FROM ${file('search/parts-000')} WHERE part = 'a'`)).toEqual(
      [],
    );
  });

  test('1 % of a hub: families are complete, in order, largest first, and nothing is lost', async () => {
    const cwd = temporaryFolder();
    await writeHubSnapshot(join(cwd, 'models.parquet'), 30_000);
    expect((await cli(['import', 'hub', 'models.parquet', '-q', '-o', 'hub'], { cwd })).err).toBe(
      '',
    );
    const file = (name: string) => `'${join(cwd, 'hub', name)}.parquet'`;
    const [counted] = await query(
      `SELECT count(*) AS rows, count(DISTINCT id) AS ids FROM ${file('nodes')}`,
    );
    expect(counted).toEqual({ rows: 30_000, ids: 30_000 });
    // For each family: its rows are consecutive, the root comes first, and all others are its descendants.
    expect(
      await query(`SELECT f.id FROM ${file('families')} f JOIN (
        SELECT family, count(*) AS models, min(row) AS first_row, max(row) AS last_row, arg_min(id, row) AS root, max(descendants) AS descendants
        FROM (SELECT *, file_row_number AS row FROM read_parquet(${file('nodes')}, file_row_number = true)) GROUP BY family
      ) n USING (family)
      WHERE f.models <> n.models OR f.first_row <> n.first_row OR last_row - n.first_row + 1 <> n.models
        OR f.id <> root OR descendants <> n.models - 1`),
    ).toEqual([]);
    // Every edge of the snapshot exists, except those that were dropped.
    const { counts } = JSON.parse(readFileSync(join(cwd, 'hub/hub.json'), 'utf8')) as {
      counts: Record<string, number>;
    };
    const [row] = await query(
      `SELECT count(*) AS lines FROM (SELECT DISTINCT id, unnest("baseModels".models).id AS base FROM '${join(cwd, 'models.parquet')}')`,
    );
    expect(counts).toMatchObject({ self_loops: 3, cycles_cut: 3 });
    const { edges = 0, self_loops: loops = 0, cycles_cut: cut = 0 } = counts;
    expect(edges + loops + cut).toBe(row?.['lines']);
    // No model is deeper than its family.
    const [deep] = await query(`SELECT max(depth) AS depth FROM ${file('families')}`);
    expect(Number(deep?.['depth'])).toBeGreaterThan(5);
  });

  test('takes bases from tags without better columns, and reports the missing ones', async () => {
    const cwd = temporaryFolder();
    await query(
      `COPY (SELECT * FROM (VALUES ('a/root', ['x']), ('b/kid', ['base_model:a/root', 'base_model:finetune:a/root'])) v(id, tags)) TO '${join(cwd, 'tags.parquet')}' (FORMAT parquet)`,
    );
    const { code, err } = await cli(['import', 'hub', 'tags.parquet', '-o', 'hub'], { cwd });
    expect(code).toBe(0);
    expect(err).toContain('models: 2, edges: 1, families: 1, models without a family: 0');
    expect(err).toContain(
      'not in the snapshot: author, createdAt, downloads, likes, pipeline_tag, library_name, cardData\n',
    );
  });

  test('rejects a file that is not a snapshot, and writes nothing', async () => {
    const cwd = temporaryFolder({ 'no.parquet': 'PAR1 not at all PAR1' });
    await query(
      `COPY (SELECT 1 AS id, 2 AS size) TO '${join(cwd, 'numbers.parquet')}' (FORMAT parquet)`,
    );
    expect(await cli(['import', 'hub', 'numbers.parquet', '-o', 'hub'], { cwd })).toMatchObject({
      code: 2,
      err: 'lineage-graph: numbers.parquet: expected a snapshot of the hub with a column id of strings, got id INTEGER, size INTEGER\n',
    });
    expect((await cli(['import', 'hub', 'no.parquet', '-o', 'hub'], { cwd })).err).toContain(
      'no.parquet: expected a snapshot in Parquet, got',
    );
    expect((await cli(['import', 'hub', 'gone.parquet', '-o', 'hub'], { cwd })).code).toBe(2);
    expect((await cli(['import', 'hub'], { cwd })).err).toContain(
      'expected lineage-graph import hub SNAPSHOT.parquet -o FOLDER',
    );
    expect(readdirSync(cwd).sort()).toEqual(['no.parquet', 'numbers.parquet']);
  });

  test('--strict makes dropped edges an error; a second run produces the same files', async () => {
    const cwd = temporaryFolder();
    await snapshotOf(cwd, 'a/a; b/b < finetune b/b a/a', CARDS);
    expect(
      (await cli(['import', 'hub', 'models.parquet', '-q', '--strict', '-o', 'hub'], { cwd })).code,
    ).toBe(1);
    const before = readFileSync(join(cwd, 'hub/nodes.parquet'));
    await cli(['import', 'hub', 'models.parquet', '-q', '-o', 'hub'], { cwd });
    expect(readFileSync(join(cwd, 'hub/nodes.parquet'))).toEqual(before);
  });
});

describe('the memory that import hub takes', () => {
  test('can be limited; if it does not suffice, that is reported, and the existing hub stays', async () => {
    const cwd = temporaryFolder();
    await writeHubSnapshot(join(cwd, 'models.parquet'), 3000);
    const run = (...more: string[]) =>
      cli(['import', 'hub', 'models.parquet', '-q', '-o', 'hub', ...more], { cwd });
    expect(await run('--memory', '1GB')).toEqual({ code: 0, out: '', err: '' });
    const before = readdirSync(join(cwd, 'hub'), { recursive: true }).sort();
    const manifest = readFileSync(join(cwd, 'hub/hub.json'));
    const { code, err } = await run('--memory', '5MB');
    expect(code).toBe(2);
    expect(err).toMatch(
      /^lineage-graph: import hub: expected enough memory, got Out of Memory Error: .*; nothing was written\. --memory raises the limit of 5 MB; \d{3} MB should be enough for [\d,]+ models\n$/,
    );
    expect(readdirSync(join(cwd, 'hub'), { recursive: true }).sort()).toEqual(before);
    expect(readFileSync(join(cwd, 'hub/hub.json'))).toEqual(manifest);
    expect((await run('--memory', '5MB', '-o', 'new/hub')).code).toBe(2);
    expect(readdirSync(cwd).sort()).toEqual(['hub', 'models.parquet']);
    expect(await run('--memory', 'much')).toMatchObject({
      code: 2,
      err: 'lineage-graph: --memory: expected a size such as 4GB, got "much"\n',
    });
  });

  test('a snapshot without rows is a hub without families', async () => {
    const cwd = temporaryFolder();
    await query(
      `COPY (SELECT 'x' AS id, ['y'] AS tags, 'often' AS downloads, 7 AS "createdAt" WHERE false) TO '${join(cwd, 'none.parquet')}' (FORMAT parquet)`,
    );
    const { code, err } = await cli(['import', 'hub', 'none.parquet', '-o', 'hub'], { cwd });
    expect(err).toContain('models: 0, edges: 0, families: 0, models without a family: 0\n');
    expect(code).toBe(0);
    const manifest = JSON.parse(readFileSync(join(cwd, 'hub/hub.json'), 'utf8')) as Manifest;
    expect(() => checkManifest('hub.json', manifest)).not.toThrow();
    expect(manifest.counts).toMatchObject({ models: 0, families: 0, alone: 0 });
  });
});

describe('the statements that other engines run', () => {
  /** Only these use DuckDB's own syntax; docs/hub.md has them for other engines. */
  const statements = [
    ...[...HUB_STEPS.slice(1), ...SEARCH_TABLES.flatMap(({ steps }) => steps)].map(
      ({ sql }) => sql,
    ),
    HUB_SUMMARY,
  ];

  test.each([
    ['Trino', new TrinoSQL()],
    ['Spark', new SparkSQL()],
  ])('conform to the grammar of %s', (_, parser) => {
    expect(statements.length).toBeGreaterThan(10);
    expect(statements.flatMap((sql) => parser.validate(sql))).toEqual([]);
    // Invalid SQL is detected.
    expect(parser.validate('CREATE TABLE AS nothing').length).toBeGreaterThan(0);
  });

  test('number models without a date last, whichever comes first by default', async () => {
    const step = HUB_STEPS.find(({ text }) => text === 'numbering the models');
    const connection = await (await DuckDBInstance.create()).connect();
    await connection.run(`SET default_null_order = 'nulls_first';
      CREATE TABLE models AS SELECT *, 1 AS downloads, 1 AS likes, 'x' AS author, 'x' AS task, 'x' AS library, 'x' AS license
        FROM (VALUES ('a/undated', NULL), ('b/late', TIMESTAMP '2024-01-01'), ('B/Late', NULL), ('c/early', TIMESTAMP '2023-01-01')) v(id, created);
      CREATE TABLE claims AS SELECT 'b/late' AS child, 'A/gone' AS parent, 0 AS place, 'finetune' AS relation;`);
    await connection.run(step?.sql ?? '');
    const numbered = await connection.runAndReadAll('SELECT id FROM numbered ORDER BY number');
    connection.closeSync();
    expect(numbered.getRows().flat()).toEqual(['c/early', 'b/late', 'A/gone', 'a/undated']);
  });

  test('walk level by level, not by recursion', () => {
    for (const sql of statements) expect(sql).not.toMatch(/\brecursive\b/i);
  });

  test.each([
    ['Trino', 'trino', new TrinoSQL()],
    ['Spark', 'spark', new SparkSQL()],
  ])('the manual’s flattening conforms to the grammar of %s', (_, name, parser) => {
    const text = readFileSync('docs/hub.md', 'utf8');
    const [, sql = ''] =
      new RegExp(`<!-- ${name} -->\\s*\`\`\`sql\\n([^]*?)\`\`\``).exec(text) ?? [];
    expect(sql).toContain('CREATE TABLE claims');
    expect(parser.validate(sql)).toEqual([]);
  });
});
