import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { relationOf } from '../../../src/domain/graph/lineage-graph.js';
import { backboneOf } from '../../../src/layouts/layered/backbone.js';
import { sceneIn } from '../../scene/scene-in.js';
import { OPENING_VIEW } from '../../../src/state/view-state.js';
import { graphOf } from '../../graph-of.js';
import { lineages } from '../../scene/lineage-arbitrary.js';
import { areaOf } from '../../scene/area-of.js';

const linesOf = (graph: ReturnType<typeof graphOf>) =>
  sceneIn(graph, OPENING_VIEW, areaOf(1150, 760)).lines;

function backboneIn(drawing: string): readonly string[] {
  const graph = graphOf(drawing);
  return [...backboneOf(graph, linesOf(graph))].map((key) => {
    const { source, target } = graph.edgeAt(Number(key.slice(1)));
    return `${source}>${target}`;
  });
}

describe('backboneOf', () => {
  test('is the longest chain of generations, in any order of the file', () => {
    const steps = backboneIn(
      'c -successor> d; a -successor> b; b -successor> c; b -successor> x; d > alpaca',
    );
    expect(steps.toSorted()).toEqual(['a>b', 'b>c', 'c>d']);
  });

  test('of equally long chains, the one earlier in the file', () => {
    expect(backboneIn('a -successor> b; a -successor> c')).toEqual(['a>b']);
  });

  test('is empty without successors', () => expect(backboneIn('a > b > c')).toEqual([]));

  test('is a single chain of successor lines, and none is longer', () => {
    fc.assert(
      fc.property(lineages(), (graph) => {
        const lines = linesOf(graph);
        const steps = lines.filter(
          ({ edge }) => edge !== -1 && relationOf(graph.edgeAt(edge)) === 'successor',
        );
        const backbone = steps.filter(({ key }) => backboneOf(graph, lines).has(key));
        expect(backbone).toHaveLength(backboneOf(graph, lines).size);
        const sources = new Set(backbone.map(({ source }) => source));
        const targets = new Set(backbone.map(({ target }) => target));
        expect(sources.size).toBe(backbone.length);
        expect(targets.size).toBe(backbone.length);
        expect([...sources].filter((key) => !targets.has(key)).length).toBeLessThanOrEqual(1);
        const longestFrom = (key: string): number =>
          Math.max(
            0,
            ...steps
              .filter(({ source }) => source === key)
              .map(({ target }) => 1 + longestFrom(target)),
          );
        expect(backbone).toHaveLength(
          Math.max(0, ...steps.map(({ source }) => longestFrom(source))),
        );
      }),
    );
  });
});
