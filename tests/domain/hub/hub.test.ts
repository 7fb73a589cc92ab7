import { DuckDBInstance } from '@duckdb/node-api';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { formatGraph } from '../../../src/domain/format/format-graph.js';
import { ATTRIBUTES, attributeColumnOf } from '../../../src/domain/attributes.js';
import { textOf } from '../../../src/domain/format/text.js';
import type { LineageGraph } from '../../../src/domain/graph/lineage-graph.js';
import { TableEntries } from '../../../src/domain/parquet/table-entries.js';
import { FACETS } from '../../../src/domain/query/facets.js';
import { countsOf, NO_FILTER } from '../../../src/domain/query/filter.js';
import { monthText } from '../../../src/components/hub/growth.js';
import { KINDS } from '../../../src/domain/hub/hub-tables.js';
import { Hub } from '../../../src/domain/hub/hub.js';
import { writeHubSnapshot } from '../../bench/hub-snapshot.mjs';
import { cli } from '../../cli/terminal-of.js';
import { keptFolder } from '../../cli/temporary-folder.js';
import { expectEqual } from '../../expect-equal.js';
import { columnsOf, entriesOf, hubInFolder } from './hub-in-folder.js';

const SIZE = 60_000;
const folder = keptFolder();
const { signal } = new AbortController();
const opened = () => hubInFolder(join(folder, 'hub'));

/** The largest family and its graph, read only once, as that takes longer than most tests. */
let largestRead: ReturnType<typeof readLargest> | undefined;
const largestFamily = () => (largestRead ??= readLargest());

async function readLargest() {
  const { hub } = opened();
  const family = await hub.familyAt(0, signal);
  if (!family) throw new Error('expected a family');
  return { family, graph: await columnsOf(await hub.partOf(family, signal)) };
}

beforeAll(async () => {
  await writeHubSnapshot(join(folder, 'models.parquet'), SIZE);
  const { code, err } = await cli(['import', 'hub', 'models.parquet', '-q', '-o', 'hub'], {
    cwd: folder,
  });
  expect({ code, err }).toEqual({ code: 0, err: '' });
});

describe('the families of a hub', () => {
  test('are read largest first, in part, and every model is in one or without relatives', async () => {
    const { hub, traffic } = opened();
    const families = await hub.families(0, Infinity, signal);
    expect(families).toHaveLength(hub.count('families'));
    const sizes = families.map(({ models }) => models);
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(sizes.reduce((sum, size) => sum + size, 0) + hub.count('alone')).toBe(SIZE);
    expect(traffic.requests).toBeLessThanOrEqual(4);
    expect(traffic.bytes).toBeLessThan(100_000);
  });

  test('have the kinds and the growth of their models', async () => {
    const [largest] = await opened().hub.families(0, 1, signal);
    expect(largest).toBeDefined();
    if (!largest) return;
    expect(KINDS.reduce((sum, kind) => sum + largest[kind], 0)).toBe(largest.edges);
    const months = [...(largest.growth ?? '').matchAll(/(\d{4}-\d\d):(\d+)/g)];
    expect(months.map(([, month]) => month)).toEqual(months.map(([, month]) => month).toSorted());
    expect(months.reduce((sum, [, , models]) => sum + Number(models), 0)).toBe(largest.models);
  });

  test('have their months read in two columns, with a pause before each row group', async () => {
    const { hub, traffic } = opened();
    const families = await hub.families(0, Infinity, signal);
    const { bytes, requests } = traffic;
    const paused: number[] = [];
    const pause = (read: number) => {
      paused.push(read);
      return Promise.resolve();
    };
    const { models, starts, months, counts, span } = await hub.growths(pause, signal);
    expect([...models]).toEqual(families.map((family) => family.models));
    const lines = families.map((_, place) =>
      Array.from({ length: (starts[place + 1] ?? 0) - (starts[place] ?? 0) }, (__, i) => {
        const at = (starts[place] ?? 0) + i;
        return `${monthText(months[at] ?? 0)}:${counts[at]}`;
      }).join(' '),
    );
    expect(lines).toEqual(families.map(({ growth = '' }) => growth));
    expect(span).toEqual({ first: Math.min(...months), last: Math.max(...months) });
    expect(paused).toEqual([0]);
    expect(traffic.requests - requests).toBe(1);
    // Without ids, licences and branches.
    expect(traffic.bytes - bytes).toBeLessThan(bytes / 2);
    const stopped = new AbortController();
    const stop = () => {
      stopped.abort();
      return Promise.resolve();
    };
    await expect(hub.growths(stop, stopped.signal)).rejects.toThrow(/abort/);
  });

  test('have more details for the comparison: licences, largest branches, growth by kind', async () => {
    const { hub, traffic } = opened();
    const [first, family] = await hub.families(0, 2, signal);
    if (!first || !family) throw new Error('expected two families');
    const { requests } = traffic;
    const { licenses, largest, months } = await hub.details(family, signal);
    expect(traffic.requests - requests).toBeLessThanOrEqual(4);
    const graph = await columnsOf(await hub.partOf(family, signal));
    const root = graph.numberOf(family.id) ?? -1;
    const sizes = Array.from(graph.outEdgesOf(root), (e) => graph.targets[e] ?? -1)
      .filter((child) => graph.mainParentOf(child) === root)
      .map((child) => descendantsAlongMain(graph, child));
    const three = sizes.toSorted((a, b) => b - a).slice(0, 3);
    expect(largest.map(({ count }) => count)).toEqual(three);
    const mit = graph.nodes.filter(({ license }) => license === 'mit').length;
    expect(licenses.find(({ name }) => name === 'mit')?.count).toBe(mit);
    // The root, and models made in a month of their own.
    expect(months.reduce((sum, { models }) => sum + models, 0)).toBe(family.models);
    expect(new Set(months.map((count) => count.family))).toEqual(new Set([family.place]));
  });

  test('are cached', async () => {
    const { hub, traffic } = opened();
    await hub.families(0, 40, signal);
    const { requests } = traffic;
    await hub.families(0, 40, signal);
    expect(traffic.requests).toBe(requests);
  });
});

