import { DuckDBInstance } from '@duckdb/node-api';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseGraph } from '../../../src/domain/format/parse-graph.js';
import { KINDS } from '../../../src/domain/hub/hub-tables.js';
import { Hub } from '../../../src/domain/hub/hub.js';
import { writeHubSnapshot } from '../../bench/hub-snapshot.mjs';
import { cli } from '../../cli/terminal-of.js';
import { keptFolder } from '../../cli/temporary-folder.js';
import { hubInFolder } from './hub-in-folder.js';

const SIZE = 60_000;
const folder = keptFolder();
const { signal } = new AbortController();
const opened = () => hubInFolder(join(folder, 'hub'));

beforeAll(async () => {
  await writeHubSnapshot(join(folder, 'models.parquet'), SIZE);
  const { code, err } = await cli(['import', 'hub', 'models.parquet', '-q', '-o', 'hub'], {
    cwd: folder,
  });
  expect({ code, err }).toEqual({ code: 0, err: '' });
});

describe('the families of a hub', () => {
  test('come the largest first, from little of it, and every model is in one or alone', async () => {
    const { hub, asked } = opened();
    const families = await hub.families(0, Infinity, signal);
    expect(families).toHaveLength(hub.count('families'));
    const sizes = families.map(({ models }) => models);
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(sizes.reduce((sum, size) => sum + size, 0) + hub.count('alone')).toBe(SIZE);
    expect(asked.requests).toBeLessThanOrEqual(4);
    expect(asked.bytes).toBeLessThan(100_000);
  });

  test('say how their models were made, and when they came', async () => {
    const [largest] = await opened().hub.families(0, 1, signal);
    expect(largest).toBeDefined();
    if (!largest) return;
    expect(KINDS.reduce((sum, kind) => sum + largest[kind], 0)).toBe(largest.edges);
    const months = [...(largest.growth ?? '').matchAll(/(\d{4}-\d\d):(\d+)/g)];
    expect(months.map(([, month]) => month)).toEqual(months.map(([, month]) => month).toSorted());
    expect(months.reduce((sum, [, , models]) => sum + Number(models), 0)).toBe(largest.models);
  });

  test('are read once', async () => {
    const { hub, asked } = opened();
    await hub.families(0, 40, signal);
    const { requests } = asked;
    await hub.families(0, 40, signal);
    expect(asked.requests).toBe(requests);
  });
});

describe('a family', () => {
  test('is read alone: its models, the lines between them, and what is left out in the title', async () => {
    const { hub, asked } = opened();
    const family = await hub.familyAt(1, signal);
    expect(family).not.toBeNull();
    if (!family) return;
    const before = asked.requests;
    const { graph } = parseGraph(await hub.graphOf(family, signal));
    expect(graph.idAt(0)).toBe(family.id);
    expect(graph.nodeCount).toBe(family.models);
    expect([...graph.mainEdges].filter((edge) => edge === -1)).toHaveLength(1);
    expect(graph.nodeAt(0).organization).toEqual([family.id.split('/')[0]]);
    expect(JSON.stringify(graph.frame.title)).toContain(family.id);
    expect(asked.requests - before).toBeLessThanOrEqual(4);
  });

  test('is found by any of its models, whatever the case; a model that is alone has none', async () => {
    const { hub } = opened();
    const family = await hub.familyAt(2, signal);
    if (!family) throw new Error('expected a family');
    const { graph } = parseGraph(await hub.graphOf(family, signal));
    const leaf = graph.idAt(graph.nodeCount - 1);
    expect((await hub.family(leaf.toUpperCase(), signal))?.id).toBe(family.id);
    expect((await hub.family(family.id.toUpperCase(), signal))?.id).toBe(family.id);
    expect(await hub.family('nobody/knows', signal)).toBeNull();
    const { models } = await hub.find('base', 3, signal);
    const alone = models.find((model) => model.family >= hub.count('families'));
    if (!alone) throw new Error('expected a model that is alone');
    expect(await hub.family(alone.id, signal)).toBeNull();
    const { graph: one } = parseGraph(await hub.graphOfOne(alone, signal));
    expect([one.nodeCount, one.idAt(0), one.frame.title]).toEqual([1, alone.id, alone.id]);
  });
});

