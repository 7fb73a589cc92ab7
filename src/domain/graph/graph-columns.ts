import type { EdgeEntry, GraphFile, NodeEntry } from '../format/format.js';
import type { PackedTable } from '../parquet/packed-table.js';
import { NONE, type Adjacency } from './adjacency.js';
import type { PackedTexts } from './text-column.js';
import type { WordColumn } from './word-column.js';

/** A list whose entries may be created lazily; an array is one. Reading a position twice gives the same object. */
export interface Entries<T> {
  readonly length: number;
  at(place: number): T | undefined;
  /** Some keys of an entry, without creating all of it; if this is missing, {@link at} is no more expensive. */
  readAt?<K extends keyof T>(place: number, keys: readonly K[]): Pick<T, K>;
  /** The table that entries are created from, if there is one: work on many of them need not create any. */
  readonly table?: PackedTable;
}

/** Maps node numbers to ids and back. */
export interface Ids {
  /** The id of a node; undefined if there is no such number. */
  idAt(node: number): string | undefined;
  /** The number of the node of this id; undefined if there is none. */
  numberOf(id: string): number | undefined;
  /** All ids in packed form, if they are packed. */
  readonly packed?: PackedTexts;
}

/** Strings by index. */
export interface Texts {
  textAt(place: number): string;
  /** All of them in packed form, if they are packed. */
  readonly packed?: PackedTexts;
}

/**
 * The columns that a graph is made of, one for each attribute that is read of many nodes or edges at once. They come
 * from a parsed file ({@link columnsOfFile}), a worker, or the row groups of a Parquet table. Nodes and edges are
 * numbered by their position in the file. `frame`, `nodes`, `edges`, `ids`, `sources` and `targets` are required;
 * anything else that is missing is read from the entries, which is slow if those are created lazily.
 */
export interface GraphColumns {
  /** The file with empty `nodes` and `edges`. */
  readonly frame: GraphFile;
  /** The full entries of the nodes, for access one at a time. */
  readonly nodes: Entries<NodeEntry>;
  /** The full entries of the edges. */
  readonly edges: Entries<EdgeEntry>;
  readonly ids: Ids;
  /** Edge number → node number of its source. The graph has been validated: ends exist and there is no cycle. */
  readonly sources: Int32Array;
  /** Edge number → node number of its target. */
  readonly targets: Int32Array;
  /** Node number → its name if that is a single string; '' if it has none, or one for each language. */
  readonly names: Texts | null;
  /** Node number → 1 for a landmark. */
  readonly landmarks: Uint8Array | null;
  /**
   * Attribute id (`domains`, `methods`, `relation`, `released`…; see `attributes.ts`) → the values of each node, or of
   * each edge for attributes of edges, exactly as the attribute's `wordsOf` returns them: `weights` for an edge without
   * a relation.
   */
  readonly words: ReadonlyMap<string, WordColumn>;
  /** Adjacency, main edges and topological order, if already computed. */
  readonly adjacency: Adjacency | null;
  /** Other values already computed; see {@link LineageGraph.derived}. */
  readonly derived?: ReadonlyMap<string, unknown>;
}

/** By-products of validating a file. */
export interface KnownAdjacency {
  /** Id → number. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  readonly adjacency: Adjacency;
}

/** The columns of a parsed file in memory. Cost: one pass over ids and ends, unless they are known. */
export function columnsOfFile(file: GraphFile, known: KnownAdjacency | null = null): GraphColumns {
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
    adjacency: known?.adjacency ?? null,
  };
}
