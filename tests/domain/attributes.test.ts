import { describe, expect, test } from 'vitest';
import {
  attributeOf,
  ATTRIBUTES,
  valuesOf,
  type AttributeId,
} from '../../src/domain/attributes.js';
import { en } from '../../src/locales/en.js';
import { zh } from '../../src/locales/zh.js';
import { graphOf } from '../graph-of.js';

describe('ATTRIBUTES', () => {
  test('each has a unique name, with a label in every language', () => {
    const ids = ATTRIBUTES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const words of [en, zh]) {
      expect(Object.keys(words.attributes).toSorted()).toEqual(ids.toSorted());
    }
  });
});

describe('valuesOf', () => {
  const graph = graphOf('gpt -data> alpaca [peft]; llama > alpaca [instruction-tuning, peft]');
  const said = (id: AttributeId, node: string) =>
    valuesOf(attributeOf(id), graph, graph.numberOf(node) ?? -1);

  test('values of the main parent come first, each once', () => {
    expect(said('parents', 'alpaca')).toEqual(['llama', 'gpt']);
    expect(said('methods', 'alpaca')).toEqual(['instruction-tuning', 'peft']);
    expect(said('relation', 'alpaca')).toEqual(['weights', 'data']);
  });

  test('values computed from the graph: the root, and the number of descendants', () => {
    expect(said('derived', 'llama')).toEqual(['1']);
    expect(said('root', 'alpaca')).toEqual(['llama']);
  });
});
