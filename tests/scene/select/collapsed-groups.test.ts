import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_FILTER } from '../../../src/domain/query/filter.js';
import { DrawnPlaces } from '../../../src/scene/select/drawn-places.js';
import { filterResultOf } from '../../../src/scene/select/filter-result.js';
import { collapsedGroupsOf } from '../../../src/scene/select/collapsed-groups.js';
import { forestOf } from '../../../src/scene/select/forest.js';
import { openingsOf } from '../../../src/scene/select/groups.js';
import { withoutBundlesOfOne } from '../../../src/scene/select/without-bundles-of-one.js';
import { graphOf } from '../../graph-of.js';
import { lineages } from '../lineage-arbitrary.js';

const forestIn = (graph: Parameters<typeof filterResultOf>[0]) =>
  forestOf(graph, filterResultOf(graph, NO_FILTER));

describe('collapsedGroupsOf', () => {
  test('every node is drawn or counted in exactly one group', () => {
    fc.assert(
      fc.property(lineages(), fc.infiniteStream(fc.boolean()), fc.nat(), (graph, coins, open) => {
        const forest = forestIn(graph);
        const drawn = [...graph.topologicalOrder].filter(() => coins.next().value);
        const at = drawn[open % Math.max(1, drawn.length)];
        const opened = at === undefined ? [] : [{ node: graph.nodeAt(at).id, part: null }];
        const groups = collapsedGroupsOf(
          graph,
          forest,
          openingsOf(graph, forest, opened, 'method'),
          drawn,
          new DrawnPlaces(graph.nodeCount),
        );
        const inGroups = groups.reduce((sum, { total }) => sum + total, 0);
        expect(inGroups + drawn.length).toBe(forest.order.length);
        for (const { size, total } of groups) expect(total).toBeGreaterThanOrEqual(size);
      }),
    );
  });
});

describe('withoutBundlesOfOne', () => {
  const graph = graphOf('a > b; a > c; b > d > e');
  const [a, b, c] = ['a', 'b', 'c'].map((id) => graph.numberOf(id) ?? -1) as [
    number,
    number,
    number,
  ];
  const forest = forestIn(graph);
  const openings = openingsOf(graph, forest, [], 'method');
  const arrangeUpTo = (max: number) => (drawn: readonly number[]) => ({
    columns: new Map(drawn.map((node, i) => [node, i])),
    groups: collapsedGroupsOf(graph, forest, openings, drawn, new DrawnPlaces(graph.nodeCount)),
    fits: drawn.length <= max,
  });

  test('a node collapsed alone is drawn if its card fits', () => {
    const arrange = arrangeUpTo(3);
    const { columns } = withoutBundlesOfOne(openings.parts, forest, arrange([a, b]), arrange);
    expect([...columns.keys()]).toEqual([a, b, c]);
  });

  test('it stays collapsed if its card does not fit', () => {
    const arrange = arrangeUpTo(2);
    const { columns } = withoutBundlesOfOne(openings.parts, forest, arrange([a, b]), arrange);
    expect([...columns.keys()]).toEqual([a, b]);
  });

  test('nodes that have others collapsed below them stay collapsed', () => {
    const arrange = arrangeUpTo(9);
    const { columns } = withoutBundlesOfOne(openings.parts, forest, arrange([a, c]), arrange);
    expect([...columns.keys()]).toEqual([a, c]);
  });
});
