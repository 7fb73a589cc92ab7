import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundsOf, firstDayOf, lastDayOf } from '../../../src/domain/format/dates.js';
import { attributeOf } from '../../../src/domain/attributes.js';
import { FACETS, type Facet, type FacetId } from '../../../src/domain/query/facets.js';
import { facetIndexOf } from '../../../src/domain/query/facet-index.js';
import {
  allCountsOf,
  countsOf,
  isActive,
  matchesOf,
  NO_FILTER,
  without,
  type Filter,
} from '../../../src/domain/query/filter.js';
import type { LineageGraph } from '../../../src/domain/graph/lineage-graph.js';
import { parseGraph } from '../../../src/domain/format/parse-graph.js';
import { countedReads } from '../../counted-reads.js';
import { graphOf } from '../../graph-of.js';

const WORDS: Readonly<Partial<Record<FacetId, readonly string[]>>> = {
  domain: ['general', 'law', 'medicine'],
  organization: ['Meta', 'Stanford'],
  method: ['peft', 'multimodal', 'instruction-tuning'],
  relation: ['weights', 'data'],
  technique: ['SFT', 'LoRA'],
};
const DATES = ['2023', '2023-02', '2023-03-13', '2024-04', '2024'];

const some = (facet: FacetId) => fc.subarray([...(WORDS[facet] ?? [])]);

/** Lineages whose nodes and edges have values in every facet of the filters below. */
const graphs = fc
  .array(
    fc.record({
      domains: some('domain'),
      organization: some('organization'),
      released: fc.option(fc.constantFrom(...DATES), { nil: undefined }),
      parents: fc.uniqueArray(
        fc.record({
          of: fc.nat(99),
          relation: fc.constantFrom('weights', 'data'),
          methods: some('method'),
          technique: some('technique'),
        }),
        { maxLength: 3 },
      ),
    }),
    { minLength: 1, maxLength: 20 },
  )
  .map((nodes) => {
    const seen = new Set<string>();
    return parseGraph({
      format: 1,
      nodes: nodes.map(({ domains, organization, released }, n) => ({
        id: `m${n}`,
        domains,
        organization,
        ...(released === undefined ? {} : { released }),
      })),
      edges: nodes.flatMap(({ parents }, n) =>
        parents.flatMap(({ of, relation, ...about }) => {
          if (n === 0) return [];
          const edge = { source: `m${of % n}`, target: `m${n}`, relation };
          const claim = JSON.stringify(edge);
          if (seen.has(claim)) return [];
          seen.add(claim);
          return [{ ...edge, ...about }];
        }),
      ),
    }).graph;
  });

const facetIds = Object.keys(WORDS) as FacetId[];
const filters: fc.Arbitrary<Filter> = fc
  .record({
    words: fc.record(
      Object.fromEntries(facetIds.map((id) => [id, fc.option(some(id))])) as Record<
        FacetId,
        fc.Arbitrary<string[] | null>
      >,
    ),
    from: fc.option(fc.constantFrom(...DATES)),
    to: fc.option(fc.constantFrom(...DATES)),
    only: fc.option(
      fc.array(
        fc.nat(25).map((n) => `m${n}`),
        { maxLength: 10 },
      ),
    ),
  })
  .map(({ words, from, to, only }) => ({
    ...NO_FILTER,
    words: Object.fromEntries(
      Object.entries(words).filter(([, values]) => values !== null && values.length > 0),
    ),
    released: from === null && to === null ? null : { from, to },
    only,
  }));

/** Whether any day that a date covers is within the bounds. */
function isReleasedWithin(date: string, from: string | null, to: string | null): boolean {
  const [start, end] = boundsOf(from, to);
  return firstDayOf(date).getTime() <= end && lastDayOf(date).getTime() >= start;
}

/** The values of a node, or of an edge for a facet of edges. */
function saidBy(facet: Facet, graph: LineageGraph, entry: number): readonly string[] {
  const attribute = attributeOf(facet.attribute);
  if (attribute.of === 'graph') return attribute.wordsOf(graph, entry);
  return attribute.of === 'node'
    ? attribute.wordsOf(graph.nodeAt(entry))
    : attribute.wordsOf(graph.edgeAt(entry));
}

