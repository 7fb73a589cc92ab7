import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseGraph } from '../../src/domain/format/parse-graph.js';
import type { GraphFile } from '../../src/domain/format/format.js';
import { lineageOf } from './synthetic-lineage.js';
import { KINDS, shapeOf } from './synthetic-shape.js';

const LLAMA = JSON.parse(readFileSync('graph-data/llama.json', 'utf8')) as GraphFile;
const SIZE = 20_000;

/** Number of a model → number of models that name it as a parent. */
function childCountsOf({ parents, more }: ReturnType<typeof shapeOf>): Uint32Array {
  const counts = new Uint32Array(parents.length);
  const count = (parent: number) => {
    if (parent >= 0) counts[parent] = (counts[parent] ?? 0) + 1;
  };
  // Not concatenated: there are millions.
  for (const parent of parents) count(parent);
  for (const others of more.values()) others.forEach(count);
  return counts;
}

describe('shapeOf', () => {
  const shape = shapeOf(SIZE);
  const large = shapeOf(3_000_000);
  const children = childCountsOf(shape);

  test('is reproducible for a seed, and differs for another', () => {
    expect(shapeOf(1000)).toEqual(shapeOf(1000));
    expect(shapeOf(1000, { seed: 8 }).parents).not.toEqual(shapeOf(1000).parents);
  });

  test('a few models have most of the children', () => {
    const sorted = [...children].sort((a, b) => b - a);
    const sum = (list: readonly number[]) => list.reduce((total, count) => total + count, 0);
    expect(sorted[0]).toBeGreaterThan(SIZE / 50);
    expect(sum(sorted.slice(0, SIZE / 100)) / sum(sorted)).toBeGreaterThan(0.5);
    expect(sorted.filter((count) => count === 0).length / SIZE).toBeGreaterThan(0.7);
  });

  test('no model has more than 46,000 children, and a large lineage has one with almost as many', () => {
    const most = childCountsOf(large).reduce((a, b) => Math.max(a, b), 0);
    expect(most).toBeGreaterThan(45_000);
    expect(most).toBeLessThan(47_000);
  });

  test('5 to 10 % have several parents, all of them other and older models', () => {
    expect(shape.more.size / SIZE).toBeGreaterThan(0.05);
    expect(shape.more.size / SIZE).toBeLessThan(0.1);
    for (const [n, others] of shape.more) {
      const all = [shape.parents[n] ?? -1, ...others];
      expect(new Set(all).size).toBe(all.length);
      expect(Math.max(...all)).toBeLessThan(n);
      expect(Math.min(...all)).toBeGreaterThanOrEqual(0);
    }
  });

  test('lines have up to 16 models, and there are hundreds of roots', () => {
    const deepest = large.depths.reduce((a, b) => Math.max(a, b), 0);
    expect(deepest).toBe(16);
    expect(shape.parents.filter((parent) => parent < 0).length).toBeGreaterThan(SIZE / 50);
  });

  test('hardly any quantized model has children', () => {
    const quantized = [...children].filter((_, n) => KINDS[shape.kinds[n] ?? 0] === 'quantized');
    expect(quantized.length).toBeGreaterThan(SIZE / 10);
    expect(quantized.filter((count) => count > 0).length / quantized.length).toBeLessThan(0.05);
  });

  test('single models have neither parent nor child', () => {
    const lonely = shapeOf(SIZE, { alone: 0.4 });
    const counts = childCountsOf(lonely);
    const alone = [...lonely.parents].filter((parent, n) => parent < 0 && counts[n] === 0);
    expect(alone.length / SIZE).toBeGreaterThan(0.39);
  });
});

describe('lineageOf', () => {
  const file = lineageOf(SIZE, LLAMA);

  test('conforms to the format', () => {
    const { graph, warnings } = parseGraph(file);
    expect(graph.nodes).toHaveLength(SIZE);
    expect(warnings).toEqual([]);
  });

  test('no child is older than its parent', () => {
    const { graph } = parseGraph(file);
    const dayOf = (n: number | undefined) => graph.nodeAt(n ?? -1).released ?? '';
    const edges = [...graph.edges.keys()];
    expect(edges.length).toBeGreaterThan(SIZE / 2);
    const wrong = edges.filter((e) => !(dayOf(graph.sources[e]) <= dayOf(graph.targets[e])));
    expect(wrong).toEqual([]);
  });

  test('its words have the frequencies of the LLaMA family', () => {
    type Lists = readonly (readonly string[] | undefined)[];
    const shareOf = (lists: Lists, word: string) =>
      lists.filter((list) => list?.includes(word)).length / lists.length;
    const kept = file as GraphFile;
    for (const word of ['general', 'medicine', 'law']) {
      const [made, real] = [kept, LLAMA].map(({ nodes }) =>
        shareOf(
          nodes.map(({ domains }) => domains),
          word,
        ),
      );
      expect(Math.abs((made ?? 0) - (real ?? 1))).toBeLessThan(0.02);
    }
    for (const word of ['instruction-tuning', 'multimodal', 'peft']) {
      const [made, real] = [kept, LLAMA].map(({ edges }) =>
        shareOf(
          edges.map(({ methods }) => methods),
          word,
        ),
      );
      expect(Math.abs((made ?? 0) - (real ?? 1))).toBeLessThan(0.02);
    }
  });
});
