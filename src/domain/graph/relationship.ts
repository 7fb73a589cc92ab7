import { Bitset } from './bitset.js';
import { NONE, type LineageGraph } from './lineage-graph.js';
import { ancestorsOf, mainLineOf, nearestCommonAncestorsOf, type LineStep } from './lineage.js';
import { passesWeights } from './passes-weights.js';

/** A common ancestor, with the path down from it to each of the nodes. */
export interface Fork {
  readonly ancestor: number;
  /** Whether it is a nearest common ancestor, or else the last node that the main lines share. */
  readonly along: 'nearest' | 'main';
  /**
   * One path per requested node, from the ancestor down. Together they form a tree: those of two nodes part at the
   * ancestor, those of several may part later.
   */
  readonly paths: readonly (readonly LineStep[])[];
}

/** Maximum number of nearest common ancestors that are followed. */
const MAX_FORKS = 12;

/**
 * The common ancestors of two or more nodes with their paths, strongest tie first: fewest steps without weights, then
 * nearest before main, then fewest steps. Empty if they have none. Cost: linear in the graph.
 */
export function forksOf(graph: LineageGraph, nodes: readonly number[]): readonly Fork[] {
  const nearest = closestFirst(graph, nearestCommonAncestorsOf(graph, nodes), nodes).slice(
    0,
    MAX_FORKS,
  );
  const forks = nearest.map((ancestor): Fork => {
    return { ancestor, along: 'nearest', paths: pathsFrom(graph, ancestor, nodes) };
  });
  const main = mainForkOf(graph, nodes);
  if (main && !nearest.includes(main.ancestor) && !nodes.some((node) => nearest.includes(node))) {
    forks.push(main);
  }
  const isMain = ({ along }: Fork) => Number(along === 'main');
  return forks.sort(
    (a, b) =>
      stepsOf(a, (e) => !passesWeights(graph.edgeAt(e))) -
        stepsOf(b, (e) => !passesWeights(graph.edgeAt(e))) ||
      isMain(a) - isMain(b) ||
      stepsOf(a) - stepsOf(b),
  );
}

/**
 * Puts ancestors first that passed weights directly to one of the nodes: of hundreds, the strongest ties are among
 * them.
 */
function closestFirst(
  graph: LineageGraph,
  ancestors: readonly number[],
  nodes: readonly number[],
): readonly number[] {
  const weightEdges = new Map<number, number>();
  for (const node of nodes) {
    for (const e of graph.inEdgesOf(node)) {
      if (!passesWeights(graph.edgeAt(e))) continue;
      const source = graph.sources[e] ?? NONE;
      weightEdges.set(source, (weightEdges.get(source) ?? 0) + 1);
    }
  }
  return ancestors.toSorted((a, b) => (weightEdges.get(b) ?? 0) - (weightEdges.get(a) ?? 0));
}

function stepsOf({ paths }: Fork, counts: (edge: number) => boolean = () => true): number {
  return paths.flat().filter(({ edge }) => edge !== NONE && counts(edge)).length;
}

/**
 * Paths down with the fewest steps that pass no weights, then the fewest steps, then main edges: a shortest-path tree.
 */
function pathsFrom(
  graph: LineageGraph,
  ancestor: number,
  nodes: readonly number[],
): readonly (readonly LineStep[])[] {
  const above = new Bitset(graph.nodeCount);
  for (const node of nodes) {
    above.add(node);
    for (const member of ancestorsOf(graph, node)) above.add(member);
  }
  // A step without weights costs more than any number of other steps.
  const weak = graph.nodeCount;
  const costs = new Map([[ancestor, 0]]);
  const links = new Map([[ancestor, NONE]]);
  for (const node of graph.topologicalOrder) {
    if (!above.has(node) || node === ancestor) continue;
    for (const e of graph.inEdgesOf(node)) {
      const before = costs.get(graph.sources[e] ?? NONE);
      if (before === undefined) continue;
      const cost = before + (passesWeights(graph.edgeAt(e)) ? 1 : weak);
      const known = costs.get(node) ?? Infinity;
      if (cost > known || (cost === known && graph.mainEdges[node] !== e)) continue;
      costs.set(node, cost);
      links.set(node, e);
    }
  }
  return nodes.map((node) => {
    const steps: LineStep[] = [];
    for (let at = node, e = links.get(at); e !== undefined; e = links.get(at)) {
      steps.push({ node: at, edge: e });
      at = graph.sources[e] ?? NONE;
    }
    return steps.reverse();
  });
}

/** The last node that all main lines share; null if they start from different roots. */
function mainForkOf(graph: LineageGraph, nodes: readonly number[]): Fork | null {
  const lines = nodes.map((node) => mainLineOf(graph, node));
  const [first = []] = lines;
  const partedAt = first.findIndex(({ node }, i) => lines.some((line) => line[i]?.node !== node));
  const last = (partedAt === -1 ? first.length : partedAt) - 1;
  const ancestor = first[last]?.node;
  if (ancestor === undefined) return null;
  const paths = lines.map((line) => [{ node: ancestor, edge: NONE }, ...line.slice(last + 1)]);
  return { ancestor, along: 'main', paths };
}
