import { ofEdge, ofGraph, ofNode, type Attribute } from './attribute.js';
import type { NodeEntry } from './format/format.js';
import { sizeClassOf, SIZE_CLASS_IDS } from './format/parameter-count.js';
import type { VocabularyName } from './format/vocabulary.js';
import { basesOf } from './graph/bases.js';
import { descendantCountOf } from './graph/descendant-counts.js';
import { relationOf, type LineageGraph } from './graph/lineage-graph.js';
import { narrowed, wordColumnOf, type WordColumn } from './graph/word-column.js';

const closedBy = (name: VocabularyName) => (graph: LineageGraph) => graph.vocabulary.idsOf(name);
const idsOf = (graph: LineageGraph, nodes: readonly number[]) =>
  nodes.map((node) => graph.idAt(node));

/**
 * Every attribute of a model, in display order. Facets, the table, comparisons, exported tables and the detail panel
 * are all generated from this list; labels are in the locales under `attributes`.
 */
const ROWS = [
  ofGraph('name', 'text', (graph, node) => graph.nameOf(node), { column: 200 }),
  ofNode('aliases', 'text', ({ aliases }) => aliases, { exported: true }),
  ofNode('kind', 'text', ({ kind }) => kind, { exported: true }),
  ofNode('released', 'date', ({ released }) => released, {
    column: 160,
    compared: 'all',
    exported: true,
  }),
  ofNode('domains', 'domains', ({ domains }) => domains, {
    facet: { id: 'domain', closed: closedBy('domains') },
    column: 140,
    compared: 'all',
    exported: true,
  }),
  ofEdge('methods', 'methods', ({ methods }) => methods, {
    facet: { id: 'method', closed: closedBy('methods') },
    column: 220,
    compared: 'weights',
    panel: true,
    exported: true,
  }),
  ofGraph('root', 'node', (graph, node) => idsOf(graph, rootOf(graph, node)), {
    facet: { id: 'base', closed: baseIdsOf },
  }),
  ofEdge('parents', 'node', ({ source }) => source, { column: 150, compared: 'weights' }),
  ofEdge('relation', 'relations', relationOf, {
    facet: { id: 'relation', closed: closedBy('relations') },
    column: 124,
    panel: true,
    exported: true,
  }),
  ofEdge('technique', 'text', ({ technique }) => technique, {
    facet: { id: 'technique' },
    column: 140,
    compared: 'weights',
    panel: true,
    exported: true,
  }),
  ofEdge('data', 'data', ({ data }) => data, {
    column: 160,
    compared: 'all',
    panel: true,
    exported: true,
  }),
  ofEdge('sizes', 'text', ({ sizes }) => sizes, { panel: true, exported: true }),
  ofEdge('since', 'date', ({ since }) => since, { exported: true }),
  ofEdge('confidence', 'text', ({ confidence }) => confidence, { exported: true }),
  ofNode('organization', 'text', ({ organization }) => organization, {
    facet: { id: 'organization' },
    column: 150,
    compared: 'all',
    exported: true,
  }),
  ofNode('license', 'text', ({ license }) => license, {
    column: 190,
    compared: 'all',
    exported: true,
  }),
  ofNode('codeLicense', 'text', ({ codeLicense }) => codeLicense, { exported: true }),
  ofNode('licenseClass', 'licenseClasses', ({ licenseClass }) => licenseClass, {
    facet: { id: 'license', closed: closedBy('licenseClasses') },
    column: 132,
    compared: 'all',
    exported: true,
  }),
  ofNode('languages', 'language', ({ languages }) => languages, {
    facet: { id: 'language' },
    column: 150,
    compared: 'all',
    panel: true,
    exported: true,
  }),
  ofNode('modalities', 'modalities', ({ modalities }) => modalities, {
    facet: { id: 'modality', closed: closedBy('modalities') },
    column: 120,
    compared: 'all',
    panel: true,
    exported: true,
  }),
  ofNode('sizeClass', 'sizeClass', (node) => sizesOf(node).flatMap((s) => sizeClassOf(s) ?? []), {
    facet: { id: 'parameters', closed: () => SIZE_CLASS_IDS },
  }),
  ofNode('parameters', 'quantity', sizesOf, { column: 124, compared: 'all', exported: true }),
  ofNode('contextLength', 'tokens', ({ contextLength }) => contextLength, {
    column: 92,
    compared: 'all',
    panel: true,
    exported: true,
  }),
  ofNode('trainingTokens', 'quantity', ({ trainingTokens }) => trainingTokens, {
    column: 150,
    compared: 'all',
    panel: true,
    exported: true,
  }),
  ofNode('vocabularySize', 'tokens', ({ vocabularySize }) => vocabularySize, {
    compared: 'all',
    panel: true,
    exported: true,
  }),
  ofGraph('derived', 'count', descendantCountOf, { column: 84 }),
];

