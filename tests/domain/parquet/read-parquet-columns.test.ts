import fc from 'fast-check';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { ATTRIBUTES, attributeColumnOf } from '../../../src/domain/attributes.js';
import { formatGraph } from '../../../src/domain/format/format-graph.js';
import type { GraphFile } from '../../../src/domain/format/format.js';
import { parseGraph } from '../../../src/domain/format/parse-graph.js';
import { finish } from '../../../src/domain/format/steps.js';
import { buffersIn } from '../../../src/domain/buffers-in.js';
import { unpackGraph } from '../../../src/domain/packed-graph.js';
import type { LineageGraph } from '../../../src/domain/graph/lineage-graph.js';
import { ParquetError } from '../../../src/domain/parquet/parquet-error.js';
import { readParquetColumns } from '../../../src/domain/parquet/read-parquet-columns.js';
import { TableEntries } from '../../../src/domain/parquet/table-entries.js';
import { FACETS } from '../../../src/domain/query/facets.js';
import { packSearch } from '../../../src/domain/query/pack-search.js';
import { searchedPartOf } from '../../../src/domain/query/searched-part.js';
import { countsOf, NO_FILTER } from '../../../src/domain/query/filter.js';
import { expectEqual } from '../../expect-equal.js';
import { fileOf } from '../../graph-of.js';
import { graphFiles } from '../format/graph-file-arbitrary.js';
import { bytesOf, inMemory, parquetOf, type ParquetInMemory } from './parquet-of.js';

const AT_ONCE = { pause: () => null, onProgress: () => undefined };

const readColumns = ({ manifest, nodes, edges }: ParquetInMemory) =>
  readParquetColumns(
    JSON.parse(JSON.stringify(manifest)) as typeof manifest,
    nodes,
    edges,
    AT_ONCE,
  );

/** A graph as received by another thread, with its warnings. */
async function sent(file: GraphFile) {
  const read = await readColumns(parquetOf(file));
  if (!read) throw new Error('expected columns that can be read');
  const { packed, warnings } = read;
  const searched = unpackGraph(structuredClone(searchedPartOf(packed)), false);
  const memory = buffersIn(packed) as ArrayBuffer[];
  return { graph: unpackGraph(structuredClone(packed, { transfer: memory })), warnings, searched };
}

/** The values of all nodes and edges, as lists that are compared at once. */
function valuesOf(graph: LineageGraph) {
  const nodes = Array.from({ length: graph.nodeCount }, (_, n) => n);
  const edges = Array.from({ length: graph.edgeCount }, (_, e) => e);
  return {
    ids: nodes.map((n) => graph.idAt(n)),
    numbers: nodes.map((n) => graph.numberOf(graph.idAt(n))),
    names: nodes.map((n) => graph.nameOf(n, 'zh')),
    released: nodes.map((n) => graph.releasedAt(n)),
    landmarks: nodes.map((n) => graph.isLandmark(n)),
    entries: nodes.map((n) => Object.entries(graph.nodeAt(n))),
    relations: edges.map((e) => graph.relationAt(e)),
    methods: edges.map((e) => graph.mainMethodAt(e)),
    since: edges.map((e) => graph.sinceAt(e)),
  };
}

async function expectSame(file: GraphFile): Promise<void> {
  const parsed = parseGraph(file);
  const { graph, warnings, searched } = await sent(file);
  const before = parsed.graph;
  expectEqual(warnings, parsed.warnings);
  expectEqual(graph.adjacency, before.adjacency);
  const search = finish(packSearch(before));
  expectEqual(finish(packSearch(graph)), search);
  expectEqual(finish(packSearch(searched)), search);
  for (const attribute of ATTRIBUTES) {
    expectEqual(
      attributeColumnOf(graph, attribute),
      attributeColumnOf(before, attribute),
      attribute.id,
    );
  }
  const values = valuesOf(graph);
  expectEqual(values, valuesOf(before));
  const numbers = values.ids.map((_, n) => n);
  expectEqual(values.numbers, numbers);
  expect(numbers.filter((n) => graph.nodeAt(n) !== graph.nodeAt(n))).toEqual([]);
  expect(formatGraph(graph.file)).toBe(formatGraph(before.file));
}

