import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FacetId } from '../../../src/domain/query/facets.js';
import { countsOf, matchesOf, NO_FILTER, type Filter } from '../../../src/domain/query/filter.js';
import { countWithValue } from '../../../src/domain/query/value-count.js';
import { valueSetsOf } from '../../../src/domain/query/value-sets.js';
import { graphOf } from '../../graph-of.js';

const MODELS = 300;
const METHODS = ['peft', 'merge', 'pruning'];
/** A root with many children, with too many organizations for sets. */
const GRAPH = graphOf(
  Array.from({ length: MODELS }, (_, n) =>
    n % 7 === 0 ? `root -merge> m${n} [merge]; other > m${n} [pruning]` : `root > m${n} [peft]`,
  ).join('; '),
  Object.fromEntries(
    Array.from({ length: MODELS }, (_, n) => [
      `m${n}`,
      {
        organization: [`maker ${n % 100}`],
        domains: n % 3 === 0 ? ['law', 'medicine'] : n % 3 === 1 ? ['law'] : [],
      },
    ]),
  ),
);
const FACETS_TRIED: readonly FacetId[] = ['organization', 'domain', 'method', 'relation'];

const valueOf = (facet: FacetId) =>
  facet === 'domain'
    ? fc.constantFrom('law', 'medicine', 'math')
    : facet === 'organization'
      ? fc.nat(101).map((n) => `maker ${n}`)
      : facet === 'method'
        ? fc.constantFrom(...METHODS)
        : fc.constantFrom('weights', 'merge');

const filters: fc.Arbitrary<Filter> = fc
  .record(
    Object.fromEntries(
      FACETS_TRIED.map((facet) => [
        facet,
        fc.uniqueArray(valueOf(facet), { minLength: 1, maxLength: 2 }),
      ]),
    ),
    { requiredKeys: [] },
  )
  .map((words) => ({ ...NO_FILTER, words }));

describe('counts of values', () => {
  test('there are sets of the nodes with a value, except for facets with many values', () => {
    expect(valueSetsOf(GRAPH, 'organization')).toBeNull();
    expect(valueSetsOf(GRAPH, 'domain')?.map((set) => set.count())).toEqual([100, 200]);
  });

  test('equal the number of nodes left by adding the value', () => {
    fc.assert(
      fc.property(filters, fc.constantFrom(...FACETS_TRIED), (filter, facet) => {
        const { [facet]: chosen = [], ...others } = filter.words;
        for (const { value, count } of countsOf(GRAPH, filter, facet)) {
          const alone = { ...NO_FILTER, words: { ...others, [facet]: [value] } };
          expect(count).toBe(matchesOf(GRAPH, alone).count());
          const both = { ...NO_FILTER, words: { ...others, [facet]: [...chosen, value] } };
          expect(countWithValue(GRAPH, filter, facet, value)).toBe(matchesOf(GRAPH, both).count());
        }
      }),
    );
  });
});
