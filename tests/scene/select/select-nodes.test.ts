import { expect, test } from 'vitest';
import { finish } from '../../../src/domain/format/steps.js';
import { forestOf } from '../../../src/scene/select/forest.js';
import { filterResultOf } from '../../../src/scene/select/filter-result.js';
import { selectNodes } from '../../../src/scene/select/select-nodes.js';
import { NO_FILTER } from '../../../src/domain/query/filter.js';
import { graphOf } from '../../graph-of.js';

/** More than a step tries. */
const MOST_SETS_PER_STEP = 16;
const MOST_DRAWN = 60;

test('selectNodes tries a few sets per step, and draws the most interesting that fit', () => {
  const graph = graphOf(Array.from({ length: 200 }, (_, n) => `root > m${n}`).join(';'));
  const forest = forestOf(graph, filterResultOf(graph, NO_FILTER));
  const interest = Float64Array.from({ length: graph.nodeCount }, (_, n) => n);
  const tried: number[] = [0];
  const arrange = (drawn: readonly number[]) => {
    tried.push((tried.pop() ?? 0) + 1);
    return drawn.slice();
  };
  const attempt = (drawn: readonly number[]) => {
    const arrangement = arrange(drawn);
    return drawn.length <= MOST_DRAWN ? arrangement : null;
  };
  const steps = selectNodes(forest, interest, [], { arrange, attempt });
  let step = steps.next();
  for (; !step.done; step = steps.next()) tried.push(0);
  expect(tried.length).toBeGreaterThan(4);
  expect(Math.max(...tried)).toBeLessThanOrEqual(MOST_SETS_PER_STEP);
  expect(step.value).toEqual(finish(selectNodes(forest, interest, [], { arrange, attempt })));
  // The root, and of its 64 most interesting children those that fit, best first.
  expect(step.value).toEqual([0, ...Array.from({ length: MOST_DRAWN - 1 }, (_, n) => 200 - n)]);
});
