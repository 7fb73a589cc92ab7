import { ascending } from '../graph/ascending.js';
import { attributeOf } from '../attributes.js';
import { findUnknownTerms } from '../format/find-unknown-terms.js';
import type { NodeEntry } from '../format/format.js';
import type { Problem } from '../format/problem.js';
import { Vocabulary } from '../format/vocabulary.js';
import { NONE } from '../graph/adjacency.js';
import { slotsOf, type PackedIds } from '../graph/packed-ids.js';
import type { PackedTexts } from '../graph/text-column.js';
import type { WordColumn } from '../graph/word-column.js';
import { PACKED, unpackGraph, type PackedGraph } from '../packed-graph.js';
import { checkColumns, type ValueCallback } from './check-columns.js';
import { WordsPacker } from './column-packer.js';
import type { PackedTable } from './packed-table.js';
import { jsonColumnOf } from './json-column.js';
import { dedupedOf, filledWith, namesFrom, withoutTexts } from './graph-columns-of.js';
import { EDGE_COLUMNS, END_ROWS, NODE_COLUMNS, REST } from './table-columns.js';
import { adjacencyColumns, areRows, endsIn } from './adjacency-columns.js';
import type { TableRead } from './table-packer.js';

/** A graph read from tables, with its warnings. */
export interface ReadGraph {
  readonly packed: PackedGraph;
  readonly warnings: readonly Problem[];
}

/**
 * Builds the graph of two tables in short steps, with the same checks as for a JSON file.
 * @returns null if it is invalid: reading the entries then finds the problems
 */
export function* graphOfTables(
  frame: PackedGraph['frame'],
  nodes: TableRead,
  edges: TableRead,
): Generator<undefined, ReadGraph | null> {
  const ids = idsIn(nodes);
  yield;
  if (!ids) return null;
  const vocabulary = new Vocabulary(frame.vocabulary);
  const details = new DetailWords(nodes.table);
  /** The values of the column {@link REST} with a name. */
  const names = new Set<number>();
  const unusualNodes = yield* checkColumns(
    'node',
    nodes.table,
    NODE_COLUMNS,
    vocabulary,
    (column, number, value) => {
      details.onValue(column, number, value);
      if (column === REST && Object.hasOwn(value as object, 'name')) names.add(number);
    },
  );
  if (!unusualNodes) return null;
  const unusualEdges = yield* checkColumns(
    'edge',
    edges.table,
    EDGE_COLUMNS,
    vocabulary,
    () => undefined,
  );
  if (!unusualEdges) return null;
  const sources = yield* endsOf(edges, 'source', ids);
  const targets = yield* endsOf(edges, 'target', ids);
  if (!sources || !targets) return null;
  const relations = filledWith(edges.table.words.get('relation'), edges.table.rows, 'weights');
  const adjacency = yield* adjacencyColumns(nodes.table.rows, sources, targets, relations);
  if (!adjacency) return null;
  const words = yield* wordsOf(nodes, edges, relations, details);
  const packed: PackedGraph = {
    frame,
    nodes: withoutTexts(nodes.table, ['id']),
    edges: withoutTexts(edges.table, ['source', 'target']),
    ids,
    names: namesFrom(nodes.table, ids.texts, rowsWith(nodes.table, REST, names)),
    landmarks: landmarksIn(nodes),
    sources,
    targets,
    words,
    adjacency,
  };
  yield;
  const among = { nodes: unusualNodes, edges: unusualEdges };
  return { packed, warnings: yield* findUnknownTerms(unpackGraph(packed, false), among) };
}

/** The ids; null if one is missing or duplicated. */
export function idsIn({ table }: TableRead): PackedIds | null {
  const texts: PackedTexts = table.texts.get('id') ?? {
    bytes: new Uint8Array(),
    starts: new Uint32Array(1),
  };
  const { starts } = texts;
  for (let row = 0; row < table.rows; row++) if (starts[row] === starts[row + 1]) return null;
  const slots = slotsOf(texts);
  return slots && { texts, slots };
}

/**
 * Edge number → node number of one of its ends: from the row in the table, or looked up by id. Null if one is unknown.
 */
