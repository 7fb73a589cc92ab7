import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ancestorsOf } from '../../src/domain/graph/lineage.js';
import type { LineageGraph } from '../../src/domain/graph/lineage-graph.js';
import { emphasisOf } from '../../src/scene/emphasis.js';
import { cardKeyOf } from '../../src/scene/scene.js';
import { sceneIn } from './scene-in.js';
import type { Scene } from '../../src/scene/scene.js';
import { OPENING_VIEW } from '../../src/state/view-state.js';
import { graphOf } from '../graph-of.js';
import { readGraph } from '../read-graph.js';
import { lineages } from './lineage-arbitrary.js';
import { areaOf } from './area-of.js';

const AREA = areaOf(1150, 760);
const compared = (graph: LineageGraph, compare: readonly string[], area = AREA) =>
  sceneIn(graph, { ...OPENING_VIEW, compare }, area);
const isDrawn = (graph: LineageGraph, scene: Scene, id: string) =>
  cardKeyOf(scene, graph.numberOf(id) ?? -1) === `n${graph.numberOf(id)}`;

/** What is highlighted, with the ids of nodes and edges in place of the keys. */
function emphasisIn(graph: LineageGraph, compare: readonly string[]) {
  const found = emphasisOf(graph, compared(graph, compare), { ...OPENING_VIEW, compare });
  const named = (key: string) => {
    const edge = graph.edges[Number(key.slice(1))];
    if (key.startsWith('n')) return graph.nodes[Number(key.slice(1))]?.id ?? key;
    return key.startsWith('e') && edge ? `${edge.source}>${edge.target}` : key;
  };
  return {
    selected: [...(found?.selected ?? [])].map(named).sort(),
    lineage: [...(found?.lineage ?? [])].map(named).sort(),
  };
}

describe('sceneOf, comparing', () => {
  const star = graphOf(Array.from({ length: 500 }, (_, n) => `hub > mid${n} > m${n}`).join('; '));

  test('compared nodes and the nodes between them get cards, however unimportant', () => {
    const scene = compared(star, ['m499', 'm498']);
    expect(cardKeyOf(sceneIn(star, OPENING_VIEW, AREA), star.numberOf('m499') ?? -1)).not.toBe(
      `n${star.numberOf('m499')}`,
    );
    for (const id of ['m499', 'mid499', 'm498', 'mid498', 'hub']) {
      expect(isDrawn(star, scene, id)).toBe(true);
    }
  });

  test('the picture is unchanged if the compared nodes are drawn already', () => {
    const graph = readGraph('llama');
    const before = sceneIn(graph, OPENING_VIEW, AREA);
    const drawn = before.cards.filter(({ kind }) => kind === 'node').map(({ node }) => node);
    const ids = drawn
      .filter((node) => [...ancestorsOf(graph, node)].every((above) => drawn.includes(above)))
      .map((node) => graph.nodeAt(node).id);
    expect(ids.length).toBeGreaterThan(20);
    for (const id of ids.slice(1, 13)) {
      const { cards, lines } = compared(graph, [ids[0] ?? '', id]);
      expect(cards).toEqual(before.cards);
      expect(lines).toEqual(before.lines);
    }
  });

  test('compared nodes have a card in any area, and every node is in exactly one place', () => {
    fc.assert(
      fc.property(lineages(), fc.nat(59), fc.nat(59), (graph, a, b) => {
        fc.pre(a !== b && a < graph.nodes.length && b < graph.nodes.length);
        const scene = compared(graph, [`m${a}`, `m${b}`], areaOf(220, 160));
        expect(cardKeyOf(scene, a)).toBe(`n${a}`);
        expect(cardKeyOf(scene, b)).toBe(`n${b}`);
        let count = 0;
        for (const card of scene.cards) {
          if (card.kind === 'node') count += 1 + card.collapsed;
          if (card.kind === 'bundle') count += card.total;
        }
        expect(count).toBe(graph.nodes.length);
      }),
    );
  });
});

describe('emphasisOf, comparing', () => {
  const graph = graphOf('root > llama > alpaca > goat; llama > vicuna > llava; bloom > phoenix');

  test('both paths from the common ancestor are emphasized, and nothing above it', () => {
    expect(emphasisIn(graph, ['goat', 'vicuna'])).toEqual({
      selected: ['goat', 'vicuna'],
      lineage: ['alpaca', 'alpaca>goat', 'goat', 'llama', 'llama>alpaca', 'llama>vicuna', 'vicuna'],
    });
  });

  test('nodes without a common ancestor are emphasized with their own lineages', () => {
    expect(emphasisIn(graph, ['alpaca', 'phoenix']).lineage).toEqual([
      'alpaca',
      'bloom',
      'bloom>phoenix',
      'llama',
      'llama>alpaca',
      'phoenix',
      'root',
      'root>llama',
    ]);
  });
});
