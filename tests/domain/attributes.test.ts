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
  const valuesIn = (id: AttributeId, node: string) =>
    valuesOf(attributeOf(id), graph, graph.numberOf(node) ?? -1);

  test('values of the main parent come first, each once', () => {
    expect(valuesIn('parents', 'alpaca')).toEqual(['llama', 'gpt']);
    expect(valuesIn('methods', 'alpaca')).toEqual(['instruction-tuning', 'peft']);
    expect(valuesIn('relation', 'alpaca')).toEqual(['weights', 'data']);
  });

  test('values computed from the graph: the root, and the number of descendants', () => {
    expect(valuesIn('derived', 'llama')).toEqual(['1']);
    expect(valuesIn('root', 'alpaca')).toEqual(['llama']);
  });
});
