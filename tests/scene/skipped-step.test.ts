import { describe, expect, test } from 'vitest';
import { openCollapsed } from '../../src/components/open-collapsed.js';
import { NO_FILTER } from '../../src/domain/query/filter.js';
import type { LineageGraph } from '../../src/domain/graph/lineage-graph.js';
import type { BundleCard, Scene } from '../../src/scene/scene.js';
import { OPENING_VIEW, type ViewState } from '../../src/state/view-state.js';
import { graphOf } from '../graph-of.js';
import { areaOf } from './area-of.js';
import { sceneIn } from './scene-in.js';

const chain = graphOf(Array.from({ length: 120 }, (_, n) => `g${n}`).join(' > '));
const sceneAt = (view: ViewState, graph: LineageGraph = chain) =>
  sceneIn(graph, view, areaOf(1150, 760));
const bundlesIn = ({ cards }: Scene) =>
  cards.filter((card): card is BundleCard => card.kind === 'bundle');
const namesIn = ({ cards }: Scene) =>
  cards.flatMap((card) => (card.kind === 'node' ? [`g${card.node}`] : []));

describe('a deep chain', () => {
  test('states how many models are skipped', () => {
    const [bundle] = bundlesIn(sceneAt(OPENING_VIEW));
    expect(bundle?.skipped).toBe(true);
    expect(bundle?.label).toBe(`⋯ ${bundle?.total} skipped`);
  });

  test('states how many there are, regardless of the filter', () => {
    const law = { domains: ['law'] };
    const text = Array.from({ length: 120 }, (_, n) => `g${n}`).join(' > ');
    const graph = graphOf(text, { g60: law, g119: law });
    const view = { ...OPENING_VIEW, filter: { ...NO_FILTER, words: { domain: ['law'] } } };
    const skipped = bundlesIn(sceneAt(view, graph)).filter((bundle) => bundle.skipped);
    expect(skipped.length).toBeGreaterThan(0);
    for (const { label, total, count } of skipped) {
      expect(count).toBeLessThan(total);
      expect(label).toBe(`⋯ ${total} skipped`);
    }
  });

  test('can be read from end to end by expanding what is skipped, without ever showing a bundle of one', () => {
    const seen = new Set<string>();
    let view = OPENING_VIEW;
    let presses = 0;
    for (; presses < 40; presses++) {
      const scene = sceneAt(view);
      for (const name of namesIn(scene)) seen.add(name);
      for (const { total } of bundlesIn(scene)) expect(total).toBeGreaterThan(1);
      const ends = new Set(scene.lines.map(({ source }) => source));
      const below = bundlesIn(scene).find(({ key }) => !ends.has(key));
      if (!below) break;
      view = openCollapsed(chain, scene, below)(view);
    }
    expect(seen.size).toBe(120);
    expect(presses).toBeLessThan(40);
  });

  test('can be followed back up in the same way', () => {
    let view: ViewState = { ...OPENING_VIEW, focus: 'g100' };
    for (let presses = 0; presses < 30; presses++) {
      const scene = sceneAt(view);
      const above = bundlesIn(scene).find(({ key }) =>
        scene.lines.some((line) => line.source === key),
      );
      if (!above) break;
      expect(above.skipped).toBe(true);
      view = openCollapsed(chain, scene, above)(view);
    }
    expect(namesIn(sceneAt(view)).slice(0, 3)).toEqual(['g0', 'g1', 'g2']);
  });
});

test('siblings that are collapsed together are not a chain, and expand side by side', () => {
  const graph = graphOf(Array.from({ length: 300 }, (_, n) => `root > c${n}`).join('; '));
  const scene = sceneAt(OPENING_VIEW, graph);
  const [bundle] = bundlesIn(scene);
  expect(bundle?.skipped).toBe(false);
  const view = bundle && openCollapsed(graph, scene, bundle)(OPENING_VIEW);
  expect(view?.open).toEqual([{ node: 'root', part: null }]);
});
