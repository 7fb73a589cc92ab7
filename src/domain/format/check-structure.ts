import type { KnownAdjacency } from '../graph/graph-columns.js';
import { NONE, adjacencyInSteps } from '../graph/adjacency.js';
import { findCycles } from './find-cycles.js';
import { nearWordOf } from './near-word.js';
import { problemAt, type Problem } from './problem.js';

/** With this many edges or more, none of whose ends is a node, one problem is reported instead of one per end. */
const OF_OTHERS = 100;
/**
 * Maximum number of suggestions: each compares a word with every id, and a file with more unknown ends has a larger
 * problem than typos.
 */
const SUGGESTIONS = 50;
/** A longer cycle is described by its first and last nodes. */
const CYCLE_SHOWN = 8;

/** The parts of a file that its structure depends on; null for an entry too malformed to take part. */
export interface Structure {
  readonly nodes: readonly ({ readonly id: string } | null)[];
  readonly edges: readonly (StructureEdge | null)[];
  readonly views?: readonly ({ readonly id: string } | null)[] | undefined;
}

interface StructureEdge {
  readonly source: string;
  readonly target: string;
  readonly relation?: string | undefined;
}

/** The problems of a structure and, if there are none, its adjacency. */
export interface CheckedStructure extends Required<KnownAdjacency> {
  readonly problems: readonly Problem[];
}

/** Entries checked per step. */
const ENTRIES_PER_STEP = 4096;

/**
 * Checks what a schema cannot: ids are unique, the ends of edges exist, no edge is duplicated and there is no cycle.
 * Runs in short steps. Cost: linear, apart from a bounded number of suggestions.
 */
export function* checkStructure(structure: Structure): Generator<undefined, CheckedStructure> {
  const { nodes, edges, views = [] } = structure;
  const numbers = new Map<string, number>();
  for (const [n, node] of nodes.entries()) {
    if (n % ENTRIES_PER_STEP === 0) yield;
    if (node && !numbers.has(node.id)) numbers.set(node.id, n);
  }
  const repeated = numbers.size === nodes.length ? [] : repeatedIdsIn('nodes', nodes);
  yield;
  const ends = {
    sources: new Int32Array(edges.length),
    targets: new Int32Array(edges.length),
    relationAt: (e: number) => edges[e]?.relation ?? 'weights',
  };
  const ofEdges = yield* edgeProblemsOf(edges, numbers, ends);
  const isSound = (e: number) =>
    ends.sources[e] !== NONE && ends.targets[e] !== NONE && ends.sources[e] !== ends.targets[e];
  const adjacency = yield* adjacencyInSteps(nodes.length, ends, isSound);
  // The topological order already shows whether there is a cycle; finding it takes longer.
  const cycles =
    adjacency.topologicalOrder.length === nodes.length
      ? []
      : cycleProblemsOf(edges, ends, nodes.length, isSound);
  const problems = [...repeated, ...ofEdges, ...repeatedIdsIn('views', views), ...cycles];
  return { problems, numbers, sources: ends.sources, targets: ends.targets, adjacency };
}

function repeatedIdsIn(
  list: 'nodes' | 'views',
  entries: readonly ({ readonly id: string } | null)[],
): readonly Problem[] {
  const seen = new Map<string, number>();
  return entries.flatMap((entry, i): Problem[] => {
    if (!entry) return [];
    const first = seen.get(entry.id);
    if (first === undefined) {
      seen.set(entry.id, i);
      return [];
    }
    return [problemAt(`${list}[${i}].id`, 'repeated-id', entry.id, `${list}[${first}]`)];
  });
}

