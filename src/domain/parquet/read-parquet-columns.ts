import { attributeOf } from '../attributes.js';
import { findUnknownTerms } from '../format/find-unknown-terms.js';
import type { NodeEntry } from '../format/format.js';
import { frameOf } from '../format/parse-graph.js';
import type { Problem } from '../format/problem.js';
import { Vocabulary } from '../format/vocabulary.js';
import { slotsOf, type PackedIds } from '../graph/packed-ids.js';
import type { PackedTexts } from '../graph/text-column.js';
import type { WordColumn } from '../graph/word-column.js';
import { PACKED, unpackGraph, type PackedGraph } from '../packed-graph.js';
import type { ByteFile } from './byte-file.js';
import { checkColumns, type HearDetail } from './check-columns.js';
import { WordsPacker } from './column-packer.js';
import { dedupedOf, filledWith, namesFrom, withoutTexts } from './graph-columns-of.js';
import type { Manifest } from './manifest.js';
import { readPackedTable, type ReadSteps } from './read-packed-table.js';
import { readGroups, readMetadata } from './read-table.js';
import { EDGE_COLUMNS, NODE_COLUMNS, REST, type TableColumns } from './table-columns.js';
import { endsIn, tieColumns } from './tie-columns.js';
import type { TableRead } from './table-packer.js';

/** A graph as it was read from its tables, fit to be shown. */
interface ReadGraph {
  readonly packed: PackedGraph;
  readonly warnings: readonly Problem[];
}

/** What is done with tables before they can be shown, in this order. */
type TablePhase = 'nodes' | 'edges' | 'index';

/** Where the work may pause, and who hears how far it has come. */
interface TableSteps {
  readonly pause: ReadSteps['pause'];
  readonly tell: (phase: TablePhase, done: number, total: number) => void;
}

/**
 * The graph in a table of nodes and a table of edges, column by column: no entry is made of any row. Everything is checked that
 * is checked of a JSON file.
 * @returns null where anything is wrong with it, or is in columns of another kind: whoever reads the entries says what
 * @throws ParquetError where a file is not what it should be; what the way to a file throws
 */
export async function readParquetColumns(
  manifest: Manifest,
  nodeFile: ByteFile,
  edgeFile: ByteFile,
  { pause, tell }: TableSteps,
): Promise<ReadGraph | null> {
  const frame = frameOf(manifest);
  const [ofNodes, ofEdges] = await Promise.all(
    [nodeFile, edgeFile].map((file) => readMetadata(file)),
  );
  if (!frame || !ofNodes || !ofEdges) return null;
  const read = async (
    phase: TablePhase,
    file: ByteFile,
    metadata: typeof ofNodes,
    columns: TableColumns,
    required: readonly string[],
  ) => {
    const groups = readGroups(file, metadata, columns, required);
    const total = Number(metadata.num_rows);
    return readPackedTable(file, metadata, columns, groups, {
      pause,
      tell: (done) => tell(phase, done, total),
    });
  };
  const [nodes, edges] = await Promise.all([
    read('nodes', nodeFile, ofNodes, NODE_COLUMNS, ['id']),
    read('edges', edgeFile, ofEdges, EDGE_COLUMNS, ['source', 'target']),
  ]);
  if (!nodes || !edges) return null;
  tell('index', 0, 1);
  const steps = graphIn(frame, nodes, edges);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) {
      tell('index', 1, 1);
      return step.value;
    }
    const paused = pause();
    if (paused) await paused;
  }
}