describe('a family', () => {
  test('is read alone: its models and edges, with the number omitted in the title', async () => {
    const { hub, traffic } = opened();
    const family = await hub.familyAt(1, signal);
    expect(family).not.toBeNull();
    if (!family) return;
    const before = traffic.requests;
    const graph = await columnsOf(await hub.partOf(family, signal));
    expect(graph.idAt(0)).toBe(family.id);
    expect(graph.nodeCount).toBe(family.models);
    expect([...graph.mainEdges].filter((edge) => edge === -1)).toHaveLength(1);
    expect(graph.nodeAt(0).organization).toEqual([family.id.split('/')[0]]);
    expect(JSON.stringify(graph.frame.title)).toContain(family.id);
    expect(traffic.requests - before).toBeLessThanOrEqual(4);
  });

  test('is found by any of its models, ignoring case; a model without relatives has none', async () => {
    const { hub } = opened();
    const family = await hub.familyAt(2, signal);
    if (!family) throw new Error('expected a family');
    const graph = await columnsOf(await hub.partOf(family, signal));
    const leaf = graph.idAt(graph.nodeCount - 1);
    expect((await hub.family(leaf.toUpperCase(), signal))?.id).toBe(family.id);
    expect((await hub.family(family.id.toUpperCase(), signal))?.id).toBe(family.id);
    expect(await hub.family('nobody/knows', signal)).toBeNull();
    const { models } = await hub.find('base', 3, signal);
    const alone = models.find((model) => model.family >= hub.count('families'));
    if (!alone) throw new Error('expected a model that is alone');
    expect(await hub.family(alone.id, signal)).toBeNull();
    const one = await columnsOf(await hub.partOfOne(alone, signal));
    expect([one.nodeCount, one.idAt(0), one.frame.title]).toEqual([1, alone.id, alone.id]);
  });
});

describe('a family in columns', () => {
  test.each([0, 1, 5, 40])('equals the one read entry by entry: %i', async (position) => {
    const { hub } = opened();
    const part = async () => {
      const family = await hub.familyAt(position, signal);
      if (!family) throw new Error('expected a family');
      return hub.partOf(family, signal);
    };
    const columns = position === 0 ? (await largestFamily()).graph : await columnsOf(await part());
    const entries = await entriesOf(await part());
    expect(formatGraph(columns.file)).toBe(formatGraph(entries.file));
    expectEqual(columns.adjacency, entries.adjacency);
    for (const attribute of ATTRIBUTES) {
      expectEqual(
        attributeColumnOf(columns, attribute),
        attributeColumnOf(entries, attribute),
        attribute.id,
      );
    }
  });

  test('reads facts about all models from columns, and reads its tables once', async () => {
    const { hub, traffic } = opened();
    const family = await hub.familyAt(0, signal);
    if (!family) throw new Error('expected a family');
    const before = { ...traffic };
    const graph = await columnsOf(await hub.partOf(family, signal));
    // The end of each table, and the rows.
    const requests = traffic.requests - before.requests;
    expect(requests).toBeLessThanOrEqual(5);
    for (const { id } of FACETS) countsOf(graph, NO_FILTER, id);
    for (let n = 0; n < graph.nodeCount; n++) graph.nameOf(n);
    const made = [graph.columns.nodes, graph.columns.edges].map((entries) =>
      entries instanceof TableEntries ? entries.madeCount : NaN,
    );
    expect(made).toEqual([0, 0]);
    const between = traffic.requests;
    await columnsOf(await hub.partOf(family, signal));
    expect(traffic.requests - between).toBe(requests - 2);
  });
});

