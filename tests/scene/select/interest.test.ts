import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Bitset } from '../../../src/domain/graph/bitset.js';
import { parseGraph } from '../../../src/domain/format/parse-graph.js';
import { NO_FILTER, type Filter } from '../../../src/domain/query/filter.js';
import { NONE, type LineageGraph } from '../../../src/domain/graph/lineage-graph.js';
import { forestOf } from '../../../src/scene/select/forest.js';
import { interestInSteps, interestOf } from '../../../src/scene/select/interest.js';
import { cardKeyOf } from '../../../src/scene/scene.js';
import { sceneIn } from '../scene-in.js';
import { filterResultOf } from '../../../src/scene/select/filter-result.js';
import { OPENING_VIEW } from '../../../src/state/view-state.js';
import { graphOf } from '../../graph-of.js';
import { lineages } from '../lineage-arbitrary.js';
import { areaOf } from '../area-of.js';

function interestIn(graph: LineageGraph, focus: string | null = null, filter: Filter = NO_FILTER) {
  const filtered = filterResultOf(graph, filter);
  const forest = forestOf(graph, filtered);
  const interest = interestOf(graph, filtered, forest, { focus, open: [] });
  return (id: string) => interest[forest.placeOf(graph.numberOf(id) ?? NONE)] ?? NaN;
}

describe('interestOf', () => {
  test('a parent of many ranks above a leaf, a generation above both', () => {
    const graph = graphOf(
      'llama > alpaca > a; alpaca > b; llama > goat; llama -successor> llama-2',
    );
    const of = interestIn(graph);
    expect(of('alpaca')).toBeGreaterThan(of('goat'));
    expect(of('llama-2')).toBeGreaterThan(of('alpaca'));
  });

  test('many descendants of the focus are raised in many steps, and then rank above the others', () => {
    const ids = Array.from({ length: 70_000 }, (_, n) => `m${n}`);
    const edges = ids.map((target) => ({ source: 'hub', target }));
    const nodes = ['hub', 'other', ...ids].map((id) => ({ id }));
    const { graph } = parseGraph({ format: 1, nodes, edges });
    const filtered = filterResultOf(graph, NO_FILTER);
    const view = { focus: 'hub', open: [] };
    const forest = forestOf(graph, filtered);
    const steps = interestInSteps(graph, filtered, forest, view);
    let pauses = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) pauses++;
    expect(pauses).toBeGreaterThan(8);
    const of = (id: string) => step.value[forest.placeOf(graph.numberOf(id) ?? NONE)] ?? NaN;
    expect(of('m69999')).toBeGreaterThan(of('other'));
  });

  test('the focus ranks highest, then the nodes near it', () => {
    const graph = graphOf('root > a > b > c > d > e; root > x > y');
    const of = interestIn(graph, 'c');
    const ids = ['a', 'b', 'd', 'e', 'x', 'y'];
    for (const id of ids) expect(of('c')).toBeGreaterThan(of(id));
    expect(of('d')).toBeGreaterThan(of('e'));
    for (const id of ['a', 'b', 'd', 'e']) expect(of(id)).toBeGreaterThan(of('y'));
  });

  test('matches rank above the nodes that connect them', () => {
    const graph = graphOf('root > ghost > law; root > other', { law: { domains: ['law'] } });
    const of = interestIn(graph, null, { ...NO_FILTER, words: { domain: ['law'] } });
    expect(of('law')).toBeGreaterThan(of('ghost'));
  });

  test('if nothing is excluded, updating some nodes equals computing all again', () => {
    fc.assert(
      fc.property(lineages(), fc.array(fc.nat(), { maxLength: 3 }), (graph, picks) => {
        if (graph.nodeCount === 0) return;
        const ids = picks.map((pick) => graph.idAt(pick % graph.nodeCount));
        const [focus = null, ...rest] = ids;
        const view = { focus, open: rest.map((node) => ({ node, part: null })) };
        const full = filterResultOf(graph, NO_FILTER);
        // A separate set, as if it were the result of a filter.
        const left = { ...full, memberRanks: Bitset.from(graph.nodeCount, full.memberRanks) };
        const interest = interestOf(graph, full, forestOf(graph, full), view);
        expect(forestOf(graph, left)).not.toStrictEqual(forestOf(graph, full));
        expect(interest).toEqual(interestOf(graph, left, forestOf(graph, left), view));
      }),
    );
  });

  test('an unimportant parent does not prevent an interesting child from being drawn', () => {
    fc.assert(
      fc.property(lineages(), (graph) => {
        const of = interestIn(graph);
        graph.nodes.forEach(({ id }, n) => {
          const parent = graph.mainParentOf(n);
          if (parent === NONE) return;
          expect(of(graph.nodeAt(parent).id)).toBeGreaterThanOrEqual(of(id) - 0.25);
        });
      }),
    );
  });
});

describe('choose', () => {
  const leaves = Array.from({ length: 200 }, (_, n) => `hub > m${n}`).join('; ');

  test('models with derivatives get a card before those without', () => {
    const graph = graphOf(`${leaves}; hub > parent > child`);
    const scene = sceneIn(graph, OPENING_VIEW, areaOf(500, 260));
    expect(cardKeyOf(scene, graph.numberOf('parent') ?? NONE)).toBe(`n${graph.numberOf('parent')}`);
  });

  test('among equals, those earlier in the file get cards', () => {
    const graph = graphOf(leaves);
    const scene = sceneIn(graph, OPENING_VIEW, areaOf(600, 400));
    const drawn = scene.cards.flatMap((card) => (card.kind === 'node' ? [card.node] : []));
    expect(drawn.length).toBeGreaterThan(2);
    expect(drawn).toEqual(drawn.map((_, n) => n));
  });

  test('a larger area never shows fewer models', () => {
    fc.assert(
      fc.property(lineages(), (graph) => {
        const shownIn = (width: number, height: number) =>
          sceneIn(graph, OPENING_VIEW, areaOf(width, height)).cards.filter((c) => c.kind === 'node')
            .length;
        expect(shownIn(2400, 2000)).toBeGreaterThanOrEqual(shownIn(600, 400));
      }),
      { numRuns: 50 },
    );
  });
});
