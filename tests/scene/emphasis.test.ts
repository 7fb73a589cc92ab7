import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ancestorsOf, descendantsOf } from '../../src/domain/graph/lineage.js';
import type { LineageGraph } from '../../src/domain/graph/lineage-graph.js';
import { emphasisOf } from '../../src/scene/emphasis.js';
import type { ShapingView } from '../../src/scene/scene-of.js';
import { sceneIn } from './scene-in.js';
import { OPENING_VIEW, type ViewState } from '../../src/state/view-state.js';
import { graphOf } from '../graph-of.js';
import { lineages } from './lineage-arbitrary.js';
import { areaOf } from './area-of.js';

const AREA = areaOf(1150, 760);

/** What is highlighted, with the ids of nodes and edges in place of the keys. */
function emphasisIn(
  graph: LineageGraph,
  choice: Partial<Pick<ViewState, 'select' | 'compare'>>,
  view: Partial<ShapingView> = {},
) {
  const scene = sceneIn(graph, { ...OPENING_VIEW, ...view }, AREA);
  const found = emphasisOf(graph, scene, { ...OPENING_VIEW, ...choice });
  if (!found) return null;
  const named = (key: string) => {
    const edge = graph.edges[Number(key.slice(1))];
    if (key.startsWith('n')) return graph.nodes[Number(key.slice(1))]?.id ?? key;
    return key.startsWith('e') && edge ? `${edge.source}>${edge.target}` : key;
  };
  return {
    selected: [...found.selected].map(named),
    lineage: [...found.lineage].map(named).sort(),
  };
}

const node = (id: string) => ({ select: { kind: 'node' as const, id } });

describe('emphasisOf', () => {
  const graph = graphOf('llama > alpaca > vicuna > llava; llama > goat; bloom > vicuna');

  test('of a node: its ancestors and descendants, and the lines among them', () => {
    expect(emphasisIn(graph, node('vicuna'))).toEqual({
      selected: ['vicuna'],
      lineage: [
        'alpaca',
        'alpaca>vicuna',
        'bloom',
        'bloom>vicuna',
        'llama',
        'llama>alpaca',
        'llava',
        'vicuna',
        'vicuna>llava',
      ],
    });
  });

  test('a line past the selected node is not part of its lineage', () => {
    const past = graphOf('a > b > c; a > c');
    expect(emphasisIn(past, node('b'))?.lineage).toEqual(['a', 'a>b', 'b', 'b>c', 'c']);
  });

  test('of a claim: the line and its two ends', () => {
    const select = { kind: 'edge' as const, source: 'llama', target: 'goat', relation: 'weights' };
    expect(emphasisIn(graph, { select })).toEqual({
      selected: ['llama>goat'],
      lineage: ['goat', 'llama', 'llama>goat'],
    });
  });

  test('without a selection, or with one missing from the graph: null', () => {
    expect(emphasisIn(graph, {})).toBeNull();
    expect(emphasisIn(graph, node('nobody'))).toBeNull();
  });

  test('a collapsed node is its bundle, with its drawn ancestors', () => {
    const star = graphOf(Array.from({ length: 500 }, (_, n) => `hub > m${n}`).join('; '));
    const found = emphasisIn(star, node('m499'));
    expect(found?.selected).toEqual([`b${star.numberOf('hub')}`]);
    expect(found?.lineage).toContain('hub');
  });

  test('exactly the drawn lineage of the selected node is highlighted', () => {
    fc.assert(
      fc.property(lineages(), fc.nat(59), (graph, n) => {
        fc.pre(n < graph.nodes.length);
        const scene = sceneIn(graph, OPENING_VIEW, AREA);
        const choice = { ...OPENING_VIEW, ...node(graph.nodeAt(n).id) };
        const found = emphasisOf(graph, scene, choice);
        const [above, below] = [ancestorsOf(graph, n), descendantsOf(graph, n)];
        for (const card of scene.cards) {
          if (card.kind !== 'node') continue;
          const related = card.node === n || above.has(card.node) || below.has(card.node);
          expect(found?.lineage.has(card.key)).toBe(related);
        }
        const keys = new Set([...scene.cards, ...scene.lines].map(({ key }) => key));
        for (const key of found?.lineage ?? []) expect(keys).toContain(key);
      }),
    );
  });
});
