import { scoresOf, withoutDoubles } from './benchmarks.js';
import type { Benchmark } from '../format/format.js';
import type { LineageGraph } from './lineage-graph.js';

/** The scores of several nodes in one suite and one setting, the only ones that are comparable. */
export interface SharedScores {
  readonly suite: string;
  /** '' if it is not stated. */
  readonly setting: string;
  /** One list per node, in file order; empty for a node without a score here. */
  readonly scores: readonly (readonly Benchmark[])[];
}

/** The suites and settings in which at least two of the nodes have scores, in the file order of the first node. */
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
