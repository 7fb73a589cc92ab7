import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FACETS } from '../../src/domain/query/facets.js';
import { parseGraph } from '../../src/domain/format/parse-graph.js';
import { closeBundle, closeBundlesOf, openBundle } from '../../src/state/bundle-transitions.js';
import {
  applyNamedView,
  clearFacet,
  clearFilter,
  clearSelection,
  focusOn,
  leaveNamedView,
  selectEdge,
  selectNode,
  setColouring,
  setDirection,
  setFind,
  setLang,
  setLayout,
  setQuery,
  setReleased,
  setSizing,
  setStage,
  setUntil,
  resetView,
  swapCompared,
  toggleCompared,
  turnToPage,
  toggleValue,
  addValue,
  isolateNext,
} from '../../src/state/transitions.js';
import { OPENING_VIEW, type ViewState } from '../../src/state/view-state.js';
import { fileOf } from '../graph-of.js';
import { viewStates } from './view-arbitrary.js';

const ids = fc.constantFrom('llama', 'alpaca', 'vicuna', 'goat');
const words = fc.constantFrom('law', 'peft', 'data', 'x');
const views = viewStates({ ids, words, places: fc.constant(null) });
const facets = fc.constantFrom(...FACETS.map(({ id }) => id));
const bundles = fc.record({ node: ids, part: fc.option(words) });

describe('toggleValue', () => {
  test('toggling twice changes only the order of values', () => {
    const inOrder = (view: ViewState, facet: (typeof FACETS)[number]['id']) =>
      [...(view.filter.words[facet] ?? [])].sort();
    fc.assert(
      fc.property(views, facets, words, (view, facet, value) => {
        const twice = toggleValue(toggleValue(view, facet, value), facet, value);
        expect(inOrder(twice, facet)).toEqual(inOrder(view, facet));
        expect(clearFacet(twice, facet)).toEqual(clearFacet(view, facet));
      }),
    );
  });

  test('appends, removes, and leaves no facet without values', () => {
    const law = toggleValue(OPENING_VIEW, 'domain', 'law');
    const both = toggleValue(law, 'domain', 'math');
    expect(both.filter.words).toEqual({ domain: ['law', 'math'] });
    expect(toggleValue(both, 'domain', 'law').filter.words).toEqual({ domain: ['math'] });
    expect(toggleValue(law, 'domain', 'law').filter.words).toEqual({});
  });
});

describe('filters', () => {
  test('clearFacet() clears one facet; without values it returns the same view', () => {
    const view = toggleValue(toggleValue(OPENING_VIEW, 'domain', 'law'), 'method', 'peft');
    expect(clearFacet(view, 'domain').filter.words).toEqual({ method: ['peft'] });
    expect(clearFacet(OPENING_VIEW, 'domain')).toBe(OPENING_VIEW);
  });

  test('clearFilter() changes nothing but the filter', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(clearFilter(view)).toEqual({ ...view, filter: OPENING_VIEW.filter });
      }),
    );
  });

  test('setReleased() and setQuery() change one part each', () => {
    const range = { from: '2023', to: null };
    expect(setReleased(OPENING_VIEW, range).filter).toEqual({
      ...OPENING_VIEW.filter,
      released: range,
    });
    expect(setQuery(OPENING_VIEW, 'goat').filter).toEqual({
      ...OPENING_VIEW.filter,
      query: 'goat',
    });
  });
});

