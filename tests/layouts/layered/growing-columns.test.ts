import fc from 'fast-check';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { parseGraph } from '../../../src/domain/format/parse-graph.js';
import { NO_FILTER } from '../../../src/domain/query/filter.js';
import { LayeredCardFitter } from '../../../src/layouts/layered/layered-card-fitter.js';
import { DrawnPlaces } from '../../../src/scene/select/drawn-places.js';
import { filterResultOf } from '../../../src/scene/select/filter-result.js';
import { forestOf } from '../../../src/scene/select/forest.js';
import { openingsOf } from '../../../src/scene/select/groups.js';
import { NONE, type LineageGraph } from '../../../src/domain/graph/lineage-graph.js';
import { graphOf } from '../../graph-of.js';
import { areaOf } from '../../scene/area-of.js';
import { lineages } from '../../scene/lineage-arbitrary.js';

/** A fitter with one bundle open, if any. */
function fitterOf(graph: LineageGraph, opened: number | null, [width, height]: Case['size']) {
  const forest = forestOf(graph, filterResultOf(graph, NO_FILTER));
  const open = opened === null ? [] : [{ node: graph.idAt(opened), part: null }];
  const openings = openingsOf(graph, forest, open, 'method');
  const places = new DrawnPlaces(graph.nodeCount);
  const area = areaOf(width, height, { density: 'dense' });
  return new LayeredCardFitter(graph, forest, openings, places, area);
}

interface Case {
  /** The node whose bundle is open, if any. */
  readonly opened: number | null;
  readonly size: readonly [number, number];
  readonly pinned: readonly number[];
  /** Chooses among the nodes that can be tried next. */
  readonly pick: () => number;
}

/** A few parents with many children each, and some lines that span several columns. */
function stars(): fc.Arbitrary<LineageGraph> {
  const child = fc.record({ of: fc.nat(3), secondOf: fc.option(fc.nat(), { freq: 2 }) });
  return fc.array(child, { minLength: 20, maxLength: 80 }).map((children) => {
    const edges = children.flatMap(({ of, secondOf }, n) => {
      const parents = new Set([
        Math.min(of, n),
        ...(secondOf === null ? [] : [secondOf % (n + 1)]),
      ]);
      return [...parents].map((parent) => ({ source: `m${parent}`, target: `m${n + 1}` }));
    });
    const nodes = Array.from({ length: children.length + 1 }, (_, n) => ({ id: `m${n}` }));
    return parseGraph({ format: 1, nodes, edges }).graph;
  });
}

/**
 * Tries nodes whose main parent is drawn in some order, and expects each to be added if and only if the whole set fits.
 * @returns how many were added, and how many not
 */
function triedIn(
  graph: LineageGraph,
  { opened, size, pinned, pick }: Case,
): { readonly added: number; readonly refused: number } {
  const drawn = [...pinned];
  const growth = fitterOf(graph, opened, size).growthOf(drawn);
  const whole = fitterOf(graph, opened, size);
  const tried = new Set(drawn);
  const isCandidate = (node: number) => {
    const parent = graph.mainParentOf(node);
    return !tried.has(node) && (parent === NONE || drawn.includes(parent));
  };
  const candidatesIn = () => [...graph.topologicalOrder].filter(isCandidate);
  for (let all = candidatesIn(); all.length > 0; all = candidatesIn()) {
    const node = all[pick() % all.length] ?? NONE;
    tried.add(node);
    const fits = whole.attempt([...drawn, node]) !== null;
    expect(growth.add(node)).toBe(fits);
    if (fits) drawn.push(node);
  }
  const added = drawn.length - pinned.length;
  return { added, refused: tried.size - pinned.length - added };
}

describe('growthOf', () => {
  test('adds a node if and only if the whole set with it would fit', () => {
    const sides = { min: 60, max: 900 };
    const cases = fc.record({
      graph: fc.oneof(lineages(), stars()),
      open: fc.option(fc.nat()),
      size: fc.tuple(fc.integer({ ...sides, min: 200 }), fc.integer({ ...sides, max: 400 })),
      pins: fc.array(fc.nat(), { maxLength: 4 }),
      picks: fc.infiniteStream(fc.nat()).map((stream) => () => stream.next().value as number),
    });
    let [added, refused] = [0, 0];
    fc.assert(
      fc.property(cases, ({ graph, open, size, pins, picks }) => {
        const counts = triedIn(graph, {
          opened: open === null ? null : open % graph.nodeCount,
          size,
          pinned: [...new Set([0, ...pins.map((pin) => pin % graph.nodeCount)])],
          pick: picks,
        });
        added += counts.added;
        refused += counts.refused;
      }),
      { numRuns: 300 },
    );
    expect(Math.min(added, refused)).toBeGreaterThan(1000);
  });

  test('the same where a bundle between a node and its descendant becomes a tab', () => {
    const children = Array.from({ length: 18 }, (_, n) => `a > b${n}`).join(';');
    const graph = graphOf(`${children}; b0 > w`);
    const counts = Array.from({ length: 60 }, (_, n) =>
      triedIn(graph, {
        opened: null,
        size: [200 + 10 * n, 200],
        pinned: [0, graph.numberOf('w') ?? NONE],
        pick: () => 1,
      }),
    );
    expect(new Set(counts.map(({ added }) => added)).size).toBeGreaterThan(2);
  });

  describe('arranges the whole set', () => {
    const wholes = vi.spyOn(DrawnPlaces.prototype, 'put');
    afterAll(() => wholes.mockRestore());

    /** Adds nodes one after the other. @returns each with the number of sets arranged for it */
    function added(edges: string, height: number, pinned: string, ids: string): readonly string[] {
      const graph = graphOf(edges);
      const numbersOf = (list: string) => list.split('').map((id) => graph.numberOf(id) ?? NONE);
      const growth = fitterOf(graph, null, [1150, height]).growthOf(numbersOf(pinned));
      return numbersOf(ids).map((node) => {
        wholes.mockClear();
        const isAdded = growth.add(node);
        return `${isAdded ? '+' : '-'}${graph.idAt(node)} ${wholes.mock.calls.length}`;
      });
    }

    test('only where a node may move other cards', () => {
      const edges = 'a > b > c > d; a > e > d; a > f; f > g; f > h';
      const expected = ['+b 0', '+c 0', '+d 0', '+f 0', '+g 0', '+e 1', '+h 0'];
      expect(added(edges, 760, 'a', 'bcdfgeh')).toEqual(expected);
    });

    test('and continues with the set before if such a node does not fit', () => {
      const edges = 'a > b > d > g > i; a > e > d';
      expect(added(edges, 60, 'abd', 'egi')).toEqual(['-e 2', '+g 0', '+i 0']);
    });
  });
});