describe('the search of a hub', () => {
  test('finds models by the middle of their names, from little of it', async () => {
    const { hub, asked } = opened();
    const { models, instead } = await hub.find('edica sf', 1, signal);
    expect(models.length).toBeGreaterThan(24);
    for (const { id } of models) expect(id.toLowerCase()).toMatch(/edica.*sf|sf.*edica/);
    const descendants = models.map((model) => model.descendants);
    expect(descendants).toEqual(descendants.toSorted((a, b) => b - a));
    expect(instead).toBeNull();
    expect(asked.requests).toBeLessThanOrEqual(8);
    expect(asked.bytes).toBeLessThan(400_000);
  });

  test('knows every model that has all of what was typed, and that there are no more', async () => {
    const { models, isAll } = await opened().hub.find('whisper 70B orea lora', 9, signal);
    const connection = await (await DuckDBInstance.create()).connect();
    const answer = await connection.runAndReadAll(
      `SELECT id FROM '${join(folder, 'hub/nodes.parquet')}' WHERE id ILIKE '%whisper-70B-korean-lora%'`,
    );
    connection.closeSync();
    expect(isAll).toBe(true);
    expect(models.length).toBeGreaterThan(0);
    expect(models.map(({ id }) => id).sort()).toEqual(
      answer
        .getRows()
        .map(([id]) => id)
        .sort(),
    );
  });

  test('goes on where it is asked to, and says that it has not ended', async () => {
    const { hub } = opened();
    const [once, whole] = [await hub.find('lora', 1, signal), await hub.find('lora', 99, signal)];
    expect([once.isAll, whole.isAll]).toEqual([false, true]);
    expect(whole.models.length).toBeGreaterThan(once.models.length);
  });

  test.each([
    ['one letter wrong', 'medicol', 'medical'],
    ['one letter missing', 'roleplat', 'roleplay'],
    ['two swapped in a long word', 'rolepaly', 'roleplay'],
  ])('forgives %s', async (_, typed, meant) => {
    const { models, instead } = await opened().hub.find(typed, 1, signal);
    expect(instead).toBe(meant);
    expect(models.length).toBeGreaterThan(0);
  });

  test('finds nothing where there is nothing', async () => {
    expect(await opened().hub.find('zzzqqqzzz', 1, signal)).toMatchObject({
      models: [],
      isAll: true,
    });
    expect((await opened().hub.find(' /-', 1, signal)).models).toEqual([]);
  });

  test('asks for what a file says of itself once, however many ask', async () => {
    const { hub, asked } = opened();
    await Promise.all(Array.from({ length: 20 }, (_, place) => hub.familyAt(place, signal)));
    expect(asked.requests).toBeLessThanOrEqual(3);
  });

  test('leads to a model by its rarest word', async () => {
    const { hub, asked } = opened();
    const { models } = await hub.find('roleplay gguf', 1, signal);
    const last = models.at(-1);
    if (!last) throw new Error('expected a model');
    const before = { ...asked };
    expect((await hub.model(last.id, signal))?.row).toBe(last.row);
    expect(asked.requests - before.requests).toBeLessThanOrEqual(16);
    expect(asked.bytes - before.bytes).toBeLessThan(600_000);
  });

  test.each([
    (id: string) => id,
    (id: string) => id.toUpperCase(),
    (id: string) => `https://huggingface.co/${id}`,
    (id: string) => `https://huggingface.co/${id}/blob/main/README.md`,
    (id: string) => `hf.co/${id}`,
    (id: string) => `hf:${id}`,
  ])('takes an id, in any form %#', async (formOf) => {
    const { hub, asked } = opened();
    const family = await hub.familyAt(3, signal);
    if (!family) throw new Error('expected a family');
    const before = asked.bytes;
    expect((await hub.model(formOf(family.id), signal))?.id).toBe(family.id);
    expect(asked.bytes - before).toBeLessThan(600_000);
    expect(await hub.model('two words', signal)).toBeNull();
  });

  test('is missing in a hub of an earlier version, which says so', async () => {
    const { hub } = opened();
    const { search: _, ...manifest } = hub.manifest;
    const old = new Hub(manifest, () => Promise.reject(new Error('nothing to open')));
    expect(old.isSearchable).toBe(false);
    await expect(old.find('medical', 1, signal)).rejects.toThrow(
      'expected a hub with tables for search',
    );
  });
});
