import { scoresOf, withoutDoubles } from './benchmarks.js';
import type { Benchmark } from '../format/format.js';
import type { LineageGraph } from './lineage-graph.js';

/** The scores of several nodes in one suite and one setting: the only ones that may be held against each other. */
export interface SharedScores {
  readonly suite: string;
  /** '' if it is not stated. */
  readonly setting: string;
  /** In the order of the nodes, each in file order; empty for a node that was not measured so. */
  readonly scores: readonly (readonly Benchmark[])[];
}

/** What at least two of the nodes were measured by, in the file order of the first of them. */
export function sharedScoresOf(
  graph: LineageGraph,
  nodes: readonly number[],
): readonly SharedScores[] {
  const own = nodes.map((node) => scoresOf(graph, node).filter(({ by }) => by === undefined));
  const shared = new Map<string, SharedScores>();
  for (const { suite, setting = '' } of own.flat()) {
    const key = JSON.stringify([suite, setting]);
    if (shared.has(key)) continue;
    const isSame = (score: Benchmark) => score.suite === suite && (score.setting ?? '') === setting;
    const scores = own.map((list) => withoutDoubles(list.filter(isSame)));
    shared.set(key, { suite, setting, scores });
  }
  return [...shared.values()].filter(
    ({ scores }) => scores.filter((list) => list.length > 0).length >= 2,
  );
}
