import { expect, test } from 'vitest';
import { forestOf } from '../../../src/scene/select/forest.js';
import { filterResultOf } from '../../../src/scene/select/filter-result.js';
import { selectNodes } from '../../../src/scene/select/select-nodes.js';
import { finish } from '../../../src/domain/format/steps.js';
import { NONE } from '../../../src/domain/graph/lineage-graph.js';
import { NO_FILTER } from '../../../src/domain/query/filter.js';
import { graphOf } from '../../graph-of.js';

const MAX_TRIES_PER_STEP = 16;
const MAX_DRAWN = 60;

test('selectNodes tries a few nodes per step, and draws the most interesting that fit', () => {
  const graph = graphOf(Array.from({ length: 200 }, (_, n) => `root > m${n}`).join(';'));
  const forest = forestOf(graph, filterResultOf(graph, NO_FILTER));
  const interest = Float64Array.from({ length: graph.nodeCount }, (_, n) => n);
  const tries: number[] = [0];
  const fitter = {
    arrange: (drawn: readonly number[]) => drawn,
    growthOf: (drawn: readonly number[]) => {
      let count = drawn.length;
      const add = () => {
        tries.push((tries.pop() ?? 0) + 1);
        if (count === MAX_DRAWN) return false;
        count++;
        return true;
      };
      return { add };
    },
  };
  const steps = selectNodes(forest, interest, [], fitter);
  let step = steps.next();
  for (; !step.done; step = steps.next()) tries.push(0);
  expect(tries.length).toBeGreaterThan(4);
  expect(Math.max(...tries)).toBeLessThanOrEqual(MAX_TRIES_PER_STEP);
  // The root, and of its 64 most interesting children those that fit, best first.
  expect(step.value).toEqual([0, ...Array.from({ length: MAX_DRAWN - 1 }, (_, n) => 200 - n)]);
});

test('of equally interesting candidates, selectNodes draws the one that is earlier in the file', () => {
  const graph = graphOf('a > b; a > c; b > d; c > e; b > f; a > g');
  const forest = forestOf(graph, filterResultOf(graph, NO_FILTER));
  const drawn: number[] = [];
  const add = (node: number) => drawn.push(node) > 0;
  const fitter = { arrange: (nodes: readonly number[]) => nodes, growthOf: () => ({ add }) };
  const interest = new Float64Array(graph.nodeCount);
  const pinned = [0, graph.numberOf('c') ?? NONE];
  finish(selectNodes(forest, interest, pinned, fitter));
  expect(drawn.map((node) => graph.idAt(node))).toEqual(['b', 'd', 'e', 'f', 'g']);
});