/** By definition: the node matches every facet of nodes, and one edge that ends in it matches every facet of edges. */
function naiveMatchesOf(graph: LineageGraph, { words, released, only }: Filter): readonly number[] {
  const holds = (facetId: FacetId, chosen: readonly string[]) =>
    words[facetId] === undefined || words[facetId].some((value) => chosen.includes(value));
  const asksForEdges = FACETS.some(({ id, of }) => of === 'edge' && words[id] !== undefined);
  return [...graph.nodes.keys()].filter((n) => {
    const node = graph.nodeAt(n);
    const nodeHolds = FACETS.every(
      (facet) => facet.of === 'edge' || holds(facet.id, saidBy(facet, graph, n)),
    );
    const edgeHolds =
      !asksForEdges ||
      graph.edges.some(
        (edge, e) =>
          edge.target === node.id &&
          FACETS.every((facet) => facet.of === 'node' || holds(facet.id, saidBy(facet, graph, e))),
      );
    const dateHolds =
      released === null ||
      (node.released !== undefined && isReleasedWithin(node.released, released.from, released.to));
    return nodeHolds && edgeHolds && dateHolds && (only === null || only.includes(node.id));
  });
}

describe('matchesOf, laws', () => {
  test('matches the definition', () => {
    fc.assert(
      fc.property(graphs, filters, (graph, filter) => {
        expect([...matchesOf(graph, filter)]).toEqual(naiveMatchesOf(graph, filter));
      }),
      { numRuns: 500 },
    );
  });

  test('another value in a facet never removes a node', () => {
    fc.assert(
      fc.property(
        graphs,
        filters,
        fc.constantFrom(...facetIds),
        fc.nat(2),
        (graph, filter, id, place) => {
          const chosen = filter.words[id];
          const value = WORDS[id]?.[place];
          fc.pre(chosen !== undefined && value !== undefined);
          const wider = { ...filter, words: { ...filter.words, [id]: [...chosen, value] } };
          const after = matchesOf(graph, wider);
          for (const n of matchesOf(graph, filter)) expect(after.has(n)).toBe(true);
        },
      ),
    );
  });

  test('another facet never adds a node', () => {
    fc.assert(
      fc.property(graphs, filters, fc.constantFrom(...facetIds), (graph, filter, id) => {
        const before = matchesOf(graph, without(filter, id));
        for (const n of matchesOf(graph, filter)) expect(before.has(n)).toBe(true);
      }),
    );
  });

  test('extending the range never removes a node', () => {
    fc.assert(
      fc.property(graphs, filters, (graph, filter) => {
        fc.pre(filter.released !== null);
        const all = matchesOf(graph, { ...filter, released: { from: null, to: null } });
        for (const n of matchesOf(graph, filter)) expect(all.has(n)).toBe(true);
      }),
    );
  });
});

describe('countsOf, laws', () => {
  test('a count is the number of nodes the filter would leave with exactly that value', () => {
    fc.assert(
      fc.property(graphs, filters, (graph, filter) => {
        for (const id of facetIds) {
          for (const { value, count } of countsOf(graph, filter, id)) {
            const alone = { ...filter, words: { ...filter.words, [id]: [value] } };
            expect(count).toBe(matchesOf(graph, alone).count());
          }
        }
      }),
    );
  });

  test('contains every value of the graph and every chosen one, once', () => {
    fc.assert(
      fc.property(graphs, filters, (graph, filter) => {
        for (const id of facetIds) {
          const facet = FACETS.find((candidate) => candidate.id === id);
          const stated =
            facet?.of === 'node'
              ? graph.nodes.flatMap((_, n) => [...saidBy(facet, graph, n)])
              : graph.edges.flatMap((_, e) => (facet ? [...saidBy(facet, graph, e)] : []));
          const counts = countsOf(graph, filter, id);
          const values = counts.map(({ value }) => value);
          expect(new Set(values)).toEqual(new Set([...stated, ...(filter.words[id] ?? [])]));
          expect(new Set(values).size).toBe(values.length);
          expect(
            counts
              .filter(({ chosen }) => chosen)
              .map(({ value }) => value)
              .sort(),
          ).toEqual([...(filter.words[id] ?? [])].sort());
        }
      }),
    );
  });
});

