import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attributeOf, valuesOf } from '../../../src/domain/attributes.js';
import { Bitset } from '../../../src/domain/graph/bitset.js';
import type { LineageGraph } from '../../../src/domain/graph/lineage-graph.js';
import { COLUMN_IDS, type ColumnId } from '../../../src/domain/query/table-columns.js';
import { tableOrderOf, warmOrder } from '../../../src/domain/query/table-order.js';
import { graphOf } from '../../graph-of.js';
import { lineages } from '../../scene/lineage-arbitrary.js';

const family = graphOf('llama > alpaca [instruction-tuning]; llama > vicuna; llama -data> alpaca', {
  llama: {
    name: 'LLaMA',
    released: '2023-02',
    contextLength: 2048,
    variants: [{ parameters: '65B' }],
  },
  alpaca: {
    name: 'alpaca 10',
    released: '2023',
    contextLength: 512,
    variants: [{ parameters: '7B' }],
  },
  vicuna: { name: 'Alpaca 2', variants: [{ parameters: '7B' }, { parameters: '13B' }] },
});

function idsBy(column: ColumnId, descending = false, lang = 'en', graph = family): string[] {
  const all = Bitset.full(graph.nodes.length);
  return [...tableOrderOf(graph, all, { column, descending }, lang)].map((n) => graph.nodeAt(n).id);
}

describe('tableOrderOf', () => {
  test('names are sorted ignoring case, numbers in them by value', () => {
    expect(idsBy('name')).toEqual(['vicuna', 'alpaca', 'llama']);
    expect(idsBy('name', true)).toEqual(['llama', 'alpaca', 'vicuna']);
  });

  test('unknown values come last in both directions', () => {
    expect(idsBy('released')).toEqual(['alpaca', 'llama', 'vicuna']);
    expect(idsBy('released', true)).toEqual(['llama', 'alpaca', 'vicuna']);
    expect(idsBy('contextLength', true)).toEqual(['llama', 'alpaca', 'vicuna']);
  });

  test('sizes are sorted by the largest, training tokens by number', () => {
    expect(idsBy('parameters')).toEqual(['alpaca', 'vicuna', 'llama']);
    const graph = graphOf('a; b; c; d', {
      a: { trainingTokens: 'not said' },
      b: { trainingTokens: '52K examples' },
      c: { trainingTokens: '1.4T' },
    });
    expect(idsBy('trainingTokens', false, 'en', graph)).toEqual(['b', 'c', 'a', 'd']);
  });

  test('derived counts come from the whole graph', () => {
    expect(idsBy('derived', true)).toEqual(['llama', 'alpaca', 'vicuna']);
  });

  test('words are sorted in the language of the reader', () => {
    const graph = graphOf('a; b', { a: { domains: ['law'] }, b: { domains: ['medicine'] } });
    expect(idsBy('domains', false, 'en', graph)).toEqual(['a', 'b']);
    // fǎlǜ before yīxué
    expect(idsBy('domains', false, 'zh', graph)).toEqual(['a', 'b']);
    expect(idsBy('domains', true, 'zh', graph)).toEqual(['b', 'a']);
  });

  test('every column sorts exactly the given nodes; descending reverses the known ones', () => {
    const column = fc.constantFrom(...COLUMN_IDS);
    fc.assert(
      fc.property(lineages(), column, fc.infiniteStream(fc.boolean()), (graph, id, picks) => {
        const wanted = graph.nodes.map((_, node) => node).filter(() => picks.next().value);
        const nodes = Bitset.from(graph.nodes.length, wanted);
        const up = [...tableOrderOf(graph, nodes, { column: id, descending: false }, 'en')];
        const down = [...tableOrderOf(graph, nodes, { column: id, descending: true }, 'en')];
        expect(up.toSorted((a, b) => a - b)).toEqual(wanted);
        expect(textsOf(graph, down, id).filter(Boolean)).toEqual(
          textsOf(graph, up, id).filter(Boolean).toReversed(),
        );
      }),
    );
  });
});

function textsOf(graph: LineageGraph, nodes: readonly number[], id: ColumnId): string[] {
  return nodes.map((node) => valuesOf(attributeOf(id), graph, node).join());
}

describe('warmOrder', () => {
  test('stops when told to, and the final order needs no comparisons', () => {
    const graph = graphOf(Array.from({ length: 3000 }, (_, n) => `m${(n * 7) % 3000}`).join('; '));
    expect(warmOrder(graph, 'name', 'en', () => true)).toBe(false);
    while (!warmOrder(graph, 'name', 'en', () => true));
    expect(idsBy('name', false, 'en', graph).slice(0, 12)).toEqual(
      Array.from({ length: 12 }, (_, n) => `m${n}`),
    );
  });
});
