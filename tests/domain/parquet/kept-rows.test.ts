import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { GraphFile, NodeEntry } from '../../../src/domain/format/format.js';
import { parseGraph, readNode } from '../../../src/domain/format/parse-graph.js';
import { keptRows } from '../../../src/domain/parquet/kept-rows.js';
import { readPackedTable } from '../../../src/domain/parquet/read-packed-table.js';
import { readMetadata } from '../../../src/domain/parquet/read-table.js';
import { TableEntries } from '../../../src/domain/parquet/table-entries.js';
import { NODE_COLUMNS } from '../../../src/domain/parquet/table-columns.js';
import type { TableRead } from '../../../src/domain/parquet/table-packer.js';
import { graphFiles } from '../format/graph-file-arbitrary.js';
import { parquetOf } from './parquet-of.js';

const STEPS = { pause: () => null, onProgress: () => undefined };

async function nodesOf(file: GraphFile, ranges?: Parameters<typeof readPackedTable>[5]) {
  const { nodes } = parquetOf(file);
  const metadata = await readMetadata(nodes);
  const read = await readPackedTable(nodes, metadata, NODE_COLUMNS, ['id'], STEPS, ranges);
  if (!read) throw new Error('expected columns that can be read');
  return read;
}

function entriesIn({ table }: TableRead): readonly NodeEntry[] {
  const start = () => ({ id: '' });
  const entries = new TableEntries<NodeEntry>(table, NODE_COLUMNS, start, readNode);
  return Array.from({ length: table.rows }, (_, row) => entries.at(row) as NodeEntry);
}

test('kept rows have the same values; unused words are removed; duplicates are merged', () =>
  fc.assert(
    fc.asyncProperty(
      graphFiles,
      fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
      async (file, choice) => {
        const { nodes } = parseGraph(file).graph;
        const isKept = Uint8Array.from(nodes, (_, n) => (choice[n % choice.length] ? 1 : 0));
        const full = await nodesOf(file as unknown as GraphFile);
        const kept = keptRows(full, isKept);
        expect(entriesIn(kept)).toEqual(nodes.filter((_, n) => isKept[n] === 1));
        for (const { words, items } of kept.table.words.values()) {
          expect(new Set(items).size).toBe(words.length);
        }
        for (const [column, first] of kept.firstOf) {
          const { bytes, starts } = kept.table.texts.get(column) ?? { bytes: [], starts: [] };
          const text = (row: number) => bytes.slice(starts[row], starts[row + 1]);
          first.forEach((same, row) => {
            expect(same).toBeLessThanOrEqual(row);
            expect(text(same)).toEqual(text(row));
          });
        }
      },
    ),
  ));

test('a range of rows equals the same rows of the whole table, across row groups', async () => {
  const nodes = Array.from({ length: 45_000 }, (_, n) => ({
    id: `m${n}`,
    name: `Model ${n % 50}`,
    domains: [n < 20_480 ? 'law' : 'code', `d${n % 3}`],
  }));
  const ranges = [
    { start: 20_470, end: 20_500 },
    { start: 20_600, end: 20_601 },
    { start: 44_990, end: 60_000 },
  ];
  const full = await nodesOf({ format: 1, nodes, edges: [] });
  const read = await nodesOf({ format: 1, nodes, edges: [] }, ranges);
  const all = entriesIn(full);
  expect(entriesIn(read)).toEqual(ranges.flatMap(({ start, end }) => all.slice(start, end)));
  expect(read.table.words.get('domains')?.words).toEqual(['law', 'd1', 'd2', 'd0', 'code']);
});
