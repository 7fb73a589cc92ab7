import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isolatedGraphOf,
  isolatedNodesOf,
  lineageWithin,
  pathsBetween,
  type Isolation,
} from '../../../src/domain/graph/isolation.js';
import { ancestorsOf, descendantsOf } from '../../../src/domain/graph/lineage.js';
import type { LineageGraph } from '../../../src/domain/graph/lineage-graph.js';
import { graphOf } from '../../graph-of.js';
import { lineages } from '../../scene/lineage-arbitrary.js';

const graph = graphOf('a > b > c > d > e; a > x > d; b > y; z');
const idsIn = (of: LineageGraph, nodes: Iterable<number>) =>
  [...nodes]
    .map((node) => of.nodeAt(node).id)
    .sort()
    .join('');
const numberOf = (id: string) => graph.numberOf(id) ?? -1;

describe('lineageWithin', () => {
  test.each([
    ['c', null, null, 'abcde'],
    ['c', 1, 1, 'bcd'],
    ['c', 0, null, 'cde'],
    ['c', null, 0, 'abc'],
    ['d', 1, 0, 'cdx'],
    ['d', 2, 0, 'abcdx'],
    ['z', null, null, 'z'],
  ])('of %s, %s up and %s down', (id, up, down, ids) => {
    const nodes = lineageWithin(graph, numberOf(id), up, down);
    expect(idsIn(graph, nodes)).toBe(ids);
  });

  test('without a limit: the ancestors, the descendants and the node', () => {
    fc.assert(
      fc.property(lineages(), fc.nat(), (any, pick) => {
        const node = pick % any.nodes.length;
        const all = new Set([node, ...ancestorsOf(any, node), ...descendantsOf(any, node)]);
        expect(new Set(lineageWithin(any, node, null, null))).toEqual(all);
      }),
    );
  });
});

describe('pathsBetween', () => {
  test.each([
    ['a', 'd', 'abcdx'],
    ['b', 'd', 'bcd'],
    ['b', 'y', 'by'],
    ['d', 'a', ''],
    ['a', 'z', ''],
  ])('from %s to %s', (from, to, ids) => {
    const nodes = pathsBetween(graph, numberOf(from), numberOf(to));
    expect(idsIn(graph, nodes)).toBe(ids);
  });
});

describe('isolatedGraphOf', () => {
  test('connects only the isolated nodes, with the same numbers', () => {
    const isolation: Isolation = { kind: 'paths', from: 'b', to: 'd' };
    const part = isolatedGraphOf(graph, isolation);
    expect(part.nodes).toBe(graph.nodes);
    expect(part.edges).toBe(graph.edges);
    expect([...part.inEdgesOf(numberOf('d'))].map((e) => part.edgeAt(e).source)).toEqual(['c']);
    expect(part.mainParentOf(numberOf('b'))).toBe(-1);
    expect(part.mainParentOf(numberOf('d'))).toBe(numberOf('c'));
    expect(isolatedGraphOf(graph, isolation)).toBe(part);
  });

  test('is the graph itself if nothing is isolated or the model is missing', () => {
    expect(isolatedGraphOf(graph, null)).toBe(graph);
    const unknown: Isolation = { kind: 'lineage', of: 'no', up: null, down: null };
    expect(isolatedNodesOf(graph, unknown)).toBeNull();
    expect(isolatedGraphOf(graph, unknown)).toBe(graph);
  });
});
