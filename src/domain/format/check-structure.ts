import { findCycles } from './find-cycles.js';
import { nearWordOf } from './near-word.js';
import { problemAt, type Problem } from './problem.js';

/** Suggestions compare a word with every id; a file with more wrong ends than this has another trouble than typos. */
const SUGGESTIONS = 50;
/** A cycle longer than this is told by its ends. */
const CYCLE_SHOWN = 8;

/** As much of a file as its structure depends on; null for an entry that is not well formed enough to have a place in it. */
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

/**
 * What the shape of the entries cannot say: ids are unique, edges end somewhere, no two say the same, none makes a cycle.
 * Cost: linear, but for a bounded number of suggestions.
 */
export function checkStructure(structure: Structure): readonly Problem[] {
  const { nodes, edges, views = [] } = structure;
  const numbers = new Map<string, number>();
  nodes.forEach((node, n) => {
    if (node && !numbers.has(node.id)) numbers.set(node.id, n);
  });
  return [
    ...repeatedIdsIn('nodes', nodes),
    ...edgeProblemsOf(edges, numbers),
    ...repeatedIdsIn('views', views),
    ...cycleProblemsOf(edges, numbers, nodes.length),
  ];
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

function edgeProblemsOf(
  edges: Structure['edges'],
  numbers: ReadonlyMap<string, number>,
): readonly Problem[] {
  const problems: Problem[] = [];
  let suggestions = SUGGESTIONS;
  const firstOf = claimsOf(edges, numbers);
  edges.forEach((edge, e) => {
    if (!edge) return;
    const { source, target, relation = 'weights' } = edge;
    for (const [end, id] of [
      ['source', source],
      ['target', target],
    ] as const) {
      if (numbers.has(id)) continue;
      const meant = suggestions-- > 0 ? nearWordOf(id, numbers.keys()) : null;
      problems.push(problemAt(`edges[${e}].${end}`, 'unknown-node', id, meant));
    }
    if (source === target) {
      problems.push(problemAt(`edges[${e}]`, 'same-ends', source));
    }
    const first = firstOf(edge, e);
    if (first !== e) {
      const place = `edges[${first}]`;
      problems.push(problemAt(`edges[${e}]`, 'repeated-edge', relation, source, target, place));
    }
  });
  return problems;
}

/**
 * Gives the first edge that says the same as an edge: itself, unless there is another. Ids are numbers here, those of no node
 * included, for a pair of numbers is one number, and that is far quicker to find than a text.
 */
function claimsOf(
  edges: Structure['edges'],
  numbers: ReadonlyMap<string, number>,
): (edge: StructureEdge, e: number) => number {
  const strangers = new Map<string, number>();
  const numberOf = (id: string) => {
    const number = numbers.get(id) ?? strangers.get(id) ?? -1 - strangers.size;
    if (number < 0) strangers.set(id, number);
    return number;
  };
  const most = numbers.size + 2 * edges.length;
  const seen = new Map<string, Map<number, number>>();
  return ({ source, target, relation = 'weights' }, e) => {
    let ofRelation = seen.get(relation);
    if (!ofRelation) {
      ofRelation = new Map();
      seen.set(relation, ofRelation);
    }
    const pair = numberOf(source) * most + numberOf(target);
    const first = ofRelation.get(pair);
    if (first === undefined) ofRelation.set(pair, e);
    return first ?? e;
  };
}

/** Edges that go nowhere, or from a node to itself, were told already. */
function cycleProblemsOf(
  edges: Structure['edges'],
  numbers: ReadonlyMap<string, number>,
  nodeCount: number,
): readonly Problem[] {
  const sound = edges.flatMap((edge, e) => {
    const source = edge && numbers.get(edge.source);
    const target = edge && numbers.get(edge.target);
    const goes = edge && source != null && target != null && source !== target;
    return goes ? [{ e, name: edge.source, ends: [source, target] as const }] : [];
  });
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
