import fc from 'fast-check';
import { FACETS } from '../../src/domain/query/facets.js';
import type { Isolation } from '../../src/domain/graph/isolation.js';
import {
  FAMILY_SORTS,
  COLOURINGS,
  DIRECTIONS,
  LAYOUTS,
  SIZINGS,
  STAGES,
  type ViewState,
} from '../../src/state/view-state.js';

const DATES = ['2023', '2023-03', '2023-03-13', '2024-12-31'];

/** The names that a view may refer to. */
export interface Names {
  readonly ids: fc.Arbitrary<string>;
  /** Values of facets, methods and relations. */
  readonly words: fc.Arbitrary<string>;
  readonly places: fc.Arbitrary<ViewState['named']>;
}

/** Every view that transitions can make with these names. */
export function viewStates({ ids, words, places }: Names): fc.Arbitrary<ViewState> {
  const values = fc.uniqueArray(words, { minLength: 1, maxLength: 3 });
  const free = fc.string({ unit: 'binary', maxLength: 8 });
  return fc.record({
    named: places,
    // A graph that is not from a hub has neither.
    family: fc.constant(null),
    families: fc.constant([]),
    familySort: fc.constantFrom(...FAMILY_SORTS),
    filter: fc.record({
      words: fc.record(Object.fromEntries(FACETS.map(({ id }) => [id, values])), {
        requiredKeys: [],
      }),
      released: fc
        .record({
          from: fc.option(fc.constantFrom(...DATES)),
          to: fc.option(fc.constantFrom(...DATES)),
        })
        .map((range) => (range.from === null && range.to === null ? null : range)),
      query: free,
      only: fc.option(fc.uniqueArray(ids, { minLength: 1, maxLength: 3 })),
      isolation: fc.option(isolations(ids)),
    }),
    focus: fc.option(ids),
    open: fc.uniqueArray(
      fc.record({ node: ids, part: fc.option(fc.oneof(words, fc.constant(''))) }),
      {
        maxLength: 3,
        selector: ({ node, part }) => JSON.stringify([node, part]),
      },
    ),
    split: fc.constant('method' as const),
    find: free,
    page: fc.nat(500),
    select: fc.option(
      fc.oneof(
        fc.record({ kind: fc.constant('node' as const), id: ids }),
        fc.record({
          kind: fc.constant('edge' as const),
          source: ids,
          target: ids,
          relation: words,
        }),
      ),
    ),
    compare: fc.uniqueArray(ids, { maxLength: 3 }).map((list) => (list.length < 2 ? [] : list)),
    stage: fc.constantFrom(...STAGES),
    layout: fc.constantFrom(...LAYOUTS),
    until: fc.option(fc.constantFrom(...DATES)),
    direction: fc.option(fc.constantFrom(...DIRECTIONS)),
    colouring: fc.constantFrom(...COLOURINGS),
    sizing: fc.constantFrom(...SIZINGS),
    at: fc.option(
      fc.record({
        x: fc.integer({ min: -50, max: 150 }),
        y: fc.integer({ min: -5000, max: 15000 }).map((n) => n / 100),
        zoom: fc.integer({ min: 5, max: 400 }),
      }),
    ),
    lang: fc.option(fc.constantFrom('en', 'zh', 'zh-Hant-TW')),
  });
}

/** Lineages of any model; paths depend on the graph. */
function isolations(ids: fc.Arbitrary<string>): fc.Arbitrary<Isolation> {
  const generations = fc.option(fc.integer({ min: 0, max: 12 }));
  return fc.record({
    kind: fc.constant('lineage' as const),
    of: ids,
    up: generations,
    down: generations,
  });
}
