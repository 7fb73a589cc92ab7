import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lastDayOf } from '../../src/domain/format/dates.js';
import { NO_FILTER } from '../../src/domain/query/filter.js';
import { releaseTimesOf } from '../../src/domain/graph/release-times.js';
import { cardKeyOf } from '../../src/scene/scene.js';
import { sceneIn } from './scene-in.js';
import { hiddenAfter } from '../../src/scene/hidden-after.js';
import { LAYOUTS, OPENING_VIEW } from '../../src/state/view-state.js';
import { graphOf } from '../graph-of.js';
import { datedLineages, partialDates } from './dated-lineage-arbitrary.js';
import { areaOf } from './area-of.js';

const SMALL = areaOf(420, 260);
const layouts = fc.constantFrom(...LAYOUTS);
const viewAt = (until: string | null) => ({ filter: NO_FILTER, until });

describe('hiddenAfter', () => {
  test('null hides nothing', () => {
    const graph = graphOf('llama > alpaca', { alpaca: { released: '2023-03' } });
    expect(hiddenAfter(graph, sceneIn(graph, OPENING_VIEW, SMALL), viewAt(null), 'en')).toBeNull();
  });

  test('a later date hides no card of an earlier one, and no bundle gets smaller', () => {
    fc.assert(
      fc.property(datedLineages(), layouts, partialDates, partialDates, (graph, layout, a, b) => {
        const [early, late] = [a, b].sort((x, y) => +lastDayOf(x) - +lastDayOf(y)) as [
          string,
          string,
        ];
        const scene = sceneIn(graph, { ...OPENING_VIEW, layout }, SMALL);
        const [before, after] = [early, late].map((date) =>
          hiddenAfter(graph, scene, viewAt(date), 'en'),
        );
        for (const key of after?.keys ?? []) expect(before?.keys).toContain(key);
        for (const [key, { count }] of before?.bundles ?? []) {
          expect(after?.bundles.get(key)?.count).toBeGreaterThanOrEqual(count);
        }
      }),
    );
  });

  test('visible cards and the members of bundles are exactly the nodes released so far', () => {
    fc.assert(
      fc.property(datedLineages(), layouts, partialDates, (graph, layout, until) => {
        const scene = sceneIn(graph, { ...OPENING_VIEW, layout }, SMALL);
        const later = hiddenAfter(graph, scene, viewAt(until), 'en');
        const shown = scene.cards.filter(({ key }) => !later?.keys.has(key));
        const counted = shown.reduce(
          (sum, { key, kind }) =>
            sum + (kind === 'node' ? 1 : (later?.bundles.get(key)?.count ?? 0)),
          0,
        );
        // A bundle depends on its parent, even if dates are contradictory.
        const times = releaseTimesOf(graph);
        const end = lastDayOf(until).getTime();
        const isThere = (n: number) => n === -1 || (times[n] ?? Infinity) <= end;
        const there = graph.nodes.filter((_, n) => {
          const card = scene.cards.find(({ key }) => key === cardKeyOf(scene, n));
          return isThere(n) && (card?.kind === 'node' || isThere(card?.node ?? -1));
        });
        expect(counted).toBe(there.length);
      }),
    );
  });

  test('a line is visible once both its ends are, or a later version of the target', () => {
    const graph = graphOf('llama > alpaca', {
      llama: { released: '2023-02-24' },
      alpaca: { released: '2023-03-13' },
    });
    const scene = sceneIn(graph, OPENING_VIEW, SMALL);
    const hiddenAt = (until: string) => [
      ...(hiddenAfter(graph, scene, viewAt(until), 'en')?.keys ?? []),
    ];
    expect(hiddenAt('2023-01')).toEqual(['n0', 'n1', 'e0']);
    expect(hiddenAt('2023-02')).toEqual(['n1', 'e0']);
    expect(hiddenAt('2023-03-12')).toEqual(['n1', 'e0']);
    expect(hiddenAt('2023-03')).toEqual([]);
  });

  test('a node without a date appears with its main parent', () => {
    const graph = graphOf('llama > alpaca', { llama: { released: '2023-02' } });
    const scene = sceneIn(graph, OPENING_VIEW, SMALL);
    expect(hiddenAfter(graph, scene, viewAt('2023-01'), 'en')?.keys).toContain('n1');
    expect(hiddenAfter(graph, scene, viewAt('2023-02'), 'en')?.keys).not.toContain('n1');
  });
});