/** @param ends receives the node numbers of each edge's ends, {@link NONE} where there is no such node */
function* edgeProblemsOf(
  edges: Structure['edges'],
  numbers: ReadonlyMap<string, number>,
  ends: { readonly sources: Int32Array; readonly targets: Int32Array },
): Generator<undefined, readonly Problem[]> {
  const problems: Problem[] = [];
  let suggestions = SUGGESTIONS;
  const firstOf = claimsOf(edges, numbers);
  for (const [e, edge] of edges.entries()) {
    if (e % ENTRIES_PER_STEP === 0) yield;
    const source = edge ? (numbers.get(edge.source) ?? NONE) : NONE;
    const target = edge ? (numbers.get(edge.target) ?? NONE) : NONE;
    ends.sources[e] = source;
    ends.targets[e] = target;
    if (!edge) continue;
    for (const [end, number] of [
      ['source', source],
      ['target', target],
    ] as const) {
      if (number !== NONE) continue;
      const id = edge[end];
      const suggestion = suggestions-- > 0 ? nearWordOf(id, numbers.keys()) : null;
      problems.push(problemAt(`edges[${e}].${end}`, 'unknown-node', id, suggestion));
    }
    const { source: from, target: to, relation = 'weights' } = edge;
    if (from === to) problems.push(problemAt(`edges[${e}]`, 'same-ends', from));
    const first = firstOf(edge, e);
    if (first !== e) {
      const place = `edges[${first}]`;
      problems.push(problemAt(`edges[${e}]`, 'repeated-edge', relation, from, to, place));
    }
  }
  const unknown = problems.filter(({ code }) => code === 'unknown-node');
  if (edges.length < OF_OTHERS || unknown.length < 2 * edges.length) return problems;
  // One mistake rather than many: these are not the nodes of these edges.
  const others = problems.filter(({ code }) => code !== 'unknown-node');
  return [problemAt('nodes', 'other-nodes', edges[0]?.source ?? ''), ...others];
}

/**
 * Finds the first edge that makes the same claim as a given edge, which is that edge itself unless it is a duplicate.
 * Ids, including unknown ones, are numbers here so that a pair of ends is a single number, which is much faster to look
 * up than a string.
 */
function claimsOf(
  edges: Structure['edges'],
  numbers: ReadonlyMap<string, number>,
): (edge: StructureEdge, e: number) => number {
  const unknownIds = new Map<string, number>();
  const numberOf = (id: string) => {
    const number = numbers.get(id) ?? unknownIds.get(id) ?? -1 - unknownIds.size;
    if (number < 0) unknownIds.set(id, number);
    return number;
  };
  const max = numbers.size + 2 * edges.length;
  const seen = new Map<string, Map<number, number>>();
  return ({ source, target, relation = 'weights' }, e) => {
    let ofRelation = seen.get(relation);
    if (!ofRelation) {
      ofRelation = new Map();
      seen.set(relation, ofRelation);
    }
    const pair = numberOf(source) * max + numberOf(target);
    const first = ofRelation.get(pair);
    if (first === undefined) ofRelation.set(pair, e);
    return first ?? e;
  };
}

/** Skips self-loops and edges with unknown ends, which have been reported already. */
function cycleProblemsOf(
  edges: Structure['edges'],
  { sources, targets }: { readonly sources: Int32Array; readonly targets: Int32Array },
  nodeCount: number,
  isSound: (edge: number) => boolean,
): readonly Problem[] {
  const sound = edges.flatMap((edge, e) =>
    edge && isSound(e)
      ? [{ e, name: edge.source, ends: [sources[e] ?? 0, targets[e] ?? 0] as const }]
      : [],
  );
  const cycles = findCycles(
    nodeCount,
    sound.map(({ ends }) => ends),
  );
  return cycles.map((cycle) => {
    const members = cycle.map((i) => sound[i]).filter((member) => member !== undefined);
    const names = members.map(({ name }) => name);
    const isLong = names.length > CYCLE_SHOWN;
    const shown = isLong ? [...names.slice(0, 3), ...names.slice(-2)] : names;
    const left = names.length - shown.length;
    return problemAt(`edges[${members.at(-1)?.e ?? 0}]`, 'cycle', shown, left);
  });
}
