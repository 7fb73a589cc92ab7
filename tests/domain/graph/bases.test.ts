import { describe, expect, test } from 'vitest';
import { basesOf } from '../../../src/domain/graph/bases.js';
import { countsOf, NO_FILTER } from '../../../src/domain/query/filter.js';
import type { LineageGraph } from '../../../src/domain/graph/lineage-graph.js';
import { graphOf } from '../../graph-of.js';
import { readGraph } from '../../read-graph.js';

const baseOf = (graph: LineageGraph, id: string) =>
  graph.nodeAt(basesOf(graph).of[graph.numberOf(id) ?? -1] ?? -1).id;
const basesIn = (graph: LineageGraph) => basesOf(graph).all.map((node) => graph.nodeAt(node).id);

describe('basesOf', () => {
  test('roots and next generations are bases of the models built on their weights', () => {
    const graph = graphOf('llama > alpaca > vicuna; llama -successor> llama-2 > chat > elyza');
    expect(basesIn(graph)).toEqual(['llama', 'llama-2']);
    expect(baseOf(graph, 'vicuna')).toBe('llama');
    expect(baseOf(graph, 'elyza')).toBe('llama-2');
    expect(baseOf(graph, 'llama-2')).toBe('llama-2');
  });

  test('the source of a successor edge is not a base if it is built on weights', () => {
    const graph = graphOf('llama > instruct -successor> instruct-2 > pupil; instruct > tulu');
    expect(basesIn(graph)).toEqual(['llama', 'instruct-2']);
    expect(baseOf(graph, 'tulu')).toBe('llama');
    expect(baseOf(graph, 'pupil')).toBe('instruct-2');
  });

  test('of two parents, the main one counts', () => {
    const graph = graphOf('mistral -data> mix; llama > mix > mix-chat; mistral');
    expect(baseOf(graph, 'mix-chat')).toBe('llama');
  });

  test('they come oldest first', () => {
    const graph = graphOf('new; old; undated', {
      new: { released: '2024' },
      old: { released: '2023' },
    });
    expect(basesIn(graph)).toEqual(['undated', 'old', 'new']);
  });

  test('every model of the LLaMA family has one of them', () => {
    const graph = readGraph('llama');
    const counts = countsOf(graph, NO_FILTER, 'base');
    expect(counts.map(({ value }) => value)).toEqual(basesIn(graph));
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(graph.nodes.length);
  });
});
