import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_FILTER } from '../../src/domain/query/filter.js';
import { sceneAsOf } from '../../src/scene/scene-as-of.js';
import { sceneOf } from '../../src/scene/scene-of.js';
import { LAYOUTS, OPENING_VIEW } from '../../src/state/view-state.js';
import { graphOf } from '../graph-of.js';
import { datedLineages, partialDates } from './dated-lineage-arbitrary.js';
import { roomOf } from './room-of.js';

const SMALL = roomOf(420, 260);
const viewAt = (until: string | null) => ({ filter: NO_FILTER, until });

describe('sceneAsOf', () => {
  const graph = graphOf('llama > alpaca > medalpaca', {
    llama: { released: '2023-02' },
    alpaca: { released: '2023-03' },
    medalpaca: { released: '2023-04' },
  });
  const whole = sceneOf(graph, OPENING_VIEW, SMALL);

  test('gives the same scene where no time is asked for', () => {
    expect(sceneAsOf(graph, whole, viewAt(null), 'en')).toBe(whole);
  });

  test('leaves out what came later: cards, lines, places, counts', () => {
    const scene = sceneAsOf(graph, whole, viewAt('2023-03'), 'en');
    expect(scene.cards.map(({ key }) => key)).toEqual(['n0', 'n1']);
    expect(scene.lines.map(({ key }) => key)).toEqual(['e0']);
    expect([0, 1, 2].map(scene.placeOf)).toEqual(['n0', 'n1', null]);
    expect([scene.matchCount, scene.memberCount]).toEqual([2, 2]);
  });

  test('every line joins cards that are there, and every place is one of them', () => {
    fc.assert(
      fc.property(
        datedLineages(),
        fc.constantFrom(...LAYOUTS),
        partialDates,
        (family, layout, until) => {
          const all = sceneOf(family, { ...OPENING_VIEW, layout }, SMALL);
          const scene = sceneAsOf(family, all, viewAt(until), 'en');
          const keys = new Set<string | null>(scene.cards.map(({ key }) => key));
          for (const { source, target } of scene.lines) {
            expect([keys.has(source), keys.has(target)]).toEqual([true, true]);
          }
          const places = [...family.nodes.keys()].map(scene.placeOf).filter((key) => key !== null);
          expect(places.filter((key) => !keys.has(key))).toEqual([]);
          expect(scene.memberCount).toBe(places.length);
        },
      ),
    );
  });
});