type Row = (typeof ROWS)[number];

/** The id of an attribute. */
export type AttributeId = Row['id'];

/** The id of an attribute that is a table column. */
export type ColumnId = Extract<Row, { column: number }>['id'];

/** The key of a facet in a view string. */
export type FacetId = Extract<Row, { facet: { id: string } }>['facet']['id'];

/** Every attribute, in display order. */
export const ATTRIBUTES: readonly (Attribute & { readonly id: AttributeId })[] = ROWS;

const byId: ReadonlyMap<string, Attribute> = new Map(ATTRIBUTES.map((row) => [row.id, row]));

/** The attribute of this id. @throws RangeError if there is none */
export function attributeOf(id: AttributeId): Attribute {
  const row = byId.get(id);
  if (!row) throw new RangeError(`attribute: expected a known one, got "${id}"`);
  return row;
}

/** The distinct values of an attribute for a node; for an attribute of claims, those of the main parent first. */
export function valuesOf(
  attribute: Attribute,
  graph: LineageGraph,
  node: number,
): readonly string[] {
  if (attribute.of === 'graph') return attribute.wordsOf(graph, node);
  if (attribute.of === 'node') return [...new Set(attribute.wordsOf(graph.nodeAt(node)))];
  const { wordsOf } = attribute;
  return [...new Set(claimsOf(graph, node).flatMap((e) => wordsOf(graph.edgeAt(e))))];
}

/**
 * The values of an attribute for every node or every edge. Cost: none if the graph has the column, otherwise one pass.
 */
export function attributeColumnOf(graph: LineageGraph, attribute: Attribute): WordColumn {
  // Attributes of the graph depend on its edges, which differ in each isolated part.
  const column = attribute.of === 'graph' ? undefined : graph.columns.words.get(attribute.id);
  if (column) return column;
  switch (attribute.of) {
    case 'node':
      return wordColumnOf(graph.nodeCount, (n) => attribute.wordsOf(graph.nodeAt(n)));
    case 'edge':
      return wordColumnOf(graph.edgeCount, (e) => attribute.wordsOf(graph.edgeAt(e)));
    case 'graph':
      return attribute.id === 'root'
        ? rootColumnOf(graph)
        : wordColumnOf(graph.nodeCount, (n) => attribute.wordsOf(graph, n));
  }
}

/** Each root's id is read only once: every node has exactly one root, and many share it. */
function rootColumnOf(graph: LineageGraph): WordColumn {
  const { of, all } = basesOf(graph);
  const positions = new Int32Array(graph.nodeCount);
  all.forEach((base, position) => (positions[base] = position));
  const starts = new Int32Array(graph.nodeCount + 1);
  for (let n = 0; n < starts.length; n++) starts[n] = n;
  const items = of.map((base) => positions[base] ?? 0);
  return { words: baseIdsOf(graph), starts, items: narrowed(items, all.length) };
}

/** The ids of the bases, oldest first. Computed once per graph: there may be tens of thousands. */
function baseIdsOf(graph: LineageGraph): readonly string[] {
  return graph.derived('baseIds', () => idsOf(graph, basesOf(graph).all));
}

/** The incoming edges of a node, the main one first. */
export function claimsOf(graph: LineageGraph, node: number): readonly number[] {
  const main = graph.mainEdges[node];
  return [...graph.inEdgesOf(node)].sort((a, b) => Number(b === main) - Number(a === main));
}

function rootOf(graph: LineageGraph, node: number): readonly number[] {
  const root = basesOf(graph).of[node];
  return root === undefined ? [] : [root];
}

function sizesOf({ variants = [] }: NodeEntry): readonly string[] {
  return variants.flatMap(({ parameters }) => parameters ?? []);
}