describe('a graph read from tables, column by column', () => {
  test('equals the one read from JSON: entries, columns, edges and warnings', () =>
    fc.assert(fc.asyncProperty(graphFiles, (file) => expectSame(file as unknown as GraphFile))));

  test.each(['llama', 'unix'])('equals the one read from JSON: %s', (name) =>
    expectSame(JSON.parse(readFileSync(`graph-data/${name}.json`, 'utf8')) as GraphFile),
  );

  test('equals the one read from JSON: several row groups, columns that begin late, duplicate words', () => {
    const ids = Array.from({ length: 45_000 }, (_, n) => `模型-${n}`);
    return expectSame({
      format: 1,
      nodes: ids.map((id, n) => ({
        id,
        ...(n % 3 > 0 && { name: n % 3 === 1 ? `Model ${n}` : '' }),
        ...(n > 41_000 && { license: 'MIT', domains: ['law', 'law'], landmark: n % 2 === 0 }),
        ...(n % 5 === 0 && { aliases: [] }),
        ...(n % 11 === 0 && { name: { en: 'A name', zh: '名字' }, 'x-own': 1 }),
      })),
      edges: ids.slice(1).map((target, n) => ({
        source: ids[n >> 1] ?? '',
        target,
        ...(n % 7 === 0 && { relation: 'data' }),
      })),
    });
  });

  test('JSON values that many rows share are stored once, distinct ones as texts', async () => {
    const nodes = Array.from({ length: 30_000 }, (_, n) => ({
      id: `m${n}`,
      variants: [{ parameters: `${n % 9}B` }],
      ...(n % 3 > 0 && { links: { paper: n < 20_480 ? 'https://a.test' : `https://a.test/${n}` } }),
      ...(n % 7 === 0 && { name: { en: 'A name', zh: '名字' }, 'x-own': n % 2 }),
    }));
    const file = { format: 1, nodes, edges: [] } as const;
    await expectSame(file as unknown as GraphFile);
    const table = (await readColumns(parquetOf(file as unknown as GraphFile)))?.packed.nodes;
    expect(table && 'rows' in table && [...table.words.keys()]).toEqual(['variants', 'rest']);
    expect(table && 'rows' in table && [...table.texts.keys()]).toEqual(['links']);
  });

  test('reads facts about all models, and what a search finds them by, without entries', async () => {
    const ids = Array.from({ length: 3000 }, (_, n) => `m${n}`);
    const { graph, searched } = await sent({
      format: 1,
      nodes: ids.map((id, n) => ({
        id,
        domains: ['law'],
        variants: [{ parameters: `${n % 9}B` }],
      })),
      edges: ids.slice(1).map((target, n) => ({ source: ids[n >> 2] ?? '', target })),
    });
    for (const { id } of FACETS) countsOf(graph, NO_FILTER, id);
    for (let n = 0; n < graph.nodeCount; n++) graph.nameOf(n);
    const made = [graph.columns.nodes, graph.columns.edges].map((entries) =>
      entries instanceof TableEntries ? entries.madeCount : NaN,
    );
    expect(made).toEqual([0, 0]);
    const readAt = vi.spyOn(TableEntries.prototype, 'readAt');
    finish(packSearch(searched));
    expect(readAt).not.toHaveBeenCalled();
    readAt.mockRestore();
  });
});