describe('matchesOf', () => {
  const graph = graphOf(
    'llama > alpaca [instruction-tuning]; llama -data> goat [peft]; alpaca > goat [multimodal]',
    {
      llama: { released: '2023-02-24' },
      alpaca: { released: '2023-03' },
      goat: { domains: ['law'] },
    },
  );
  const namesOf = (filter: Partial<Filter>) =>
    [...matchesOf(graph, { ...NO_FILTER, ...filter })].map((n) => graph.nodeAt(n).id);

  test('an empty filter matches everything', () =>
    expect(namesOf({})).toEqual(['llama', 'alpaca', 'goat']));

  test('facets of edges must match on the same edge', () => {
    expect(namesOf({ words: { method: ['peft'] } })).toEqual(['goat']);
    expect(namesOf({ words: { method: ['peft'], relation: ['data'] } })).toEqual(['goat']);
    expect(namesOf({ words: { method: ['multimodal'], relation: ['data'] } })).toEqual([]);
  });

  test('a value without nodes leaves nothing', () => {
    expect(namesOf({ words: { domain: ['astrology'] } })).toEqual([]);
    expect(namesOf({ words: { domain: ['astrology', 'law'] } })).toEqual(['goat']);
  });

  test('values of a facet with too many for a set of each', () => {
    const ids = Array.from({ length: 100 }, (_, n) => `m${n}`);
    const graph = graphOf(
      ids.join(';'),
      Object.fromEntries(ids.map((id) => [id, { organization: ['all', `maker of ${id}`] }])),
    );
    const left = (values: readonly string[]) => [
      ...matchesOf(graph, { ...NO_FILTER, words: { organization: values } }),
    ];
    expect(left(['maker of m99', 'maker of m7', 'nobody'])).toEqual([7, 99]);
    expect(left(['all', 'maker of m7'])).toHaveLength(100);
    expect(left(['nobody'])).toEqual([]);
  });

  test('values of one facet are united from the sets of their nodes, without passing over edges or listing members', () => {
    const graph = graphOf('llama > alpaca [peft]; llama > goat [multimodal]; alpaca > kid [peft]');
    for (const { id } of FACETS) allCountsOf(graph, id);
    let reads = 0;
    Object.defineProperty(graph, 'targets', {
      value: countedReads(graph.targets, () => reads++),
    });
    const filter = { ...NO_FILTER, words: { method: ['peft', 'multimodal'] } };
    expect([...matchesOf(graph, filter)]).toEqual([1, 2, 3]);
    expect(countsOf(graph, filter, 'method').map(({ count }) => count)).toEqual([2, 1]);
    expect(reads).toBe(0);
    expect(FACETS.map(({ id }) => facetIndexOf(graph, id).members.isMade)).not.toContain(true);
  });

  test('in a facet with too many values for sets, no members are listed either', () => {
    const ids = Array.from({ length: 100 }, (_, n) => `m${n}`);
    const graph = graphOf(
      ids.join(';'),
      Object.fromEntries(ids.map((id, n) => [id, { organization: [`maker ${n % 80}`, 'all'] }])),
    );
    const filter = { ...NO_FILTER, words: { organization: ['maker 3', 'nobody', 'maker 79'] } };
    expect([...matchesOf(graph, filter)]).toEqual([3, 79, 83]);
    expect(facetIndexOf(graph, 'organization').members.isMade).toBe(false);
  });

  test('a range of dates excludes undated nodes, and a month counts as its days', () => {
    expect(namesOf({ released: { from: null, to: null } })).toEqual(['llama', 'alpaca']);
    expect(namesOf({ released: { from: '2023-03-13', to: null } })).toEqual(['alpaca']);
    expect(namesOf({ released: { from: null, to: '2023-02' } })).toEqual(['llama']);
  });

  test('a list of ids gives exactly these, in file order', () =>
    expect(namesOf({ only: ['goat', 'llama', 'nobody'] })).toEqual(['llama', 'goat']));

  test('a query leaves its results; white space is no query', () => {
    expect(namesOf({ query: 'alp' })).toEqual(['alpaca']);
    expect(namesOf({ query: '  ' })).toEqual(['llama', 'alpaca', 'goat']);
  });
});

describe('isActive', () => {
  test('false for an empty filter and for white space', () => {
    expect(isActive(NO_FILTER)).toBe(false);
    expect(isActive({ ...NO_FILTER, query: '  ' })).toBe(false);
  });

  test('true for any filter', () => {
    const changed: Partial<Filter>[] = [
      { words: { domain: ['law'] } },
      { released: { from: '2023', to: null } },
      { query: 'a' },
      { only: [] },
    ];
    for (const change of changed) expect(isActive({ ...NO_FILTER, ...change })).toBe(true);
  });
});
