import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ranksOf, treeSizesOf } from '../../../src/domain/graph/lineage.js';
import {
  LineageGraph,
  mainMethodOf,
  NONE,
  relationOf,
} from '../../../src/domain/graph/lineage-graph.js';
import { graphOf } from '../../graph-of.js';
import { lineages } from '../../scene/lineage-arbitrary.js';

describe('LineageGraph', () => {
  test('numberOf() and nodeAt() are inverse, and edges have their ends', () => {
    fc.assert(
      fc.property(lineages(), (graph) => {
        graph.nodes.forEach(({ id }, n) => {
          expect(graph.numberOf(id)).toBe(n);
          expect(graph.nodeAt(n).id).toBe(id);
        });
        graph.edges.forEach(({ source, target }, e) => {
          expect(graph.sources[e]).toBe(graph.numberOf(source));
          expect(graph.targets[e]).toBe(graph.numberOf(target));
        });
      }),
    );
  });

  test('inEdgesOf() and outEdgesOf() contain every edge once, in file order', () => {
    fc.assert(
      fc.property(lineages(), (graph) => {
        graph.nodes.forEach((_, n) => {
          const edges = [...graph.edges.keys()];
          expect([...graph.inEdgesOf(n)]).toEqual(edges.filter((e) => graph.targets[e] === n));
          expect([...graph.outEdgesOf(n)]).toEqual(edges.filter((e) => graph.sources[e] === n));
        });
      }),
    );
  });

  test('topologicalOrder contains every node once, sources before targets', () => {
    fc.assert(
      fc.property(lineages(), (graph) => {
        const places = new Map(Array.from(graph.topologicalOrder, (n, place) => [n, place]));
        expect(places.size).toBe(graph.nodes.length);
        graph.edges.forEach((_, e) => {
          const [source, target] = [graph.sources[e] ?? NONE, graph.targets[e] ?? NONE];
          expect(places.get(source)).toBeLessThan(places.get(target) ?? NONE);
        });
      }),
    );
  });

  test('the main parent is one that gave weights, otherwise the first of the best relation', () => {
    const graph = graphOf(
      'a -data> x; b -merge> x; c > x; d > x; a -data> y; b -teaches> y; c -successor> y',
    );
    const parentOf = (id: string) =>
      graph.nodeAt(graph.mainParentOf(graph.numberOf(id) ?? NONE)).id;
    expect(parentOf('x')).toBe('c');
    expect(parentOf('y')).toBe('c');
    expect(graph.mainParentOf(graph.numberOf('a') ?? NONE)).toBe(NONE);
  });

  test('nodeAt() and edgeAt() throw for a number out of range', () => {
    const graph = graphOf('a > b');
    expect(() => graph.nodeAt(2)).toThrow(new RangeError('node: expected a number below 2, got 2'));
    expect(() => graph.edgeAt(NONE)).toThrow(RangeError);
  });

  test('a name defaults to the id, a relation to weights, a main method to none', () => {
    const graph = graphOf('a > b [peft, multimodal]; b > c', { a: { name: 'A' } });
    expect([0, 1].map((n) => graph.nameOf(n))).toEqual(['A', 'b']);
    expect(relationOf(graph.edgeAt(0))).toBe('weights');
    expect(graph.edges.map(mainMethodOf)).toEqual(['peft', undefined]);
  });

  test('a name in several languages is shown in the requested one, otherwise in English', () => {
    const graph = graphOf('a', { a: { name: { zh: '轩辕', en: 'XuanYuan' } } });
    expect([graph.nameOf(0), graph.nameOf(0, 'zh-CN')]).toEqual(['XuanYuan', '轩辕']);
  });

  test('a name of a million characters is truncated for display, and kept in the file', () => {
    const graph = graphOf('a > b', { a: { name: 'W'.repeat(1e6) } });
    expect(graph.nameOf(0)).toBe(`${'W'.repeat(500)}…`);
    expect(graph.nodeAt(0).name).toHaveLength(1e6);
  });

  test('results of a worker are not computed again; a part of the graph has separate ones', () => {
    const { columns } = graphOf('a > b > c');
    const ranks = Int32Array.from([7, 8, 9]);
    const graph = new LineageGraph({ ...columns, derived: new Map([['ranks', ranks]]) });
    expect(ranksOf(graph)).toBe(ranks);
    expect(treeSizesOf(graph)).toBe(treeSizesOf(graph));
    expect([...graph.allDerived.keys()]).toContain('treeSizes');
    expect([...treeSizesOf(graph.within(new Set([1, 2])))]).toEqual([1, 2, 1]);
  });
});
