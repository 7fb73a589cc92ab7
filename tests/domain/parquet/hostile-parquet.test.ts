import fc from 'fast-check';
import { ByteWriter, ParquetWriter, parquetWriteBuffer, type ColumnSource } from 'hyparquet-writer';
import { describe, expect, test } from 'vitest';
import type { ByteFile } from '../../../src/domain/parquet/byte-file.js';
import { ParquetError } from '../../../src/domain/parquet/parquet-error.js';
import { readParquetGraph } from '../../../src/domain/parquet/read-parquet-graph.js';
import { fileOf } from '../../graph-of.js';
import { bytesOf, inMemory, parquetOf } from './parquet-of.js';

const FAMILY = fileOf('llama > alpaca > vicuna [peft]; llama > goat', {
  goat: { domains: ['math', 'law'], summary: { en: 'A goat' } },
});

/** Reads the family with another table of nodes, counting the bytes read. */
async function readWith(nodes: ByteFile): Promise<unknown> {
  const { manifest, edges } = parquetOf(FAMILY);
  return readParquetGraph(manifest, nodes, edges);
}

/** A table with false metadata. */
function lyingTable(lie: (table: ParquetWriter) => void): ByteFile {
  const writer = new ByteWriter();
  const table = new ParquetWriter({
    writer,
    schema: [
      { name: 'root', num_children: 1 },
      { name: 'id', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' },
    ],
  });
  void table.write({ columnData: [{ name: 'id', data: ['a', 'b', 'c'] }] });
  lie(table);
  void table.finish();
  return inMemory('nodes.parquet', writer.getBytes());
}

const tableOf = (columnData: ColumnSource[]) =>
  inMemory('nodes.parquet', new Uint8Array(parquetWriteBuffer({ columnData })));

/** The first column of the first row group. */
function chunkOf(table: ParquetWriter) {
  const chunk = table.row_groups[0]?.columns[0]?.meta_data;
  if (!chunk) throw new Error('expected a column');
  return chunk;
}

/** A table whose only page claims to be larger than it is. */
async function bomb(): Promise<ByteFile> {
  const bytes = await bytesOf(
    tableOf([{ name: 'id', data: ['a'.repeat(1_200_000)], type: 'STRING' }]),
  );
  // The second field of the header, after the magic number and the first field: the size of the page, in four bytes of
  // seven bits.
  expect([bytes[4], bytes[6]]).toEqual([0x15, 0x15]);
  bytes.set([0xfe, 0xff, 0xff, 0x7f], 7);
  return inMemory('nodes.parquet', bytes);
}

describe('an invalid table', () => {
  test.each<[string, () => ByteFile | Promise<ByteFile>, string]>([
    ['empty', () => inMemory('nodes.parquet', new Uint8Array()), 'got fewer than 12 bytes'],
    [
      'another file',
      () => inMemory('nodes.parquet', new TextEncoder().encode('{"format":1,"nodes":[]}')),
      'expected a complete Parquet file',
    ],
    [
      'a web page',
      () => inMemory('nodes.parquet', new TextEncoder().encode('\n<!doctype html><p>Not found')),
      'nodes.parquet: expected a Parquet file, got a web page',
    ],
    [
      'cut short',
      async () => inMemory('nodes.parquet', (await bytesOf(parquetOf(FAMILY).nodes)).slice(0, -40)),
      'expected a complete Parquet file',
    ],
    [
      'with a part missing in the middle',
      async () => {
        const bytes = await bytesOf(parquetOf(FAMILY).nodes);
        return inMemory('nodes.parquet', bytes.slice(bytes.length - 700));
      },
      'nodes.parquet',
    ],
    [
      'a table with other content',
      () => tableOf([{ name: 'city', data: ['Ghent'], type: 'STRING' }]),
      'expected the columns id, got none named id',
    ],
    [
      'numbers for ids',
      () => tableOf([{ name: 'id', data: [1, 2], type: 'INT32' }]),
      'column id: expected texts, got INT32',
    ],
    [
      'a text instead of a list',
      () =>
        tableOf([
          { name: 'id', data: ['a'], type: 'STRING' },
          { name: 'domains', data: ['law'], type: 'STRING' },
        ]),
      'column domains: expected lists of texts, got BYTE_ARRAY',
    ],
    [
      'invalid JSON',
      () =>
        tableOf([
          { name: 'id', data: ['a', 'b'], type: 'STRING' },
          { name: 'notes', data: [null, '[{'], type: 'STRING' },
        ]),
      'column notes, row 1: expected JSON, got other text',
    ],
    [
      '2³¹ rows',
      () => lyingTable((table) => (table.num_rows = 2n ** 31n)),
      'rows in a file of this size, got 2147483648',
    ],
    [
      'more rows in a group than in the file',
      () =>
        lyingTable((table) => {
          for (const group of table.row_groups) group.num_rows = 4n;
        }),
      'expected at most 3 rows in a file of this size, got 4',
    ],
    [
      '2³¹ values',
      () => lyingTable((table) => (chunkOf(table).num_values = 2n ** 31n)),
      'got 2147483648',
    ],
    [
      'a negative number of values',
      () => lyingTable((table) => (chunkOf(table).num_values = -1n)),
      'got -1',
    ],
    [
      'a column beyond the end',
      () => lyingTable((table) => (chunkOf(table).data_page_offset = 2n ** 40n)),
      'expected data within the',
    ],
    [
      'a column before the start',
      () => lyingTable((table) => (chunkOf(table).data_page_offset = -8n)),
      'expected data within the',
    ],
    [
      'a column without an end',
      () => lyingTable((table) => (chunkOf(table).total_compressed_size = 2n ** 50n)),
      'expected data within the',
    ],
    [
      'an unsupported compression',
      () => lyingTable((table) => (chunkOf(table).codec = 'BROTLI')),
      'expected snappy, zstd or no compression, got BROTLI',
    ],
    [
      'a page that decompresses to 134 MB',
      bomb,
      'expected a page of at most 67108864 uncompressed bytes',
    ],
  ])('%s: it is rejected, with the position', async (_, table, message) => {
    const failed = readWith(await table());
    await expect(failed).rejects.toThrow(ParquetError);
    await expect(failed).rejects.toThrow(message);
    await expect(failed).rejects.toThrow(/^nodes\.parquet/);
  });

  test('with any byte changed, it is read, or rejected with its name', async () => {
    const good = await bytesOf(parquetOf(FAMILY).nodes);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 3 }),
        async (changes) => {
          const bytes = good.slice();
          for (const [place, value] of changes) bytes[place] = value;
          const failure = await readWith(inMemory('nodes.parquet', bytes)).then(
            () => null,
            (error: unknown) => error,
          );
          if (failure !== null) expect(failure).toBeInstanceOf(ParquetError);
        },
      ),
      { numRuns: 400 },
    );
  });

  test('I/O errors are passed on', async () => {
    const { nodes } = parquetOf(FAMILY);
    const lost = new DOMException('lost', 'NetworkError');
    await expect(readWith({ ...nodes, slice: () => Promise.reject(lost) })).rejects.toBe(lost);
  });
});

test('unknown columns are not requested', async () => {
  const data = (letter: string) => [letter.repeat(300_000), letter.repeat(300_000)];
  const table = tableOf([
    { name: 'id', data: ['a', 'b'], type: 'STRING' },
    { name: 'x', data: data('x').map((text, n) => text + randomText(n)), type: 'STRING' },
  ]);
  let requestCount = 0;
  const counted: ByteFile = {
    ...table,
    slice: (start, end) => {
      requestCount += end - start;
      return table.slice(start, end);
    },
  };
  const { manifest, edges } = parquetOf(fileOf('a > b'));
  expect(await readParquetGraph(manifest, counted, edges)).toMatchObject({
    nodes: [{ id: 'a' }, { id: 'b' }],
  });
  expect(table.byteLength).toBeGreaterThan(400_000);
  expect(requestCount).toBeLessThan(100_000);
});

/** Half a megabyte of incompressible text. */
function randomText(seed: number): string {
  let state = seed + 1;
  return Array.from({ length: 400_000 }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return String.fromCharCode(33 + ((state >>> 8) % 90));
  }).join('');
}