describe('tables that are left to the reader of entries, which reports what is wrong', () => {
  const { nodes: NODES, edges: EDGES } = fileOf('a > b; a > c');
  const of = (change: object) =>
    readColumns(parquetOf({ format: 1, nodes: NODES, edges: EDGES, ...change }));
  const first = (more: object) => [{ ...NODES[0], ...more }, ...NODES.slice(1)];

  test.each<[string, object]>([
    ['an id twice', { nodes: [...NODES, NODES[0]] }],
    ['an empty id', { nodes: [...NODES, { id: '' }] }],
    ['an end that is not a node', { edges: [{ source: 'a', target: 'nobody' }] }],
    ['an edge twice', { edges: [...EDGES, EDGES[0]] }],
    [
      'the same edge with the default relation written out',
      { edges: [...EDGES, { ...EDGES[0], relation: 'weights' }] },
    ],
    ['a self-loop', { edges: [{ source: 'a', target: 'a' }] }],
    ['a cycle', { edges: [...EDGES, { source: 'b', target: 'a' }] }],
    ['an invalid date', { nodes: first({ released: 'May' }) }],
    ['a word outside a closed list', { nodes: first({ kind: 'cousin' }) }],
    ['a number that is too small', { nodes: first({ contextLength: 0 }) }],
    ['details of another shape', { nodes: first({ variants: [{ parameters: 7 }] }) }],
    ['a value that its column cannot hold', { nodes: first({ license: 3 }) }],
    ['a view twice', { views: [1, 2].map(() => ({ id: 'v', title: 'V', view: '' })) }],
    ['a newer version', { format: 99 }],
  ])('%s', async (_, change) => {
    expect(await of({})).not.toBeNull();
    expect(await of(change)).toBeNull();
  });

  test('a row without an id, a list with a hole, bytes that are not text', async () => {
    const { manifest, edges } = parquetOf({ format: 1, nodes: [{ id: 'a' }], edges: [] });
    const text = (name: string) =>
      ({ name, type: 'BYTE_ARRAY', repetition_type: 'OPTIONAL' }) as const;
    const asText = { converted_type: 'UTF8' } as const;
    const withNodes = (ids: unknown[], domains: unknown[], licenses: unknown[], isText = true) => {
      const bytes = parquetWriteBuffer({
        schema: [
          { name: 'root', num_children: 3 },
          { ...text('id'), ...asText },
          { ...text('license'), ...(isText && asText) },
          { name: 'domains', repetition_type: 'OPTIONAL', converted_type: 'LIST', num_children: 1 },
          { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
          { ...text('element'), ...asText },
        ],
        columnData: [
          { name: 'id', data: ids },
          { name: 'license', data: licenses },
          { name: 'domains', data: domains },
        ],
      });
      return readColumns({
        manifest,
        nodes: inMemory('nodes.parquet', new Uint8Array(bytes)),
        edges,
      });
    };
    const lists = [['law', 'x'], null];
    const read = await withNodes(['a', 'b'], lists, ['MIT', null]);
    expect(read && unpackGraph(read.packed).nodes).toEqual([
      { id: 'a', license: 'MIT', domains: ['law', 'x'] },
      { id: 'b' },
    ]);
    expect(await withNodes(['a', null], lists, ['MIT', null])).toBeNull();
    expect(await withNodes(['a', 'b'], [['law', null], null], ['MIT', null])).toBeNull();
    const odd = new Uint8Array([0xff, 0x41]);
    expect(await withNodes(['a', 'b'], lists, [odd, odd], false)).toBeNull();
  });
});

test('with any byte of a table changed: it is read, not recognized, or rejected with its name', async () => {
  const { manifest, nodes, edges } = parquetOf(
    fileOf('llama > alpaca > vicuna [peft]; llama > goat', {
      goat: {
        domains: ['math', 'law'],
        summary: { en: 'A goat' },
        landmark: true,
        contextLength: 9,
      },
    }),
  );
  const good = await bytesOf(nodes);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 3 }),
      async (changes) => {
        const bytes = good.slice();
        for (const [place, value] of changes) bytes[place] = value;
        const changed = { manifest, nodes: inMemory('nodes.parquet', bytes), edges };
        const failure = await readColumns(changed).then(
          () => null,
          (error: unknown) => error,
        );
        if (failure !== null) expect(failure).toBeInstanceOf(ParquetError);
      },
    ),
    { numRuns: 400 },
  );
});

test('a table truncated anywhere, or combined from two, is rejected with its name', async () => {
  const { manifest, nodes, edges } = parquetOf(fileOf('llama > alpaca > vicuna; llama > goat'));
  const other = await bytesOf(parquetOf(fileOf('a > b; a > c; a > d; a > e')).nodes);
  const good = await bytesOf(nodes);
  for (let length = 0; length < good.length; length += 7) {
    const cut = good.slice(0, length);
    const joined = new Uint8Array([...good.slice(0, length), ...other.slice(length)]);
    await expect(
      readColumns({ manifest, nodes: inMemory('nodes.parquet', cut), edges }),
    ).rejects.toThrow(ParquetError);
    // A combination of two files may be readable, with wrong content, but never causes any other error.
    const answered = readColumns({ manifest, nodes: inMemory('nodes.parquet', joined), edges });
    const failure = await answered.then(
      () => null,
      (error: unknown) => error,
    );
    if (failure !== null) expect(failure).toBeInstanceOf(ParquetError);
  }
});
