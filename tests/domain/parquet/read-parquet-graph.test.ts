import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { GraphFile } from '../../../src/domain/format/format.js';
import { parseGraph } from '../../../src/domain/format/parse-graph.js';
import {
  readParquetGraph,
  readTableManifest,
} from '../../../src/domain/parquet/read-parquet-graph.js';
import { fileOf } from '../../graph-of.js';
import { graphFiles } from '../format/graph-file-arbitrary.js';
import { parquetOf } from './parquet-of.js';

async function roundTrip(file: GraphFile): Promise<unknown> {
  const { manifest, nodes, edges } = parquetOf(file);
  return readParquetGraph(JSON.parse(JSON.stringify(manifest)) as typeof manifest, nodes, edges);
}

describe('a graph through Parquet and back', () => {
  test('is the same for any content: hostile texts, unknown keys, values of other types', () =>
    fc.assert(
      fc.asyncProperty(graphFiles, async (file) => {
        expect(await roundTrip(file as unknown as GraphFile)).toEqual(file);
      }),
    ));

  test.each(['llama', 'unix'])('is the same: %s', async (name) => {
    const file = JSON.parse(readFileSync(`graph-data/${name}.json`, 'utf8')) as GraphFile;
    const back = await roundTrip(file);
    expect(back).toEqual(file);
    expect(parseGraph(back).graph.nodes).toEqual(parseGraph(file).graph.nodes);
  });

  test('keeps what a column cannot hold', async () => {
    const file = {
      format: 1 as const,
      nodes: [
        {
          id: 'a',
          name: { en: 'A', zh: '甲' },
          rest: 'mine',
          aliases: ['\ud800'],
          landmark: false,
        },
        { id: 'b', name: 'B', contextLength: 2 ** 60, domains: [], usage: null, 'x-y': null },
        { id: 'c', vocabularySize: 32_000, languages: ['', 'zh'] },
      ],
      edges: [{ source: 'a', target: 'b', methods: [] }],
    };
    expect(await roundTrip(file as unknown as GraphFile)).toEqual(file);
  });

  test('is the same with more rows than one group has', async () => {
    const ids = Array.from({ length: 50_000 }, (_, n) => `m${n}`);
    const file: GraphFile = {
      format: 1,
      nodes: ids.map((id, n) => ({ id, ...(n === 45_000 && { license: 'MIT' }) })),
      edges: ids.slice(1).map((target, n) => ({ source: ids[n >> 1] ?? '', target })),
    };
    expect(await roundTrip(file)).toEqual(file);
  });
});

describe('readTableManifest', () => {
  test('finds the table of edges and the metadata of the graph in the table of nodes', async () => {
    const { nodes } = parquetOf({ ...fileOf('llama > alpaca'), title: 'Two' });
    expect((await readTableManifest(nodes)).manifest).toMatchObject({
      title: 'Two',
      nodes: 'nodes.parquet',
      edges: 'edges.parquet',
    });
    await expect(readTableManifest(parquetOf(fileOf('a > b')).edges)).rejects.toThrow(
      'edges.parquet: expected a table of nodes written by lineage-graph, got another Parquet file',
    );
  });
});
