import type { Benchmark } from '../format/format.js';
import { NONE, type LineageGraph } from './lineage-graph.js';
import { parseParameterCount } from '../format/parameter-count.js';

/** Maximum number of scores read for one model; nobody compares more. */
const MAX_SCORES = 500;

/** Sizes with a larger ratio are not comparable. */
const LARGEST_SIZE_RATIO = 1.5;

/** One score of the node, and the ancestor's score at a comparable size in the same setting. */
interface ScoreRow {
  readonly own: Benchmark;
  readonly earlier: Benchmark | null;
}

/** The scores of one suite in one setting: the only ones that may be compared. */
export interface ScoreGroup {
  /** '' if it is not stated. */
  readonly setting: string;
  /** In file order; the same score from two sources appears once. */
  readonly rows: readonly ScoreRow[];
  /** Scores of other organizations' models. */
  readonly rivals: readonly Benchmark[];
  /** The nearest ancestor on the main line with scores to compare; {@link NONE} if there is none. */
  readonly ancestor: number;
  /** That ancestor's scores in the same table whose sizes match none of the rows. */
  readonly alongside: readonly Benchmark[];
  /** The nearest ancestor with a comparable size that was measured in another setting: listed, but not compared. */
  readonly elsewhere: { readonly ancestor: number; readonly scores: readonly Benchmark[] } | null;
  /** The distinct sources of the scores. */
  readonly sources: readonly string[];
}

/** The scores of a node in one suite. */
export interface SuiteScores {
  readonly suite: string;
  /** In file order. */
  readonly groups: readonly ScoreGroup[];
  /** The scale of the suite: 0 to 100, extended if a score is outside that range. */
  readonly domain: readonly [number, number];
}

/**
 * The scores of a node by suite and setting, next to those of its ancestors, all in file order.
 * @param ancestors node numbers on the main line, nearest first
 */
export function suiteScoresOf(
  graph: LineageGraph,
  node: number,
  ancestors: readonly number[],
): readonly SuiteScores[] {
  const suites = groupedBy(scoresOf(graph, node), ({ suite }) => suite);
  return [...suites].map(([suite, scores]) => {
    const earlier = ancestors.map((ancestor) => ({
      ancestor,
      scores: scoresOf(graph, ancestor).filter(
        (score) => score.suite === suite && score.by === undefined,
      ),
    }));
    const settings = groupedBy(scores, ({ setting = '' }) => setting);
    const groups = [...settings].map(([setting, list]) => groupOf(setting, list, earlier));
    return { suite, groups, domain: domainOf(groups) };
  });
}

/** The scores that a file states on a node, including those of other models, in file order. */
export function scoresOf(graph: LineageGraph, node: number): readonly Benchmark[] {
  return graph.nodeAt(node).benchmarks?.slice(0, MAX_SCORES) ?? [];
}

interface Earlier {
  readonly ancestor: number;
  readonly scores: readonly Benchmark[];
}

function groupOf(
  setting: string,
  scores: readonly Benchmark[],
  earlier: readonly Earlier[],
): ScoreGroup {
  const own = withoutDoubles(scores.filter(({ by }) => by === undefined));
  const rivals = withoutDoubles(scores.filter(({ by }) => by !== undefined));
  const sources = [...new Set(scores.flatMap(({ source }) => source ?? []))];
  const plain = { setting, rivals, sources, alongside: [], elsewhere: null };
  const unpaired = own.map((score) => ({ own: score, earlier: null }));

  for (const { ancestor, scores: list } of earlier) {
    const same = list.filter((score) => (score.setting ?? '') === setting);
    const rows = own.map((score) => ({ own: score, earlier: closestOf(score, same) }));
    if (rows.some((row) => row.earlier)) return { ...plain, rows, ancestor };
    const alongside = withoutDoubles(same).filter(
      ({ source }) => source !== undefined && sources.includes(source),
    );
    if (alongside.length > 0) return { ...plain, rows, ancestor, alongside };
  }
  for (const { ancestor, scores: list } of earlier) {
    const found = own.map((score) => closestOf(score, list)).filter((score) => score !== null);
    if (found.length === 0) continue;
    const elsewhere = { ancestor, scores: [...new Set(found)] };
    return { ...plain, rows: unpaired, ancestor: NONE, elsewhere };
  }
  return { ...plain, rows: unpaired, ancestor: NONE };
}

/** The candidate of the closest comparable size; ties go to the same source, then to the first. */
function closestOf(score: Benchmark, candidates: readonly Benchmark[]): Benchmark | null {
  let best: Benchmark | null = null;
  let bestRatio = LARGEST_SIZE_RATIO;
  for (const candidate of candidates) {
    const ratio = sizeRatioOf(score.variant, candidate.variant);
    const closer = best === null ? ratio <= bestRatio : ratio < bestRatio;
    const sameSource = candidate.source === score.source && best?.source !== score.source;
    if (!closer && !(ratio === bestRatio && sameSource)) continue;
    [best, bestRatio] = [candidate, ratio];
  }
  return best;
}

/** The ratio of the larger size to the smaller, at least 1; Infinity if either is unknown. */
function sizeRatioOf(a: string | undefined, b: string | undefined): number {
  if (a === b) return 1;
  const [one, other] = [parseParameterCount(a ?? ''), parseParameterCount(b ?? '')];
  if (one === null || other === null) return Infinity;
  return Math.max(one, other) / Math.min(one, other);
}

function groupedBy(
  scores: readonly Benchmark[],
  keyOf: (score: Benchmark) => string,
): ReadonlyMap<string, readonly Benchmark[]> {
  const groups = new Map<string, Benchmark[]>();
  for (const score of scores) {
    const group = groups.get(keyOf(score));
    if (group) group.push(score);
    else groups.set(keyOf(score), [score]);
  }
  return groups;
}

/** Keeps one of the equal scores of a model from several sources. */
export function withoutDoubles(scores: readonly Benchmark[]): readonly Benchmark[] {
  const seen = new Set<string>();
  return scores.filter(({ by, variant, score }) => {
    const key = JSON.stringify([by, variant, score]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function domainOf(groups: readonly ScoreGroup[]): readonly [number, number] {
  const scores = groups.flatMap(({ rows, rivals, alongside }) => [
    ...rows.flatMap(({ own, earlier }) => (earlier ? [own.score, earlier.score] : [own.score])),
    ...[...rivals, ...alongside].map(({ score }) => score),
  ]);
  // Spreading could exceed the maximum number of arguments.
  return scores.reduce(
    ([min, max], score) => [Math.min(min, score), Math.max(max, score)],
    [0, 100],
  );
}