function* graphIn(
  frame: PackedGraph['frame'],
  nodes: TableRead,
  edges: TableRead,
): Generator<undefined, ReadGraph | null> {
  const ids = idsIn(nodes);
  yield;
  if (!ids) return null;
  const vocabulary = new Vocabulary(frame.vocabulary);
  const details = new DetailWords(nodes);
  const names = new Set<number>();
  const oddNodes = yield* checkColumns(
    'node',
    nodes,
    NODE_COLUMNS,
    vocabulary,
    (column, row, value) => {
      details.hear(column, row, value);
      if (column === REST && Object.hasOwn(value as object, 'name')) names.add(row);
    },
  );
  if (!oddNodes) return null;
  // Rows that say the same were heard once.
  nodes.firstOf.get(REST)?.forEach((first, row) => {
    if (names.has(first)) names.add(row);
  });
  const oddEdges = yield* checkColumns('edge', edges, EDGE_COLUMNS, vocabulary, () => undefined);
  if (!oddEdges) return null;
  const [from, to] = ['source', 'target'].map((end) => edges.table.texts.get(end));
  const sources = yield* endsIn(ids, from, edges.firstOf.get('source'));
  const targets = yield* endsIn(ids, to, edges.firstOf.get('target'));
  if (!sources || !targets) return null;
  const relations = filledWith(edges.table.words.get('relation'), edges.table.rows, 'weights');
  const ties = yield* tieColumns(nodes.table.rows, sources, targets, relations);
  if (!ties) return null;
  const words = yield* wordsOf(nodes, edges, relations, details);
  const packed: PackedGraph = {
    frame,
    nodes: withoutTexts(nodes.table, ['id']),
    edges: withoutTexts(edges.table, ['source', 'target']),
    ids,
    names: namesFrom(nodes.table, ids.texts, names),
    landmarks: landmarksIn(nodes),
    sources,
    targets,
    words,
    ties,
  };
  yield;
  const among = { nodes: oddNodes, edges: oddEdges };
  return { packed, warnings: yield* findUnknownTerms(unpackGraph(packed, false), among) };
}

/** The ids; null where one is missing, or there twice. */
function idsIn({ table, firstOf }: TableRead): PackedIds | null {
  const texts: PackedTexts = table.texts.get('id') ?? {
    bytes: new Uint8Array(),
    starts: new Uint32Array(1),
  };
  const { starts } = texts;
  for (let row = 0; row < table.rows; row++) if (starts[row] === starts[row + 1]) return null;
  if (firstOf.get('id')?.some((first, row) => first !== row)) return null;
  const slots = slotsOf(texts);
  return slots && { texts, slots };
}

function landmarksIn({ table }: TableRead): Uint8Array {
  const flags = table.flags.get('landmark');
  return flags ? flags.map((flag) => (flag === 2 ? 1 : 0)) : new Uint8Array(table.rows);
}

/** What many nodes or edges are asked for at once, by attribute. */
function* wordsOf(
  nodes: TableRead,
  edges: TableRead,
  relations: WordColumn,
  details: DetailWords,
): Generator<undefined, ReadonlyMap<string, WordColumn>> {
  const words = new Map<string, WordColumn>();
  for (const { id, of } of PACKED) {
    yield;
    const { table } = of === 'node' ? nodes : edges;
    if (id === 'relation') words.set(id, relations);
    else if (details.attributes.includes(id)) words.set(id, yield* details.columnOf(id));
    else words.set(id, dedupedOf(table.words.get(id), table.rows));
  }
  return words;
}

/** The words of attributes that read what lies in a column of JSON: the sizes of a model's variants. */
class DetailWords {
  readonly attributes = PACKED.filter(({ id, of }) => of === 'node' && !(id in NODE_COLUMNS)).map(
    ({ id }) => id,
  );
  readonly #nodes: TableRead;
  /** Row → what its entry has of the column, for the first row that says the same. */
  readonly #said = new Map<string, Map<number, readonly string[]>>();

  constructor(nodes: TableRead) {
    this.#nodes = nodes;
    for (const id of this.attributes) this.#said.set(id, new Map());
  }

  readonly hear: HearDetail = (column, row, value) => {
    if (column !== 'variants') return;
    const entry = { id: '', variants: value } as NodeEntry;
    for (const id of this.attributes) {
      const attribute = attributeOf(id);
      if (attribute.of !== 'node') continue;
      const words = attribute.wordsOf(entry);
      if (words.length > 0) this.#said.get(id)?.set(row, words);
    }
  };

  *columnOf(id: (typeof this.attributes)[number]): Generator<undefined, WordColumn> {
    const { table, firstOf } = this.#nodes;
    const said = this.#said.get(id);
    const same = firstOf.get('variants');
    const packer = new WordsPacker(table.rows);
    for (let row = 0; row < table.rows; row++) {
      if (row % ROWS_A_STEP === 0) yield;
      const first = same?.[row] ?? row;
      if (first === row) packer.addRow(said?.get(row) ?? []);
      else packer.repeatRow(first);
    }
    return packer.pack();
  }
}

const ROWS_A_STEP = 16_384;