function* endsOf(
  { table, firstOf, numbers }: TableRead,
  end: 'source' | 'target',
  ids: PackedIds,
): Generator<undefined, Int32Array | null> {
  const rows = numbers.get(END_ROWS[end]);
  if (!rows) return yield* endsIn(ids, table.texts.get(end), firstOf.get(end));
  return areRows(rows, ids.texts.starts.length - 1) ? rows : null;
}

function landmarksIn({ table }: TableRead): Uint8Array {
  const flags = table.flags.get('landmark');
  return flags ? flags.map((flag) => (flag === 2 ? 1 : 0)) : new Uint8Array(table.rows);
}

function emptyColumn(rows: number): WordColumn {
  return { words: [], starts: new Int32Array(rows + 1), items: new Uint8Array() };
}

/** The columns that are read of many nodes or edges at once, by attribute id. */
function* wordsOf(
  nodes: TableRead,
  edges: TableRead,
  relations: WordColumn,
  details: DetailWords,
): Generator<undefined, ReadonlyMap<string, WordColumn>> {
  const words = new Map<string, WordColumn>();
  // Shared by all empty columns, to save memory.
  const none = { node: emptyColumn(nodes.table.rows), edge: emptyColumn(edges.table.rows) };
  for (const { id, of } of PACKED) {
    yield;
    const { table } = of === 'node' ? nodes : edges;
    if (id === 'relation') words.set(id, relations);
    else if (details.attributes.includes(id)) words.set(id, yield* details.columnOf(id));
    else {
      const column = table.words.get(id);
      const [columns, empty] =
        of === 'node' ? [NODE_COLUMNS, none.node] : [EDGE_COLUMNS, none.edge];
      const isList = columns[id] === 'words';
      words.set(id, column ? (isList ? dedupedOf(column, table.rows) : column) : empty);
    }
  }
  return words;
}

/** The rows whose value in a JSON column is one of these numbers. */
function rowsWith(
  table: PackedTable,
  column: string,
  numbers: ReadonlySet<number>,
): ReadonlySet<number> {
  const rows = new Set<number>();
  const json = numbers.size > 0 ? jsonColumnOf(table, column) : null;
  for (let row = 0; json && row < table.rows; row++) {
    if (numbers.has(json.numberAt(row))) rows.add(row);
  }
  return rows;
}

/** The values of attributes that are read from a JSON column: the sizes of a model's variants. */
class DetailWords {
  readonly attributes = PACKED.filter(({ id, of }) => of === 'node' && !(id in NODE_COLUMNS)).map(
    ({ id }) => id,
  );
  readonly #table: PackedTable;
  /** Number of a value of the column → its words. */
  readonly #wordsByNumber = new Map<string, Map<number, readonly string[]>>();

  constructor(table: PackedTable) {
    this.#table = table;
    for (const id of this.attributes) this.#wordsByNumber.set(id, new Map());
  }

  readonly onValue: ValueCallback = (column, number, value) => {
    if (column !== VARIANTS) return;
    const entry = { id: '', variants: value } as NodeEntry;
    for (const id of this.attributes) {
      const attribute = attributeOf(id);
      if (attribute.of !== 'node') continue;
      const words = attribute.wordsOf(entry);
      if (words.length > 0) this.#wordsByNumber.get(id)?.set(number, words);
    }
  };

  *columnOf(id: (typeof this.attributes)[number]): Generator<undefined, WordColumn> {
    const { rows } = this.#table;
    const json = jsonColumnOf(this.#table, VARIANTS);
    const packer = new WordsPacker(rows);
    /** Number of a value → the numbers of its words, in order of first occurrence. */
    const known = new Map<number, readonly number[]>();
    for (let row = 0; row < rows; row++) {
      if (row % ROWS_PER_STEP === 0) yield;
      const number = json?.numberAt(row) ?? NONE;
      let numbers = known.get(number);
      if (!numbers) {
        const words = this.#wordsByNumber.get(id)?.get(number) ?? [];
        numbers = [...new Set(words)].map((word) => packer.numberOf(word));
        // If there are many distinct values, each belongs to a single row.
        if (json && json.length < rows) known.set(number, numbers);
      }
      packer.addRow(numbers);
    }
    return packer.pack(ascending(rows + 1));
  }
}

const VARIANTS = 'variants';
const ROWS_PER_STEP = 16_384;
