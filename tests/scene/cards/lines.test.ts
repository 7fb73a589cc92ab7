import { group } from 'd3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_FILTER } from '../../../src/domain/query/filter.js';
import type { ShapingView } from '../../../src/scene/scene-of.js';
import { cardKeyOf } from '../../../src/scene/scene.js';
import { sceneIn } from '../scene-in.js';
import { OPENING_VIEW } from '../../../src/state/view-state.js';
import { graphOf } from '../../graph-of.js';
import { lineages } from '../lineage-arbitrary.js';
import { areaOf } from '../area-of.js';

const sceneWith = (
  graph: ReturnType<typeof graphOf>,
  view: Partial<ShapingView> = {},
  area = areaOf(1150, 760),
) => sceneIn(graph, { ...OPENING_VIEW, ...view }, area);

describe('linesOf', () => {
  test('at most eight lines end in one card, the one from the main parent among them', () => {
    const parents = Array.from({ length: 20 }, (_, n) => `p${n} -data> child`).join('; ');
    const graph = graphOf(`${parents}; last > child`);
    const { lines } = sceneWith(graph, { focus: 'child' }, areaOf(1150, 2000));
    const main = graph.mainEdges[graph.numberOf('child') ?? -1];
    const into = lines.filter(({ target }) => target === `n${graph.numberOf('child')}`);
    expect(into).toHaveLength(8);
    expect(into.map(({ edge }) => edge)).toContain(main);
  });

  test('every drawn model but a root has a line from its main parent, or from the bundle it stands in', () => {
    fc.assert(
      fc.property(lineages(), (graph) => {
        const scene = sceneWith(graph);
        for (const card of scene.cards) {
          if (card.kind !== 'node' || card.grid !== null) continue;
          const main = graph.mainEdges[card.node] ?? -1;
          if (main === -1) continue;
          const line = scene.lines.find(({ edge }) => edge === main);
          expect(line?.source).toBe(cardKeyOf(scene, graph.mainParentOf(card.node)));
          expect(line?.target).toBe(card.key);
        }
      }),
    );
  });

  test('no two lines have one key, and no more than eight end in a card', () => {
    fc.assert(
      fc.property(lineages(), (graph) => {
        const { lines } = sceneWith(graph);
        expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
        const ends = group(lines, ({ target }) => target).values();
        for (const list of ends) expect(list.length).toBeLessThanOrEqual(8);
      }),
    );
  });

  test('two claims between the same models are two lines', () => {
    const { lines } = sceneWith(graphOf('llama > alpaca; llama -data> alpaca'));
    expect(lines.map(({ key, dotted }) => [key, dotted])).toEqual([
      ['e0', false],
      ['e1', true],
    ]);
  });

  test('a line to a ghost is faint, an inferred claim is marked', () => {
    const graph = graphOf('llama > alpaca > vicuna', { vicuna: { domains: ['law'] } });
    const { lines } = sceneWith(graph, { filter: { ...NO_FILTER, words: { domain: ['law'] } } });
    expect(lines.map(({ faint }) => faint)).toEqual([true, false]);
  });
});