describe('a family larger than the limit', () => {
  const MOST = 500;

  test('includes a model beyond the limit, with all its ancestors', async () => {
    const { family, graph: full } = await largestFamily();
    const last = full.nodeCount - 1;
    expect(last).toBeGreaterThan(2 * MOST);
    const id = full.idAt(last);
    const { hub, traffic } = hubInFolder(join(folder, 'hub'), MOST);
    const part = () => hub.partOf(family, signal, id.toUpperCase());
    const graph = await columnsOf(await part());
    expect(namesUp(graph, id)).toEqual(namesUp(full, id));
    expect(namesUp(graph, id).length).toBeGreaterThan(4);
    expect(namesUp(graph, id).at(-1)).toBe(family.id);
    expect(graph.nodeCount).toBeGreaterThan(MOST);
    expect(graph.nodeCount).toBeLessThanOrEqual(MOST + namesUp(graph, id).length);
    expect(traffic.bytes).toBeLessThan(5e6);
    expect(formatGraph(graph.file)).toBe(formatGraph((await entriesOf(await part())).file));
  });

  test('counts the models and edges not read', async () => {
    const { family, graph: full } = await largestFamily();
    const { hub } = hubInFolder(join(folder, 'hub'), MOST);
    const graph = await columnsOf(await hub.partOf(family, signal));
    expect(graph.nodeCount).toBe(MOST);
    const pairs = new Set(full.edges.map(({ source, target }) => `${source} ${target}`));
    expect(graph.edges.every(({ source, target }) => pairs.has(`${source} ${target}`))).toBe(true);
    const left = (family.edges - graph.edgeCount).toLocaleString('en');
    expect(textOf(graph.frame.title ?? '', 'en')).toBe(
      `The family of ${family.id}: ${MOST} of ${family.models.toLocaleString('en')} models, without ${left} edges to others`,
    );
    // All edges between the models read are included.
    const ids = new Set(graph.nodes.map(({ id }) => id));
    const between = full.edges.filter(({ source, target }) => ids.has(source) && ids.has(target));
    expect(graph.edgeCount).toBe(between.length);
  });

  test('reports tables of different builds', async () => {
    const { hub } = opened();
    const family = await hub.familyAt(1, signal);
    if (!family) throw new Error('expected a family');
    for (const changed of [
      { ...family, first_row: family.first_row + 1 },
      { ...family, id: 'another/one' },
      { ...family, first_row: 10 ** 9 },
      { ...family, models: -5 },
    ]) {
      const part = await hub.partOf(changed, signal);
      for (const read of [columnsOf, entriesOf]) {
        await expect(read(part)).rejects.toThrow('the hub’s files are from different builds');
      }
    }
  });
});

/** A model and its ancestors up to the root. */
function namesUp(graph: LineageGraph, id: string): readonly string[] {
  const names = [];
  for (let node = graph.numberOf(id) ?? -1; node !== -1;) {
    names.push(graph.idAt(node));
    const edge = graph.mainEdges[node] ?? -1;
    node = edge === -1 ? -1 : (graph.columns.sources[edge] ?? -1);
  }
  return names;
}

