import type { EdgeEntry, NodeEntry } from './format/format.js';
import type { VocabularyName } from './format/vocabulary.js';
import type { LineageGraph } from './graph/lineage-graph.js';

/**
 * The kind of a value, which decides how it is displayed: a `quantity` is text that contains a number, the others name
 * a vocabulary.
 */
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
   * Makes the attribute a facet: its key in the view string, and its possible values in display order; without
   * `values`, any value that the file contains.
   */
  readonly facet?: {
    readonly id: string;
    readonly closed?: (graph: LineageGraph) => readonly string[];
  };
  /** Makes it a table column of this minimum width, in CSS pixels. */
  readonly column?: number;
  /** Makes it a row of comparisons; for an attribute of claims, of all claims or only of those that pass weights. */
  readonly compared?: 'all' | 'weights';
  /** Lists it in the generic part of the detail panel; other attributes have their own place there. */
  readonly panel?: boolean;
  /** Exports it as a column under its id. */
  readonly exported?: boolean;
}

/** What an attribute reads from an entry: nothing, one value or several. */
type Words = readonly string[] | string | number | undefined;

/** An attribute of the node itself, of each claim that ends in it, or of its place in the graph. */
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

/** Defines an attribute of the node itself. */
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

/** Defines an attribute of each claim that ends in the node. */
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

/** Defines an attribute of the node's place in the graph. */
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
