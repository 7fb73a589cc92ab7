import { ATTRIBUTES, saidIn } from './attributes.js';
import type { EdgeEntry, GraphFile, NodeEntry } from './format/format.js';
import type { GraphTies } from './graph/graph-ties.js';
import { JsonEntries } from './graph/json-entries.js';
import { LineageGraph } from './graph/lineage-graph.js';
import { IdColumn, slotsOf, type PackedIds } from './graph/packed-ids.js';
import { TextColumn, TextPacker, type PackedTexts } from './graph/text-column.js';
import type { WordColumn } from './graph/word-column.js';

/** A graph as plain data, nearly all of it typed arrays: one thread makes it, another takes it over without a copy. */
export interface PackedGraph {
  readonly frame: GraphFile;
  /** Each entry as JSON. */
  readonly nodes: PackedTexts;
  readonly edges: PackedTexts;
  readonly ids: PackedIds;
  readonly names: PackedTexts;
  readonly landmarks: Uint8Array;
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  readonly words: ReadonlyMap<string, WordColumn>;
  readonly ties: GraphTies;
}

/** So many entries are packed in one step. */
const ENTRIES_A_STEP = 1024;

/** Attributes that have a column of their own: what readers narrow, order and compare many models by. */
const PACKED = ATTRIBUTES.filter(
  ({ id, of, facet, column }) =>
    of !== 'graph' && id !== 'parents' && (facet ?? column ?? id === 'since'),
);

/** Packs a graph, in short steps. Cost: that of writing its file. */
export function* packGraph(graph: LineageGraph): Generator<undefined, PackedGraph> {
  const ids: string[] = [];
  const idTexts = new TextPacker();
  const names = new TextPacker();
  const landmarks = new Uint8Array(graph.nodeCount);
  const nodes = new TextPacker();
  for (let n = 0; n < graph.nodeCount; n++) {
    if (n % ENTRIES_A_STEP === 0) yield;
    const node = graph.nodeAt(n);
    ids.push(node.id);
    idTexts.add(node.id);
    names.add(typeof node.name === 'object' ? '' : (node.name ?? node.id));
    landmarks[n] = node.landmark ? 1 : 0;
    nodes.add(JSON.stringify(node));
  }
  const edges = new TextPacker();
  for (let e = 0; e < graph.edgeCount; e++) {
    if (e % ENTRIES_A_STEP === 0) yield;
    edges.add(JSON.stringify(graph.edgeAt(e)));
  }
  const words = new Map<string, WordColumn>();
  for (const attribute of PACKED) {
    words.set(attribute.id, saidIn(graph, attribute));
    yield;
  }
  const { frame, sources, targets } = graph.columns;
  return {
    frame,
    nodes: nodes.pack(),
    edges: edges.pack(),
    ids: { texts: idTexts.pack(), slots: slotsOf(ids) },
    names: names.pack(),
    landmarks,
    sources,
    targets,
    words,
    ties: graph.ties,
  };
}

/** The graph that was packed: entries are made when they are read. */
export function unpackGraph(packed: PackedGraph): LineageGraph {
  const { frame, sources, targets, landmarks, words, ties } = packed;
  return new LineageGraph({
    frame,
    nodes: new JsonEntries<NodeEntry>(packed.nodes),
    edges: new JsonEntries<EdgeEntry>(packed.edges),
    ids: new IdColumn(packed.ids),
    sources,
    targets,
    names: new TextColumn(packed.names),
    landmarks,
    words,
    ties,
  });
}

/** The memory of a packed graph, each piece once: what one thread gives and another gets. */
export function buffersOf({ nodes, edges, ids, names, ...rest }: PackedGraph): ArrayBufferLike[] {
  const arrays: readonly { readonly buffer: ArrayBufferLike }[] = [
    ...[nodes, edges, ids.texts, names].flatMap(({ bytes, starts }) => [bytes, starts]),
    ...[ids.slots, rest.landmarks, rest.sources, rest.targets],
    ...[...rest.words.values()].flatMap(({ starts, items }) => [starts, items]),
    ...[rest.ties.in, rest.ties.out].flatMap(({ starts, items }) => [starts, items]),
    ...[rest.ties.mainEdges, rest.ties.topologicalOrder],
  ];
  return [...new Set(arrays.map(({ buffer }) => buffer))];
}
