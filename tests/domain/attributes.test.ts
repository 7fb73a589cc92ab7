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
  test('each has a name of its own, called something in every language', () => {
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

  test('claims are those of the main parent first, each word once', () => {
    expect(said('parents', 'alpaca')).toEqual(['llama', 'gpt']);
    expect(said('methods', 'alpaca')).toEqual(['instruction-tuning', 'peft']);
    expect(said('relation', 'alpaca')).toEqual(['weights', 'data']);
  });

  test('what only the graph can say: the root, and how many descend from it', () => {
    expect(said('derived', 'llama')).toEqual(['1']);
    expect(said('root', 'alpaca')).toEqual(['llama']);
  });
});
