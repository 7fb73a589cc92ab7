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
  test('every line between two cards is drawn, however many', () => {
    const parents = Array.from({ length: 40 }, (_, n) => `p${n} -data> child`).join('; ');
    const graph = graphOf(parents);
    const { cards, lines } = sceneWith(graph, { focus: 'child' }, areaOf(1150, 4000));
    const keys = new Set(cards.map(({ key }) => key));
    const joined = graph.edges.filter((edge) => keys.has(`n${graph.numberOf(edge.source)}`));
    expect(joined.length).toBeGreaterThan(8);
    const ends = lines.map(({ source, target }) => `${source} ${target}`);
    for (const { source } of joined) {
      expect(ends).toContain(`n${graph.numberOf(source)} n${graph.numberOf('child')}`);
    }
  });

  test('parents collapsed together have one line to their children', () => {
    const graph = graphOf(Array.from({ length: 40 }, (_, n) => `p${n} > child`).join('; '));
    const { cards, lines } = sceneWith(graph, { focus: 'child' });
    const bundle = cards.find(({ kind }) => kind === 'bundle');
    expect(bundle?.node).toBe(-1);
    expect(lines.filter(({ source }) => source === bundle?.key)).toHaveLength(1);
  });

  test('every related card is connected, and lines lead from earlier columns to later ones', () => {
    const areas = [areaOf(1150, 760), areaOf(360, 640, { direction: 'down' })];
    fc.assert(
      fc.property(lineages(), fc.constantFrom(...areas), (graph, area) => {
        const scene = sceneWith(graph, {}, area);
        const ends = new Set(scene.lines.flatMap(({ source, target }) => [source, target]));
        const columns = new Map(scene.cards.map(({ key, column }) => [key, column]));
        for (const { source, target } of scene.lines) {
          expect(columns.get(source) ?? 0).toBeLessThan(columns.get(target) ?? 0);
        }
        for (let e = 0; e < graph.edges.length; e++) {
          const from = cardKeyOf(scene, graph.sources[e] ?? -1);
          const to = cardKeyOf(scene, graph.targets[e] ?? -1);
          const card = scene.cards.find(({ key }) => key === from);
          const isRoots = card?.kind === 'bundle' && card.node === -1;
          if (!isRoots || from === to || !to?.startsWith('n')) continue;
          expect(ends.has(from ?? '')).toBe(true);
        }
      }),
    );
  });

  test('every drawn model except a root has a line from its main parent or the bundle that contains it', () => {
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

  test('keys of lines are unique, and at most eight lines end at a card', () => {
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
