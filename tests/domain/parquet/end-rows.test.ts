import { ParquetWriter, ByteWriter } from 'hyparquet-writer';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, test, vi } from 'vitest';
import { unpackGraph } from '../../../src/domain/packed-graph.js';
import type { ByteFile } from '../../../src/domain/parquet/byte-file.js';
import { readParquetColumns } from '../../../src/domain/parquet/read-parquet-columns.js';
import { fileOf } from '../../graph-of.js';
import { bytesOf, inMemory, parquetOf, type ParquetInMemory } from './parquet-of.js';

const AT_ONCE = { pause: () => null, onProgress: () => undefined };
const FILE = fileOf('llama > alpaca > vicuna; llama > goat; alpaca > koala');

type Edges = readonly (readonly [source: string, target: string])[];

const EDGES: Edges = [
  ['llama', 'alpaca'],
  ['alpaca', 'vicuna'],
  ['llama', 'goat'],
  ['alpaca', 'koala'],
];

async function edgesIn({ manifest, nodes, edges }: ParquetInMemory): Promise<Edges | null> {
  const read = await readParquetColumns(manifest, nodes, edges, AT_ONCE);
  return read && unpackGraph(read.packed).edges.map(({ source, target }) => [source, target]);
}

/** The table as rewritten by another program that changes rows and keeps everything else. */
async function rewritten(
  file: ByteFile,
  change: (rows: Record<string, unknown>[]) => Record<string, unknown>[],
  createdBy: string | null = 'another program',
): Promise<ByteFile> {
  const { buffer } = await bytesOf(file);
  const metadata = parquetMetadata(buffer as ArrayBuffer);
  const rows = change(await parquetReadObjects({ file: buffer as ArrayBuffer }));
  const writer = new ByteWriter();
  const names = metadata.schema.slice(1).map(({ name }) => name);
  const table = new ParquetWriter({
    writer,
    schema: metadata.schema as ConstructorParameters<typeof ParquetWriter>[0]['schema'],
    kvMetadata: metadata.key_value_metadata ?? [],
    createdBy: createdBy ?? metadata.created_by ?? '',
  });
  void table.write({
    columnData: names.map((name) => ({ name, data: rows.map((row) => row[name]) })),
  });
  void table.finish();
  return inMemory(file.name, writer.getBytes());
}

describe('the ends of edges in tables', () => {
  test('are read as rows of the nodes, without reading ids', async () => {
    const tables = parquetOf(FILE);
    const buffer = (await bytesOf(tables.edges)).buffer as ArrayBuffer;
    const rows = (await parquetReadObjects({ file: buffer })) as Record<string, unknown>[];
    expect(rows.map(({ sourceRow, targetRow }) => [sourceRow, targetRow])).toEqual([
      [0, 1],
      [1, 2],
      [0, 3],
      [1, 4],
    ]);
    // Wrong ids in a table that claims to be by this project: they are not read.
    const nobody = (all: typeof rows) => all.map((row) => ({ ...row, source: 'x', target: 'y' }));
    const edges = await rewritten(tables.edges, nobody, null);
    expect(await edgesIn({ ...tables, edges })).toEqual(EDGES);
  });

  test('are read by their ids if another program wrote the edges, whatever else it kept', async () => {
    const tables = parquetOf(FILE);
    const edges = await rewritten(tables.edges, ([first, ...more]) => [
      { ...first, target: 'koala' },
      ...more.slice(1),
    ]);
    expect(await edgesIn({ ...tables, edges })).toEqual([['llama', 'koala'], ...EDGES.slice(2)]);
  });

  test('are read by their ids if the nodes were sorted, or changed in any other way', async () => {
    const tables = parquetOf(FILE);
    const nodesAfter = (change: Parameters<typeof rewritten>[1]) => rewritten(tables.nodes, change);
    const sorted = await nodesAfter((rows) => rows.toReversed());
    expect(await edgesIn({ ...tables, nodes: sorted })).toEqual(EDGES);
    const more = await nodesAfter((rows) => [{ id: 'first' }, ...rows]);
    expect(await edgesIn({ ...tables, nodes: more })).toEqual(EDGES);
    const swapped = await nodesAfter(([a, b, ...rest]) => [
      { ...a, id: 'alpaca' },
      { ...b, id: 'llama' },
      ...rest,
    ]);
    expect(await edgesIn({ ...tables, nodes: swapped })).toEqual(EDGES);
    const gone = await nodesAfter((rows) => rows.slice(0, -1));
    expect(await edgesIn({ ...tables, nodes: gone })).toBeNull();
  });

  test('are not read from a row that does not exist', async () => {
    const tables = parquetOf(FILE);
    for (const end of ['sourceRow', 'targetRow']) {
      for (const none of [-1, 5, 2 ** 31 - 1]) {
        const edges = await rewritten(
          tables.edges,
          ([first, ...rest]) => [{ ...first, [end]: none }, ...rest],
          null,
        );
        expect([end, none, await edgesIn({ ...tables, edges })]).toEqual([end, none, null]);
      }
    }
  });

  test('have no rows if one of them is not a node', async () => {
    const edges = [...FILE.edges, { source: 'nobody', target: 'llama' }];
    const table = parquetOf({ ...FILE, edges }).edges;
    const { schema } = parquetMetadata((await bytesOf(table)).buffer as ArrayBuffer);
    expect(schema.map(({ name }) => name)).not.toContain('sourceRow');
  });

  test('are fetched without the ids between them', async () => {
    const count = 200_000;
    const ids = Array.from({ length: count }, (_, n) => `${n}-${'x'.repeat(n % 30)}`);
    const nodes = ids.map((id) => ({ id }));
    const edges = ids.slice(1).map((target, n) => ({ source: ids[n >> 3] ?? '', target }));
    const tables = parquetOf({ format: 1, nodes, edges });
    const slice = vi.fn((start: number, end: number) => tables.edges.slice(start, end));
    await edgesIn({ ...tables, edges: { ...tables.edges, slice } });
    const bytes = slice.mock.calls.reduce((sum, [start, end]) => sum + end - start, 0);
    expect(bytes).toBeLessThan(tables.edges.byteLength / 2);
    expect(slice.mock.calls.length).toBeLessThan(5);
  });
});