describe('selecting', () => {
  test('selecting a node or claim ends a comparison', () => {
    const comparing = { ...OPENING_VIEW, compare: ['llama', 'goat'] };
    expect(selectNode(comparing, 'alpaca')).toMatchObject({
      select: { kind: 'node', id: 'alpaca' },
      compare: [],
    });
    const edge = { source: 'llama', target: 'alpaca', relation: 'data' };
    expect(selectEdge(comparing, edge)).toMatchObject({
      select: { kind: 'edge', ...edge },
      compare: [],
    });
  });

  test('clearSelection() ends both; without either it returns the same view', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(clearSelection(view)).toEqual({ ...view, select: null, compare: [] });
      }),
    );
    expect(clearSelection(OPENING_VIEW)).toBe(OPENING_VIEW);
  });

  test('selecting does not change what is drawn', () => {
    fc.assert(
      fc.property(views, ids, (view, id) => {
        const { filter, focus, open, find } = selectNode(view, id);
        expect({ filter, focus, open, find }).toEqual({
          filter: view.filter,
          focus: view.focus,
          open: view.open,
          find: view.find,
        });
      }),
    );
  });
});

describe('toggleCompared', () => {
  test('a comparison has no more models than a link can contain', () => {
    const full = { ...OPENING_VIEW, compare: Array.from({ length: 12 }, (_, n) => `m${n}`) };
    expect(toggleCompared(full, 'one-more')).toBe(full);
    expect(toggleCompared(full, 'm3').compare).toHaveLength(11);
  });

  const selected = selectNode(OPENING_VIEW, 'llama');

  test('the selected node is the first of the comparison', () => {
    expect(toggleCompared(selected, 'goat')).toMatchObject({
      compare: ['llama', 'goat'],
      select: null,
    });
  });

  test('without a selection, the node becomes selected', () =>
    expect(toggleCompared(OPENING_VIEW, 'goat')).toEqual(selectNode(OPENING_VIEW, 'goat')));

  test('toggling another node twice restores the view', () => {
    expect(toggleCompared(toggleCompared(selected, 'goat'), 'goat')).toEqual(selected);
    const two = toggleCompared(selected, 'goat');
    expect(toggleCompared(toggleCompared(two, 'alpaca'), 'alpaca')).toEqual(two);
  });

  test('swapping twice restores the order', () => {
    const two = toggleCompared(selected, 'goat');
    expect(swapCompared(two).compare).toEqual(['goat', 'llama']);
    expect(swapCompared(swapCompared(two))).toEqual(two);
  });

  test('there is never a single compared node, nor a comparison with a selection', () => {
    const steps = fc.array(ids, { maxLength: 8 });
    fc.assert(
      fc.property(steps, (list) => {
        const view = list.reduce(toggleCompared, OPENING_VIEW);
        expect(view.compare.length).not.toBe(1);
        if (view.compare.length > 0) expect(view.select).toBeNull();
        const odd = new Set(
          list.filter((id) => list.filter((other) => other === id).length % 2 === 1),
        );
        const present = view.select?.kind === 'node' ? [view.select.id] : view.compare;
        expect(new Set(present)).toEqual(odd);
      }),
    );
  });
});

describe('bundles', () => {
  const bundle = { node: 'llama', part: null };
  const part = { node: 'llama', part: 'peft' };

  test('opening one closes others and clears their search', () => {
    fc.assert(
      fc.property(views, bundles, (view, bundle) => {
        const opened = openBundle(view, bundle);
        expect(opened.open.every(({ node }) => node === bundle.node)).toBe(true);
        expect(opened).toEqual({ ...view, open: opened.open, find: '', page: 0 });
        expect(openBundle(opened, bundle)).toEqual(opened);
      }),
    );
  });

  test('a search in one starts at its first page', () => {
    expect(setFind(turnToPage(OPENING_VIEW, 3), 'x')).toMatchObject({ find: 'x', page: 0 });
  });

  test('a part is open next to its bundle; closing it returns to the split, closing that to nothing', () => {
    const open = openBundle(OPENING_VIEW, part);
    expect(open.open).toEqual([bundle, part]);
    const split = closeBundle(open, part);
    expect(split.open).toEqual([bundle]);
    expect(closeBundle(split, bundle)).toEqual(OPENING_VIEW);
  });

  test('closing a bundle closes its parts, but none of another node', () => {
    const other = { node: 'goat', part: null };
    const view = { ...OPENING_VIEW, open: [bundle, part, other] };
    expect(closeBundle(view, bundle).open).toEqual([other]);
  });

  test('opening and closing a bundle restores the view', () => {
    fc.assert(
      fc.property(views, ids, (view, node) => {
        const before = { ...view, open: [], split: 'method' as const, find: '', page: 0 };
        const bundle = { node, part: null };
        expect(closeBundle(openBundle(before, bundle), bundle)).toEqual(before);
      }),
    );
  });

  test('closeBundlesOf() closes all bundles of a node', () => {
    fc.assert(
      fc.property(views, ids, (view, id) => {
        const closed = closeBundlesOf(view, id);
        expect(closed.open).toEqual(view.open.filter(({ node }) => node !== id));
      }),
    );
  });
});

