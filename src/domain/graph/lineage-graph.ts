import type { EdgeEntry, GraphFile, NodeEntry } from '../format/format.js';
import { textOf } from '../format/text.js';
import { Vocabulary } from '../format/vocabulary.js';
import type { Entries, GraphColumns } from './graph-columns.js';
import { NONE, adjacencyOf, type Adjacency } from './adjacency.js';
import { firstWordAt } from './word-column.js';

export { NONE } from './adjacency.js';

/** Longer names are cut, as they would fill any page. */
const MAX_NAME_CHARACTERS = 500;

/**
 * A lineage graph: columns with their indexes. Nodes and edges are integers, their position in the file; what is read
 * of many at once is in typed arrays, and an entry may be created when first read. Immutable. Built by {@link
 * parseGraph}, which has checked that ids are unique, ends exist and there is no cycle, or from the columns of a worker
 * or a table; users of this class cannot tell which. Cost: linear in nodes and edges, or constant if the adjacency is
 * known.
 */
export class LineageGraph {
  readonly columns: GraphColumns;
  readonly nodeCount: number;
  readonly edgeCount: number;
  readonly vocabulary: Vocabulary;
  readonly adjacency: Adjacency;
  /** Edge number → node number of its source. */
  readonly sources: Int32Array;
  /** Edge number → node number of its target. */
  readonly targets: Int32Array;
  /** Node number → the edge from its main parent, or {@link NONE} for a root. The main edges make a forest. */
  readonly mainEdges: Int32Array;
  /** The nodes ordered so that every source comes before its targets; ties in file order. */
  readonly topologicalOrder: Int32Array;

  readonly #derived: Map<string, unknown>;
  #file: GraphFile | null = null;
  #nodes: readonly NodeEntry[] | null = null;
  #edges: readonly EdgeEntry[] | null = null;

  /** @param kept only edges between these nodes count; null for all */
  constructor(columns: GraphColumns, kept: { has(node: number): boolean } | null = null) {
    this.columns = columns;
    this.nodeCount = columns.nodes.length;
    this.edgeCount = columns.edges.length;
    this.vocabulary = new Vocabulary(columns.frame.vocabulary);
    this.sources = columns.sources;
    this.targets = columns.targets;
    const isKept = (e: number) =>
      !kept || (kept.has(this.sources[e] ?? NONE) && kept.has(this.targets[e] ?? NONE));
    const ends = {
      sources: this.sources,
      targets: this.targets,
      relationAt: (e: number) => this.relationAt(e),
    };
    this.#derived = new Map(kept ? null : columns.derived);
    this.adjacency = (kept ? null : columns.adjacency) ?? adjacencyOf(this.nodeCount, ends, isKept);
    this.mainEdges = this.adjacency.mainEdges;
    this.topologicalOrder = this.adjacency.topologicalOrder;
  }

  /** The file with empty `nodes` and `edges`. */
  get frame(): GraphFile {
    return this.columns.frame;
  }

