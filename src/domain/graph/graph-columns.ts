import type { EdgeEntry, GraphFile, NodeEntry } from '../format/format.js';
import { NONE, type GraphTies } from './graph-ties.js';
import type { PackedTexts } from './text-column.js';
import type { WordColumn } from './word-column.js';

/** A list whose entries may be made when they are read; an array is one. Reading a place twice gives the same entry. */
export interface Entries<T> {
  readonly length: number;
  at(place: number): T | undefined;
  /** Some keys of an entry, without making all of it; where it is absent, {@link at} costs no more. */
  readAt?<K extends keyof T>(place: number, keys: readonly K[]): Pick<T, K>;
}

/** The ids of the nodes, both ways. */
export interface Ids {
  /** The id of a node; undefined if there is no such number. */
  idAt(node: number): string | undefined;
  /** The number of the node of this id; undefined if there is none. */
  numberOf(id: string): number | undefined;
}

/** Texts by number. */
export interface Texts {
  textAt(place: number): string;
  /** All of them as they lie in memory, where they do. */
  readonly packed?: PackedTexts;
}

/**
 * What a graph is made of, a column for each thing that is asked of many nodes or edges at once, whoever fills them: a parsed
 * file ({@link columnsOfFile}), a worker, or the row groups of a table. Nodes and edges are numbers, their places in the file.
 * A source fills `frame`, `nodes`, `edges`, `ids`, `sources` and `targets`; of the rest whatever it has: what is not there is
 * read off the entries, which is slow for a graph whose entries are made when they are read.
 */
export interface GraphColumns {
  /** The file without what is in its lists: `nodes` and `edges` are empty. */
  readonly frame: GraphFile;
  /** Everything there is to say of a node, its details too; asked for one at a time. */
  readonly nodes: Entries<NodeEntry>;
  /** Everything there is to say of an edge. */
  readonly edges: Entries<EdgeEntry>;
  readonly ids: Ids;
  /** Edge number → node number of its source. Of a sound graph: no cycle, no end that is not a node. */
  readonly sources: Int32Array;
  /** Edge number → node number of its target. */
  readonly targets: Int32Array;
  /** Node number → its name, where that is one text; '' if it has none, or one for each language. */
  readonly names: Texts | null;
  /** Node number → 1 for a landmark. */
  readonly landmarks: Uint8Array | null;
  /**
   * Id of an attribute (`domains`, `methods`, `relation`, `released` …; see `attributes.ts`) → what each node says, or each
   * edge for attributes of edges, exactly as the attribute's `wordsOf` gives it: `weights` for an edge without a relation.
   */
  readonly words: ReadonlyMap<string, WordColumn>;
  /** Adjacency, main edges and order, where they were computed already. */
  readonly ties: GraphTies | null;
  /** What else was computed already; see {@link LineageGraph.derived}. */
  readonly derived?: ReadonlyMap<string, unknown>;
}

/** What a check of a file has found out on its way. */
export interface KnownTies {
  /** Id → number. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  readonly ties: GraphTies;
}

/** The columns of a file that lies in memory as it was parsed. Cost: one pass over ids and ends, where they are not known. */
export function columnsOfFile(file: GraphFile, known: KnownTies | null = null): GraphColumns {
  const numbers = known?.numbers ?? new Map(file.nodes.map((node, n) => [node.id, n]));
  const numberOf = (id: string) => numbers.get(id);
  return {
    frame: { ...file, nodes: [], edges: [] },
    nodes: file.nodes,
    edges: file.edges,
    ids: { idAt: (node) => file.nodes[node]?.id, numberOf },
    sources:
      known?.sources ?? Int32Array.from(file.edges, ({ source }) => numberOf(source) ?? NONE),
    targets:
      known?.targets ?? Int32Array.from(file.edges, ({ target }) => numberOf(target) ?? NONE),
    names: null,
    landmarks: null,
    words: new Map(),
    ties: known?.ties ?? null,
  };
}