describe('the search of a hub', () => {
  test('finds models by the middle of their names, reading a part', async () => {
    const { hub, traffic } = opened();
    const { models, instead } = await hub.find('edica sf', 1, signal);
    expect(models.length).toBeGreaterThan(24);
    for (const { id } of models) expect(id.toLowerCase()).toMatch(/edica.*sf|sf.*edica/);
    const descendants = models.map((model) => model.descendants);
    expect(descendants).toEqual(descendants.toSorted((a, b) => b - a));
    expect(instead).toBeNull();
    expect(traffic.requests).toBeLessThanOrEqual(8);
    expect(traffic.bytes).toBeLessThan(400_000);
  });

  test('finds every model with all words, and reports that there are no more', async () => {
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

  test('continues on request, and says that there are more', async () => {
    const { hub } = opened();
    const [once, full] = [await hub.find('lora', 1, signal), await hub.find('lora', 99, signal)];
    expect([once.isAll, full.isAll]).toEqual([false, true]);
    expect(full.models.length).toBeGreaterThan(once.models.length);
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

  test('finds nothing if there is nothing', async () => {
    expect(await opened().hub.find('zzzqqqzzz', 1, signal)).toMatchObject({
      models: [],
      isAll: true,
    });
    expect((await opened().hub.find(' /-', 1, signal)).models).toEqual([]);
  });

  test('reads the metadata of a file once, for any number of callers', async () => {
    const { hub, traffic } = opened();
    await Promise.all(Array.from({ length: 20 }, (_, place) => hub.familyAt(place, signal)));
    expect(traffic.requests).toBeLessThanOrEqual(3);
  });

  test('finds a model by its id with two requests: a footer, and the rows around it', async () => {
    const { models } = await opened().hub.find('roleplay gguf', 1, signal);
    for (const { id, row, family } of models.slice(-20)) {
      const { hub, traffic } = opened();
      expect(await hub.model(id, signal)).toMatchObject({ id, row, family });
      expect(traffic.requests).toBe(2);
      expect(traffic.bytes).toBeLessThan(200_000);
    }
  });

  test('finds the first id and the last, and nothing before, between or after', async () => {
    const { hub } = opened();
    const connection = await (await DuckDBInstance.create()).connect();
    const answer = await connection.runAndReadAll(
      `SELECT min(lower(id)), max(lower(id)) FROM '${join(folder, 'hub/nodes.parquet')}'`,
    );
    connection.closeSync();
    const [first, last] = (answer.getRows()[0] ?? []).map(String);
    expect((await hub.model(first ?? '', signal))?.id.toLowerCase()).toBe(first);
    expect((await hub.model(last ?? '', signal))?.id.toLowerCase()).toBe(last);
    for (const id of ['!/a', `${first ?? ''}!`, 'm/nobody', '~~/z'])
      expect(await hub.model(id, signal)).toBeNull();
  });

  test('shows the family of a pasted id with ten requests, including the manifest', async () => {
    const { hub: known } = opened();
    const family = await known.familyAt(0, signal);
    if (!family) throw new Error('expected a family');
    const { models } = await known.find('gguf', 9, signal);
    const member = models.find((model) => model.family === 0 && model.id !== family.id);
    if (!member) throw new Error('expected a model of the family');
    const { hub, traffic } = opened();
    const part = await hub.partNamed(member.id, member.id, signal);
    if (!part) throw new Error('expected the family');
    expect((await columnsOf(part)).numberOf(member.id)).toBeDefined();
    expect(traffic.requests).toBeLessThanOrEqual(9);
  });

  test('finds a model by the rarest word of its id in a hub without a table of ids', async () => {
    const { hub: built } = opened();
    const { models } = await built.find('roleplay gguf', 1, signal);
    const last = models.at(-1);
    const { search } = built.manifest;
    if (!last || !search) throw new Error('expected a model, and search tables');
    const { ids: _, ...earlier } = search;
    const { hub, traffic } = hubInFolder(join(folder, 'hub'), undefined, { search: earlier });
    expect((await hub.model(last.id, signal))?.row).toBe(last.row);
    expect(traffic.requests).toBeLessThanOrEqual(16);
    expect(traffic.bytes).toBeLessThan(600_000);
  });

  test.each([
    (id: string) => id,
    (id: string) => id.toUpperCase(),
    (id: string) => `https://huggingface.co/${id}`,
    (id: string) => `https://huggingface.co/${id}/blob/main/README.md`,
    (id: string) => `hf.co/${id}`,
    (id: string) => `hf:${id}`,
  ])('accepts an id in any form %#', async (formOf) => {
    const { hub, traffic } = opened();
    const family = await hub.familyAt(3, signal);
    if (!family) throw new Error('expected a family');
    const before = traffic.bytes;
    expect((await hub.model(formOf(family.id), signal))?.id).toBe(family.id);
    expect(traffic.bytes - before).toBeLessThan(600_000);
    expect(await hub.model('two words', signal)).toBeNull();
  });

  test('is missing in a hub of an earlier version, which is reported', async () => {
    const { hub } = opened();
    const { search: _, ...manifest } = hub.manifest;
    const old = new Hub(manifest, () => Promise.reject(new Error('nothing to open')));
    expect(old.isSearchable).toBe(false);
    await expect(old.find('medical', 1, signal)).rejects.toThrow(
      'expected a hub with search tables',
    );
  });
});

function descendantsAlongMain(graph: LineageGraph, node: number): number {
  return graph.nodes.filter((_, n) => {
    for (let at = graph.mainParentOf(n); at >= 0; at = graph.mainParentOf(at)) {
      if (at === node) return true;
    }
    return false;
  }).length;
}
