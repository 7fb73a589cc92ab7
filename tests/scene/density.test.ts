import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseGraph } from '../../src/domain/format/parse-graph.js';
import type { LineageGraph } from '../../src/domain/graph/lineage-graph.js';
import { LayeredCardFitter } from '../../src/layouts/layered/layered-card-fitter.js';
import type { Density, DrawingArea } from '../../src/scene/drawing-area.js';
import { sceneOf } from '../../src/scene/scene-of.js';
import { toggleValue } from '../../src/state/transitions.js';
import { OPENING_VIEW } from '../../src/state/view-state.js';
import { areaOf } from './area-of.js';
import { lineages } from './lineage-arbitrary.js';

const LAW = toggleValue(OPENING_VIEW, 'domain', 'law');

/** The number of matches that a scene shows, and the densities that were tried. */
function triedIn(graph: LineageGraph, area: DrawingArea) {
  const tried = new Set<Density>();
  class CardFitter extends LayeredCardFitter {
    constructor(...of: ConstructorParameters<typeof LayeredCardFitter>) {
      super(...of);
      tried.add(of[4].density ?? 'airy');
    }
  }
  const { cards } = sceneOf(graph, LAW, area, { CardFitter });
  const shown = cards.filter((card) => card.kind === 'node' && !card.ghost).length;
  return { shown, tried: [...tried] };
}

/** A tree of this many models about law, each with this many children. */
function treeOf(nodeCount: number, childCount: number): LineageGraph {
  const nodes = Array.from({ length: nodeCount }, (_, n) => ({ id: `m${n}`, domains: ['law'] }));
  const edges = nodes
    .slice(1)
    .map(({ id }, n) => ({ source: `m${Math.floor(n / childCount)}`, target: id }));
  return parseGraph({ format: 1, nodes, edges }).graph;
}

describe('the density of a filtered scene', () => {
  test('is the one that shows more matches, and airy if both show as many', () => {
    const sides = fc.record({
      width: fc.integer({ min: 480, max: 1400 }),
      height: fc.integer({ min: 200, max: 900 }),
    });
    fc.assert(
      fc.property(lineages(), sides, (graph, { width, height }) => {
        const shownIn = (density?: Density) =>
          triedIn(graph, areaOf(width, height, density ? { density } : {})).shown;
        expect(shownIn()).toBe(Math.max(shownIn('airy'), shownIn('dense')));
      }),
    );
  });

  test('is airy without trying dense if that shows all matches', () => {
    expect(triedIn(treeOf(20, 3), areaOf(1150, 760)).tried).toEqual(['airy']);
  });

  test('is dense without trying airy if airy cards could not show as many', () => {
    expect(triedIn(treeOf(600, 3), areaOf(1150, 760)).tried).toEqual(['dense']);
  });

  test('is found by trying both if dense shows no more than airy might', () => {
    expect(triedIn(treeOf(600, 100), areaOf(1150, 760)).tried.toSorted()).toEqual([
      'airy',
      'dense',
    ]);
  });
});
