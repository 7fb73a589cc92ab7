import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { childGroupsOf, firstChildrenOf } from '../../../src/domain/graph/child-groups.js';
import { treeSizesOf } from '../../../src/domain/graph/lineage.js';
import type { LineageGraph } from '../../../src/domain/graph/lineage-graph.js';
import { graphOf } from '../../graph-of.js';
import { lineages } from '../../scene/lineage-arbitrary.js';

const groupsOf = (graph: LineageGraph, node = 0) =>
  childGroupsOf(graph, node).map((group) => ({
    ...group,
    children: firstChildrenOf(graph, group, treeSizesOf(graph), group.children.length),
  }));
const written = (graph: LineageGraph) =>
  groupsOf(graph).map(
    ({ relation, method, children }) =>
      `${relation} ${method ?? '-'}: ${children.map((n) => graph.nodeAt(n).id).join(' ')}`,
  );

describe('childGroupsOf', () => {
  test('every child is in exactly one group', () => {
    fc.assert(
      fc.property(lineages(), (graph) => {
        graph.nodes.forEach((_, n) => {
          const children = Array.from(graph.outEdgesOf(n), (e) => graph.targets[e]);
          const grouped = groupsOf(graph, n).flatMap((group) => group.children);
          expect(grouped.toSorted()).toEqual([...new Set(children)].toSorted());
        });
      }),
    );
  });

  test('weights come first, by main method, largest group first', () => {
    const graph = graphOf(
      'm > a [peft]; m -data> b; m -data> c; m > d [multimodal, peft]; m > e [multimodal]; m > f',
    );
    expect(written(graph)).toEqual([
      'weights multimodal: d e',
      'weights peft: a',
      'weights -: f',
      'data -: b c',
    ]);
  });

  test('a child by weights and by data is grouped with the weights', () => {
    expect(written(graphOf('m -data> a; m > a [peft]'))).toEqual(['weights peft: a']);
  });

  test('a group is sorted by descendants, then date, then name; undated ones last', () => {
    const graph = graphOf('m > undated; m > b; m > a; m > late; m > parent > x', {
      a: { released: '2023' },
      b: { released: '2023' },
      late: { released: '2024-01' },
    });
    expect(written(graph)).toEqual(['weights -: parent a b late undated']);
  });

  test('a node without children has no group', () => expect(groupsOf(graphOf('m'))).toEqual([]));
});
