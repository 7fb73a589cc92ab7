import { descendantCountOf } from '../graph/descendant-counts.js';
import { languageNameOf } from './facets.js';
import type { EdgeEntry, NodeEntry } from '../format/format.js';
import { relationOf, NONE, type LineageGraph } from '../graph/lineage-graph.js';
import { parseParameterCount } from '../format/parameter-count.js';
import type { VocabularyName } from '../format/vocabulary.js';

/** What a table of nodes can say of each, in the order of its columns. */
export const COLUMN_IDS = [
  'name',
  'released',
  'organization',
  'domains',
  'base',
  'relation',
  'methods',
  'technique',
  'data',
  'sizes',
  'license',
  'licenseClass',
  'contextLength',
  'trainingTokens',
  'languages',
  'modalities',
  'derived',
] as const;
export type ColumnId = (typeof COLUMN_IDS)[number];

/** A column of the table of nodes. */
export interface TableColumn {
  /** What the file says, each value once; empty where it is not known. For `base` names of nodes, the main parent first. */
  readonly valuesOf: (graph: LineageGraph, node: number) => readonly string[];
  /** What a reader sees for a value. */
  readonly labelOf: (graph: LineageGraph, value: string, lang: string) => string;
  /** What the column is ordered by where that is a number; undefined where it is not known. Absent: by its labels. */
  readonly numberOf?: (graph: LineageGraph, node: number) => number | undefined;
}

const asItIs = (_: LineageGraph, value: string) => value;

const ofNode = (wordsOf: (node: NodeEntry) => readonly string[] | undefined): TableColumn => ({
  valuesOf: (graph, node) => wordsOf(graph.nodeAt(node)) ?? [],
  labelOf: asItIs,
});

/** What the claims that end in a node say, those of the main parent first. */
const ofClaims = (wordsOf: (edge: EdgeEntry) => readonly string[] | undefined): TableColumn => ({
  valuesOf: (graph, node) => [
    ...new Set(claimsOf(graph, node).flatMap((e) => wordsOf(graph.edgeAt(e)) ?? [])),
  ],
  labelOf: asItIs,
});

const worded = (column: TableColumn, vocabulary: VocabularyName): TableColumn => ({
  ...column,
  labelOf: (graph, value, lang) => graph.vocabulary.labelOf(vocabulary, value, lang),
});

const known = (value: string | number | undefined) => (value === undefined ? [] : [String(value)]);

/** Every column. */
export const TABLE_COLUMNS: Readonly<Record<ColumnId, TableColumn>> = {
  name: { valuesOf: (graph, node) => [graph.nameOf(node)], labelOf: asItIs },
  released: ofNode(({ released }) => known(released)),
  organization: ofNode(({ organization }) => organization),
  domains: worded(
    ofNode(({ domains }) => domains),
    'domains',
  ),
  base: {
    valuesOf: (graph, node) => [
      ...new Set(claimsOf(graph, node).map((e) => graph.nameOf(graph.sources[e] ?? NONE))),
    ],
    labelOf: asItIs,
  },
  relation: worded(
    ofClaims((edge) => [relationOf(edge)]),
    'relations',
  ),
  methods: worded(
    ofClaims(({ methods }) => methods),
    'methods',
  ),
  technique: ofClaims(({ technique }) => technique),
  data: ofClaims(({ data }) => data),
  sizes: {
    ...ofNode(({ variants }) => sizesOf(variants)),
    numberOf: (graph, node) => largestOf(sizesOf(graph.nodeAt(node).variants)),
  },
  license: ofNode(({ license }) => known(license)),
  licenseClass: worded(
    ofNode(({ licenseClass }) => known(licenseClass)),
    'licenseClasses',
  ),
  contextLength: {
    ...ofNode(({ contextLength }) => known(contextLength)),
    numberOf: (graph, node) => graph.nodeAt(node).contextLength,
  },
  trainingTokens: {
    ...ofNode(({ trainingTokens }) => known(trainingTokens)),
    numberOf: (graph, node) => largestOf(known(graph.nodeAt(node).trainingTokens)),
  },
  languages: {
    ...ofNode(({ languages }) => languages),
    labelOf: (_, value, lang) => languageNameOf(value, lang),
  },
  modalities: worded(
    ofNode(({ modalities }) => modalities),
    'modalities',
  ),
  derived: {
    valuesOf: (graph, node) => [String(descendantCountOf(graph, node))],
    labelOf: asItIs,
    numberOf: descendantCountOf,
  },
};

function claimsOf(graph: LineageGraph, node: number): readonly number[] {
  const main = graph.mainEdges[node];
  return [...graph.inEdgesOf(node)].sort((a, b) => Number(b === main) - Number(a === main));
}

function sizesOf(variants: NodeEntry['variants'] = []): readonly string[] {
  return [...new Set(variants.flatMap(({ parameters }) => known(parameters)))];
}

/** The largest number that texts name; those that name none come after all numbers. */
function largestOf(texts: readonly string[]): number | undefined {
  if (texts.length === 0) return undefined;
  const numbers = texts.map(parseParameterCount).filter((number) => number !== null);
  return numbers.length === 0 ? Infinity : numbers.reduce((a, b) => Math.max(a, b));
}
