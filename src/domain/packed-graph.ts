import { ATTRIBUTES, attributeColumnOf } from './attributes.js';
import type { EdgeEntry, GraphFile, NodeEntry } from './format/format.js';
import type { Adjacency } from './graph/adjacency.js';
import type { Entries } from './graph/graph-columns.js';
import { JsonEntries } from './graph/json-entries.js';
import { LineageGraph } from './graph/lineage-graph.js';
import { IdColumn, slotsOf, type PackedIds } from './graph/packed-ids.js';
import { TextColumn, TextPacker, type PackedTexts } from './graph/text-column.js';
import type { WordColumn } from './graph/word-column.js';
import { readEdge, readNode } from './format/parse-graph.js';
import type { PackedTable } from './parquet/packed-table.js';
import { TableEntries, type EntryStart } from './parquet/table-entries.js';
import { EDGE_COLUMNS, NODE_COLUMNS, type TableColumns } from './parquet/table-columns.js';

/**
 * A graph as plain data, almost entirely typed arrays, so that one thread can transfer it to another without copying.
 */
export interface PackedGraph {
  readonly frame: GraphFile;
  /** Each entry as JSON, or a table of them, without what is stored in other columns: ids, and the ends of edges. */
  readonly nodes: PackedTexts | PackedTable;
  readonly edges: PackedTexts | PackedTable;
  readonly ids: PackedIds;
  readonly names: PackedTexts;
  readonly landmarks: Uint8Array;
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  readonly words: ReadonlyMap<string, WordColumn>;
  readonly adjacency: Adjacency;
  /** Values already computed; see {@link LineageGraph.derived}. */
  readonly derived?: ReadonlyMap<string, unknown>;
}

/** Entries packed per step. */
const ENTRIES_PER_STEP = 1024;

/** The attributes that are packed as columns: those by which readers filter, sort and compare many models. */
export const PACKED = ATTRIBUTES.filter(
  ({ id, of, facet, column }) =>
    of !== 'graph' && id !== 'parents' && (facet ?? column ?? id === 'since'),
);

/** Packs a graph in short steps. Cost: that of serializing its file. */
export function* packGraph(graph: LineageGraph): Generator<undefined, PackedGraph> {
  const idTexts = new TextPacker();
  const names = new TextPacker();
  const landmarks = new Uint8Array(graph.nodeCount);
  const nodes = new TextPacker();
  for (let n = 0; n < graph.nodeCount; n++) {
    if (n % ENTRIES_PER_STEP === 0) yield;
    const node = graph.nodeAt(n);
    idTexts.add(node.id);
    names.add(typeof node.name === 'object' ? '' : (node.name ?? node.id));
    landmarks[n] = node.landmark ? 1 : 0;
    nodes.add(JSON.stringify(node));
  }
  const edges = new TextPacker();
  for (let e = 0; e < graph.edgeCount; e++) {
    if (e % ENTRIES_PER_STEP === 0) yield;
    edges.add(JSON.stringify(graph.edgeAt(e)));
  }
  const words = new Map<string, WordColumn>();
  for (const attribute of PACKED) {
    words.set(attribute.id, attributeColumnOf(graph, attribute));
    yield;
  }
  const { frame, sources, targets } = graph.columns;
  const ids = idTexts.pack();
  const slots = slotsOf(ids);
  if (!slots) throw new RangeError('ids: expected each once');
  return {
    frame,
    nodes: nodes.pack(),
    edges: edges.pack(),
    ids: { texts: ids, slots },
    names: names.pack(),
    landmarks,
    sources,
    targets,
    words,
    adjacency: graph.adjacency,
  };
}

/**
 * Unpacks a graph; entries are created when read.
 * @param keeps whether created entries are cached, so that reading one twice gives the same object
 */
export function unpackGraph(packed: PackedGraph, keeps = true): LineageGraph {
  const { frame, sources, targets, landmarks, words, adjacency, derived } = packed;
  const ids = new IdColumn(packed.ids);
  const idAt = (node = -1) => ids.idAt(node) ?? '';
  const nodeStart: EntryStart = (n) => ({ id: idAt(n) });
  const edgeStart: EntryStart = (e) => ({ source: idAt(sources[e]), target: idAt(targets[e]) });
  return new LineageGraph({
    frame,
    nodes: entriesIn<NodeEntry>(packed.nodes, NODE_COLUMNS, nodeStart, readNode, keeps),
    edges: entriesIn<EdgeEntry>(packed.edges, EDGE_COLUMNS, edgeStart, readEdge, keeps),
    ids,
    sources,
    targets,
    names: new TextColumn(packed.names),
    landmarks,
    words,
    adjacency,
    ...(derived && { derived }),
  });
}

function entriesIn<T>(
  packed: PackedTexts | PackedTable,
  columns: TableColumns,
  start: EntryStart,
  read: (entry: object) => T,
  keeps: boolean,
): Entries<T> {
  return 'rows' in packed
    ? new TableEntries(packed, columns, start, read, keeps)
    : new JsonEntries<T>(packed);
}
