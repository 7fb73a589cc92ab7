import { describe, expect, test } from 'vitest';
import { graphStatsOf } from '../../src/curate/graph-stats.js';
import { parseGraph } from '../../src/domain/format/parse-graph.js';
import { cli } from '../cli/terminal-of.js';

const FILE = {
  format: 1,
  nodes: [
    { id: 'llama', licenseClass: 'non-commercial', released: '2023', organization: [] },
    {
      id: 'alpaca',
      licenseClass: 'permissive',
      sources: [
        { url: 'https://github.com/a/b/blob/main/README.md', accessed: '2026-11' },
        { url: 'https://github.com/a/b/blob/0123456789abcdef/README.md', accessed: '2025-01' },
        { url: 'https://example.org' },
      ],
    },
    { id: 'vicuna' },
    { id: 'alone' },
  ],
  edges: [
    { source: 'llama', target: 'alpaca', methods: ['peft', 'instruction-tuning'] },
    { source: 'alpaca', target: 'vicuna', confidence: 'inferred', methods: ['peft'] },
    { source: 'llama', target: 'vicuna', relation: 'data' },
  ],
};

describe('graphStatsOf', () => {
  const stats = graphStatsOf(parseGraph(FILE).graph);

  test('counts nodes, edges and their values', () => {
    expect(stats).toMatchObject({ nodes: 4, edges: 3, inferred: 1, depth: 2, views: 0 });
    expect(stats.roots).toEqual(['llama', 'alone']);
    expect(Object.entries(stats.relations)).toEqual([
      ['weights', 2],
      ['data', 1],
    ]);
    expect(stats.methods).toEqual({ peft: 2, 'instruction-tuning': 1 });
    expect(stats.licenseClasses).toEqual({ unknown: 2, 'non-commercial': 1, permissive: 1 });
    expect(stats.freerThanParent).toBe(1);
  });

  test('an empty list counts as unknown', () =>
    expect(stats.coverage).toMatchObject({ organization: 0, released: 1, sources: 1 }));

  test('evidence is counted by how permanent it is', () =>
    expect(stats.evidence).toEqual({
      sources: 3,
      pinned: 1,
      moving: 1,
      dated: 2,
      oldest: '2025-01',
    }));
});

describe('lineage-graph stats', () => {
  test('prints the same as text and as JSON', async () => {
    const input = JSON.stringify(FILE);
    const { code, out } = await cli(['stats', '-'], { input });
    expect(code).toBe(0);
    expect(out).toMatch(/^nodes +4\nedges +3, 1 of them inferred\nroots +2: llama, alone\n/);
    expect(out).toMatch(/^ {2}peft +2 +67 %$/m);
    const json = await cli(['stats', '-', '--format', 'json'], { input });
    expect(JSON.parse(json.out)).toEqual(graphStatsOf(parseGraph(FILE).graph));
  });

  test('reports files that are not graphs as validate does', async () =>
    expect((await cli(['stats', '-'], { input: '[]' })).code).toBe(1));
});
