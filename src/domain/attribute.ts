import type { EdgeEntry, NodeEntry } from './format/format.js';
import type { VocabularyName } from './format/vocabulary.js';
import type { LineageGraph } from './graph/lineage-graph.js';

/** What a value is, which decides how a reader sees it: a `quantity` is a text that names a number, a vocabulary's name one of its words. */
export type ValueKind =
  | 'text'
  | 'date'
  | 'count'
  | 'tokens'
  | 'quantity'
  | 'sizeClass'
  | 'data'
  | 'language'
  | 'node'
  | VocabularyName;

/** Where an attribute appears, besides the detail panel. */
interface Traits {
  /**
   * The question that readers narrow by: its key in a view string, and the values it may have in their order; without these
   * whatever a file says.
   */
  readonly facet?: {
    readonly id: string;
    readonly closed?: (graph: LineageGraph) => readonly string[];
  };
  /** The least width of its column in the table, in CSS pixels. */
  readonly column?: number;
  /** A fact that comparisons hold models against each other by; of a claim: of which claims. */
  readonly compared?: 'all' | 'weights';
  /** A fact that the detail panel lists as it is; others have a place of their own there. */
  readonly panel?: boolean;
  /** A column of the tables that leave, under its id. */
  readonly exported?: boolean;
}

/** What a row reads off an entry: nothing, one word or several. */
type Words = readonly string[] | string | number | undefined;

/** A fact about the node itself, about each claim that ends in it, or about its place in the graph. */
export type Attribute = Traits & { readonly id: string; readonly kind: ValueKind } & (
    | { readonly of: 'node'; readonly wordsOf: (node: NodeEntry) => readonly string[] }
    | { readonly of: 'edge'; readonly wordsOf: (edge: EdgeEntry) => readonly string[] }
    | {
        readonly of: 'graph';
        readonly wordsOf: (graph: LineageGraph, node: number) => readonly string[];
      }
  );

const list = (words: Words): readonly string[] =>
  typeof words === 'object' ? words : words === undefined ? [] : [String(words)];

/** A row about the node itself. */
export const ofNode = <const I extends string, const T extends Traits>(
  id: I,
  kind: ValueKind,
  words: (node: NodeEntry) => Words,
  traits: T,
) => ({
  id,
  of: 'node' as const,
  kind,
  wordsOf: (node: NodeEntry) => list(words(node)),
  ...traits,
});

/** A row about each claim that ends in the node. */
export const ofEdge = <const I extends string, const T extends Traits>(
  id: I,
  kind: ValueKind,
  words: (edge: EdgeEntry) => Words,
  traits: T,
) => ({
  id,
  of: 'edge' as const,
  kind,
  wordsOf: (edge: EdgeEntry) => list(words(edge)),
  ...traits,
});

/** A row about the node's place in the graph. */
export const ofGraph = <const I extends string, const T extends Traits>(
  id: I,
  kind: ValueKind,
  words: (graph: LineageGraph, node: number) => Words,
  traits: T,
) => ({
  id,
  of: 'graph' as const,
  kind,
  wordsOf: (graph: LineageGraph, node: number) => list(words(graph, node)),
  ...traits,
});
