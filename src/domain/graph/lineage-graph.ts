import type { EdgeEntry, GraphFile, NodeEntry } from '../format/format.js';
import { textOf } from '../format/text.js';
import { Vocabulary } from '../format/vocabulary.js';

/** A name longer than this is no name, and would fill every page it stands on. */
const MAX_NAME_CHARACTERS = 500;

/** No node, or no edge, where a number is expected. */
export const NONE = -1;

/**
 * Which relation makes the *main parent* of a node with several, best first: what gave it its weights comes before what
 * gave it data. The first edge of the best relation, in file order, wins.
 */
const MAIN_RELATIONS = ['weights', 'merge', 'distillation', 'architecture', 'successor', 'data'];

/**
 * A graph file with its indexes. Nodes and edges are integer numbers, their place in the file; adjacency lies in typed
 * arrays. Immutable. Built by {@link parseGraph}, which has checked that ids are unique, ends exist and no cycle is there.
 * Cost: linear in nodes and edges.
 */
export class LineageGraph {
  readonly file: GraphFile;
  /** The nodes; a node's number is its place here. */
  readonly nodes: readonly NodeEntry[];
  /** The edges; an edge's number is its place here. */
  readonly edges: readonly EdgeEntry[];
  readonly vocabulary: Vocabulary;
  /** Edge number → node number of its source. */
  readonly sources: Int32Array;
  /** Edge number → node number of its target. */
  readonly targets: Int32Array;
  /** Node number → the edge from its main parent, or {@link NONE} for a root. The main edges make a forest. */
  readonly mainEdges: Int32Array;
  /** The nodes ordered so that every source comes before its targets; ties in file order. */
  readonly topologicalOrder: Int32Array;

  readonly #numbers: ReadonlyMap<string, number>;
  readonly #in: Adjacency;
  readonly #out: Adjacency;

  /** @param kept nodes whose edges among each other count, no others; null for all */
  constructor(file: GraphFile, kept: { has(node: number): boolean } | null = null) {
    this.file = file;
    this.nodes = file.nodes;
    this.edges = file.edges;
    this.vocabulary = new Vocabulary(file.vocabulary);
    this.#numbers = new Map(file.nodes.map((node, n) => [node.id, n]));
    this.sources = Int32Array.from(file.edges, (edge) => this.#numbers.get(edge.source) ?? NONE);
    this.targets = Int32Array.from(file.edges, (edge) => this.#numbers.get(edge.target) ?? NONE);
    const isKept = (e: number) =>
      !kept || (kept.has(this.sources[e] ?? NONE) && kept.has(this.targets[e] ?? NONE));
    this.#in = adjacencyOf(this.nodes.length, this.targets, isKept);
    this.#out = adjacencyOf(this.nodes.length, this.sources, isKept);
    this.mainEdges = Int32Array.from(this.nodes, (_, n) => this.#mainEdgeOf(n));
    this.topologicalOrder = this.#topologicalOrder();
  }

  /** The number of the node with this id, or undefined. */
  numberOf(id: string): number | undefined {
    return this.#numbers.get(id);
  }

  /** The entry of a node that must exist. @throws RangeError */
  nodeAt(node: number): NodeEntry {
    return at(this.nodes, node, 'node');
  }

  /** The entry of an edge that must exist. @throws RangeError */
  edgeAt(edge: number): EdgeEntry {
    return at(this.edges, edge, 'edge');
  }

  /** The name a reader sees, in the language asked for; the id where there is none, cut where it is endless. */
  nameOf(node: number, lang = 'en'): string {
    const entry = this.nodeAt(node);
    const name = textOf(entry.name ?? entry.id, lang);
    return name.length <= MAX_NAME_CHARACTERS ? name : `${name.slice(0, MAX_NAME_CHARACTERS)}…`;
  }

  /** Numbers of the edges that end in the node, in file order. */
  inEdgesOf(node: number): Int32Array {
    return this.#in.items.subarray(this.#in.starts[node], this.#in.starts[node + 1]);
  }

  /** Numbers of the edges that start in the node, in file order. */
  outEdgesOf(node: number): Int32Array {
    return this.#out.items.subarray(this.#out.starts[node], this.#out.starts[node + 1]);
  }

  /** The same graph, with the same numbers, as if only these nodes were tied together. Cost: linear in nodes and edges. */
  within(nodes: { has(node: number): boolean }): LineageGraph {
    return new LineageGraph(this.file, nodes);
  }

  /** The main parent, or {@link NONE} for a root. */
  mainParentOf(node: number): number {
    const edge = this.mainEdges[node] ?? NONE;
    return edge === NONE ? NONE : (this.sources[edge] ?? NONE);
  }

  #mainEdgeOf(node: number): number {
    let best = NONE;
    let bestRank = Infinity;
    for (const e of this.inEdgesOf(node)) {
      const rank = rankOf(this.edgeAt(e));
      if (rank < bestRank) [best, bestRank] = [e, rank];
    }
    return best;
  }

  /** Kahn's algorithm. Nodes on a cycle, which the parser refuses, would be missing. */
  #topologicalOrder(): Int32Array {
    const waiting = Int32Array.from(this.nodes, (_, n) => this.inEdgesOf(n).length);
    const order = new Int32Array(this.nodes.length);
    let end = 0;
    waiting.forEach((count, n) => {
      if (count === 0) order[end++] = n;
    });
    for (let next = 0; next < end; next++) {
      for (const e of this.outEdgesOf(order[next] ?? NONE)) {
        const target = this.targets[e] ?? NONE;
        waiting[target] = (waiting[target] ?? 0) - 1;
        if (waiting[target] === 0) order[end++] = target;
      }
    }
    return order.subarray(0, end);
  }
}

/** What passed from source to target; `weights` where the file does not say. */
export function relationOf(edge: EdgeEntry): string {
  return edge.relation ?? 'weights';
}

/** The method that gives the edge its colour: the first one; undefined where none is stated. */
export function mainMethodOf(edge: EdgeEntry): string | undefined {
  return edge.methods?.[0];
}

interface Adjacency {
  /** Node number → where its edges start in `items`; one longer than there are nodes. */
  readonly starts: Int32Array;
  readonly items: Int32Array;
}

/** Counting sort of the numbers of those edges that count by one of their ends. */
function adjacencyOf(
  nodes: number,
  ends: Int32Array,
  isKept: (edge: number) => boolean,
): Adjacency {
  const starts = new Int32Array(nodes + 1);
  ends.forEach((n, e) => {
    if (isKept(e)) starts[n + 1] = (starts[n + 1] ?? 0) + 1;
  });
  for (let n = 0; n < nodes; n++) starts[n + 1] = (starts[n + 1] ?? 0) + (starts[n] ?? 0);
  const next = starts.slice(0, nodes);
  const items = new Int32Array(starts[nodes] ?? 0);
  ends.forEach((n, e) => {
    if (!isKept(e)) return;
    const place = next[n] ?? 0;
    items[place] = e;
    next[n] = place + 1;
  });
  return { starts, items };
}

function rankOf(edge: EdgeEntry): number {
  const rank = MAIN_RELATIONS.indexOf(relationOf(edge));
  return rank === -1 ? MAIN_RELATIONS.length : rank;
}

function at<T>(list: readonly T[], number: number, what: string): T {
  const entry = list[number];
  if (entry === undefined)
    throw new RangeError(`${what}: expected a number below ${list.length}, got ${number}`);
  return entry;
}