describe('named views', () => {
  const { graph } = parseGraph({
    ...fileOf('llama > alpaca'),
    views: [{ id: 'v', title: 'V', view: 'focus=alpaca&lang=zh' }],
  });

  test('opening one keeps the language, and discards the previous view', () => {
    const before = setLang(selectNode(OPENING_VIEW, 'llama'), 'fr');
    expect(applyNamedView(before, graph, 'v')).toEqual({
      ...OPENING_VIEW,
      named: { id: 'v', step: null },
      focus: 'alpaca',
      lang: 'fr',
    });
  });

  test('an unknown one changes nothing', () =>
    expect(applyNamedView(OPENING_VIEW, graph, 'w')).toBe(OPENING_VIEW));

  test('leaving one keeps its view', () => {
    const view = applyNamedView(OPENING_VIEW, graph, 'v');
    expect(leaveNamedView(view)).toEqual({ ...view, named: null });
  });

  test('resetView() returns the opening view in the chosen language', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(resetView(view)).toEqual({ ...OPENING_VIEW, lang: view.lang });
      }),
    );
  });
});

describe('settings', () => {
  test('each changes one field', () => {
    const changes: readonly (readonly [ViewState, Partial<ViewState>])[] = [
      [setStage(OPENING_VIEW, 'table'), { stage: 'table' }],
      [setLayout(OPENING_VIEW, 'timeline'), { layout: 'timeline' }],
      [setDirection(OPENING_VIEW, 'down'), { direction: 'down' }],
      [setColouring(OPENING_VIEW, 'domain'), { colouring: 'domain' }],
      [setSizing(OPENING_VIEW, 'descendants'), { sizing: 'descendants' }],
      [setUntil(OPENING_VIEW, '2023'), { until: '2023' }],
      [setLang(OPENING_VIEW, 'zh'), { lang: 'zh' }],
      [setFind(OPENING_VIEW, 'x'), { find: 'x' }],
      [turnToPage(OPENING_VIEW, 3), { page: 3 }],
      [focusOn(OPENING_VIEW, 'llama'), { focus: 'llama' }],
    ];
    for (const [view, change] of changes) expect(view).toEqual({ ...OPENING_VIEW, ...change });
  });
});

test('isolateNext shows the lineage, the ancestors, the descendants and everything in turn', () => {
  const filters = [];
  let view = OPENING_VIEW;
  for (let press = 0; press < 4; press++) {
    view = isolateNext(view, 'alpaca');
    filters.push(view.filter.isolation);
  }
  expect(filters).toEqual([
    { kind: 'lineage', of: 'alpaca', up: null, down: null },
    { kind: 'lineage', of: 'alpaca', up: null, down: 0 },
    { kind: 'lineage', of: 'alpaca', up: 0, down: null },
    null,
  ]);
  const other = isolateNext(isolateNext(OPENING_VIEW, 'alpaca'), 'vicuna');
  expect(other.filter.isolation).toMatchObject({ of: 'vicuna', up: null, down: null });
});

test('addValue adds a value to the chosen ones, once', () => {
  const law = addValue(OPENING_VIEW, 'domain', 'law');
  expect(addValue(law, 'domain', 'law')).toBe(law);
  expect(addValue(law, 'domain', 'math').filter.words).toEqual({ domain: ['law', 'math'] });
});
