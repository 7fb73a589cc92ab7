import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_FILTER } from '../../src/domain/query/filter.js';
import type { LineageGraph } from '../../src/domain/graph/lineage-graph.js';
import { hiddenAfter } from '../../src/scene/hidden-after.js';
import { cardKeyOf, type Scene } from '../../src/scene/scene.js';
import { sceneAsOf } from '../../src/scene/scene-as-of.js';
import { sceneIn } from './scene-in.js';
import { LAYOUTS, OPENING_VIEW } from '../../src/state/view-state.js';
import { graphOf } from '../graph-of.js';
import { datedLineages, partialDates } from './dated-lineage-arbitrary.js';
import { areaOf } from './area-of.js';

const SMALL = areaOf(420, 260);

function asOf(graph: LineageGraph, scene: Scene, until: string | null): Scene {
  const view = { filter: NO_FILTER, until };
  return sceneAsOf(graph, scene, view, hiddenAfter(graph, scene, view, 'en'));
}

describe('sceneAsOf', () => {
  const graph = graphOf('llama > alpaca > medalpaca', {
    llama: { released: '2023-02' },
    alpaca: { released: '2023-03' },
    medalpaca: { released: '2023-04' },
  });
  const full = sceneIn(graph, OPENING_VIEW, SMALL);

  test('returns the same scene without a time', () => {
    expect(asOf(graph, full, null)).toBe(full);
  });

  test('excludes whatever came later: cards, lines, places, counts', () => {
    const scene = asOf(graph, full, '2023-03');
    expect(scene.cards.map(({ key }) => key)).toEqual(['n0', 'n1']);
    expect(scene.lines.map(({ key }) => key)).toEqual(['e0']);
    expect([0, 1, 2].map((node) => cardKeyOf(scene, node))).toEqual(['n0', 'n1', null]);
    expect([scene.matchCount, scene.memberCount]).toEqual([2, 2]);
  });

  test('every line connects existing cards, and every place refers to one', () => {
    fc.assert(
      fc.property(
        datedLineages(),
        fc.constantFrom(...LAYOUTS),
        partialDates,
        (family, layout, until) => {
          const all = sceneIn(family, { ...OPENING_VIEW, layout }, SMALL);
          const scene = asOf(family, all, until);
          const keys = new Set<string | null>(scene.cards.map(({ key }) => key));
          for (const { source, target } of scene.lines) {
            expect([keys.has(source), keys.has(target)]).toEqual([true, true]);
          }
          const places = [...family.nodes.keys()]
            .map((node) => cardKeyOf(scene, node))
            .filter((key) => key !== null);
          expect(places.filter((key) => !keys.has(key))).toEqual([]);
          expect(scene.memberCount).toBe(places.length);
        },
      ),
    );
  });
});
