import { describe, expect, test } from 'vitest';
import { searchOf } from '../../src/domain/query/search.js';
import { warmSearch } from '../../src/domain/query/search-indexing.js';
import { graphOf } from '../graph-of.js';

const MODELS = 100;

/** This many unconnected models, the last of which is searched for. */
function manyModels() {
  const ids = Array.from({ length: MODELS - 1 }, (_, i) => `model${i}`);
  return graphOf([...ids, 'vicuna'].join('; '));
}

describe('warmSearch', () => {
  test('does part of the work when told to stop at once, and returns that it is incomplete', () => {
    const graph = manyModels();
    let slices = 1;
    while (!warmSearch(graph, () => true)) slices++;
    expect(slices).toBeGreaterThan(5);
    expect(slices).toBeLessThan(MODELS);
    expect(warmSearch(graph, () => true)).toBe(true);
  });

  test('a search in between finds everything', () => {
    const graph = manyModels();
    expect(warmSearch(graph, () => true)).toBe(false);
    expect(searchOf(graph, 'vicuna').map(({ node }) => node)).toEqual([MODELS - 1]);
    expect(warmSearch(graph, () => true)).toBe(true);
  });

  test('results are the same as without warming up', () => {
    const [warm, cold] = [manyModels(), manyModels()];
    while (!warmSearch(warm, () => true));
    for (const query of ['model1', 'vicunna', 'x']) {
      expect(searchOf(warm, query)).toEqual(searchOf(cold, query));
    }
  });

  test('an empty graph is ready', () => {
    expect(warmSearch(graphOf(''), () => false)).toBe(true);
  });
});