  /** The whole file. Cost the first time: every entry not created yet. */
  get file(): GraphFile {
    return (this.#file ??= {
      ...this.frame,
      nodes: this.nodes as NodeEntry[],
      edges: this.edges as EdgeEntry[],
    });
  }

  /** All node entries, indexed by node number. Cost the first time: every entry not created yet. */
  get nodes(): readonly NodeEntry[] {
    return (this.#nodes ??= allOf(this.columns.nodes));
  }

  /** All edge entries, indexed by edge number. Cost the first time: every entry not created yet. */
  get edges(): readonly EdgeEntry[] {
    return (this.#edges ??= allOf(this.columns.edges));
  }

  /** The number of the node with this id; undefined if there is none. */
  numberOf(id: string): number | undefined {
    return this.columns.ids.numberOf(id);
  }

  /** The id of a node that must exist. @throws RangeError */
  idAt(node: number): string {
    return this.columns.ids.idAt(node) ?? refuse(this.nodeCount, node, 'node');
  }

  /** The entry of a node that must exist. @throws RangeError */
  nodeAt(node: number): NodeEntry {
    return at(this.columns.nodes, node, 'node');
  }

  /** The entry of an edge that must exist. @throws RangeError */
  edgeAt(edge: number): EdgeEntry {
    return at(this.columns.edges, edge, 'edge');
  }

  /** The display name in a language; the id if there is none, cut if excessively long. */
  nameOf(node: number, lang = 'en'): string {
    let name = this.columns.names?.textAt(node) ?? '';
    if (name === '') {
      const entry = this.nodeAt(node);
      name = textOf(entry.name ?? entry.id, lang);
    }
    return name.length <= MAX_NAME_CHARACTERS ? name : `${name.slice(0, MAX_NAME_CHARACTERS)}…`;
  }

  /** The release date of a node, as written in the file. */
  releasedAt(node: number): string | undefined {
    const column = this.columns.words.get('released');
    return column ? firstWordAt(column, node) : this.nodeAt(node).released;
  }

  /** Whether the file marks the node as a landmark. */
  isLandmark(node: number): boolean {
    const { landmarks } = this.columns;
    return landmarks ? landmarks[node] === 1 : this.nodeAt(node).landmark === true;
  }

  /** The relation of an edge; `weights` if the file states none. */
  relationAt(edge: number): string {
    const column = this.columns.words.get('relation');
    return (column && firstWordAt(column, edge)) ?? relationOf(this.edgeAt(edge));
  }

  /** The main method of an edge; undefined if none is stated. */
  mainMethodAt(edge: number): string | undefined {
    const column = this.columns.words.get('methods');
    return column ? firstWordAt(column, edge) : mainMethodOf(this.edgeAt(edge));
  }

  /** The date from which an edge holds, if it was added later. */
  sinceAt(edge: number): string | undefined {
    const column = this.columns.words.get('since');
    return column ? firstWordAt(column, edge) : this.edgeAt(edge).since;
  }

  /** The incoming edges of a node, in file order. */
  inEdgesOf(node: number): Int32Array {
    const { starts, items } = this.adjacency.in;
    return items.subarray(starts[node], starts[node + 1]);
  }

  /** The outgoing edges of a node, in file order. */
  outEdgesOf(node: number): Int32Array {
    const { starts, items } = this.adjacency.out;
    return items.subarray(starts[node], starts[node + 1]);
  }

  /** The same graph, with the same numbers, but only the edges between these nodes. Cost: linear in nodes and edges. */
  within(nodes: { has(node: number): boolean }): LineageGraph {
    return new LineageGraph(this.columns, nodes);
  }

  /** Node number → its main parent, or {@link NONE} for a root. Cost the first time: one pass. */
  get mainParents(): Int32Array {
    return this.derived('mainParents', () =>
      this.mainEdges.map((edge) => (edge === NONE ? NONE : (this.sources[edge] ?? NONE))),
    );
  }

  /**
   * A value computed once per graph, when first requested, and cached under a unique name. One that another thread
   * computed arrives with the columns, so it must be plain data, with typed arrays for anything long.
   */
  derived<T>(name: string, compute: () => T): T {
    const known = this.#derived.get(name);
    if (known !== undefined) return known as T;
    const made = compute();
    this.#derived.set(name, made);
    return made;
  }

  /** All cached values, to be sent to another thread. */
  get allDerived(): ReadonlyMap<string, unknown> {
    return this.#derived;
  }

  /** The main parent, or {@link NONE} for a root. */
  mainParentOf(node: number): number {
    return this.mainParents[node] ?? NONE;
  }
}

/** The relation of an edge; `weights` if the file states none. */
export function relationOf(edge: EdgeEntry): string {
  return edge.relation ?? 'weights';
}

/** The main method of an edge, which determines its colour: the first one; undefined if none is stated. */
export function mainMethodOf(edge: EdgeEntry): string | undefined {
  return edge.methods?.[0];
}

function allOf<T>(entries: Entries<T>): readonly T[] {
  if (Array.isArray(entries)) return entries as readonly T[];
  return Array.from({ length: entries.length }, (_, place) => at(entries, place, 'entry'));
}

function at<T>(entries: Entries<T>, number: number, what: string): T {
  // `at` would count a negative index from the end.
  const entry = number >= 0 ? entries.at(number) : undefined;
  return entry ?? refuse(entries.length, number, what);
}

function refuse(length: number, number: number, what: string): never {
  throw new RangeError(`${what}: expected a number below ${length}, got ${number}`);
}
