import { frameOf } from '../format/parse-graph.js';
import { numberOfBytes, type PackedIds } from '../graph/packed-ids.js';
import { NONE } from '../graph/adjacency.js';
import { TextColumn } from '../graph/text-column.js';
import type { ByteFile } from '../parquet/byte-file.js';
import { graphOfTables, idsIn, type ReadGraph } from '../parquet/graph-of-tables.js';
import { keptRows } from '../parquet/kept-rows.js';
import type { Manifest } from '../parquet/manifest.js';
import { ParquetError } from '../parquet/parquet-error.js';
import { entriesOf, type UncheckedFile } from '../parquet/read-parquet-graph.js';
import { indexed, readTablePair, type TableSteps } from '../parquet/read-parquet-columns.js';
import { readMetadata, type RowRange } from '../parquet/read-table.js';
import { EDGE_COLUMNS, NODE_COLUMNS, type TableColumns } from '../parquet/table-columns.js';
import type { TableRead } from '../parquet/table-packer.js';
import { familyFrameOf } from './family-frame.js';
import { rowsOfFamily, type FamilyRequest } from './family-rows.js';
import type { HubTable } from './hub-files.js';

/**
 * Reads a family of a hub into columns, creating no entries. Edges to models that are not read are omitted, and counted
 * in its title.
 * @returns null if it is invalid or its columns are of other types: reading the entries then finds the problems
 * @throws ParquetError for a damaged file, or the I/O error of a file
 */
export async function readFamilyColumns(
  manifest: Manifest,
  wanted: FamilyRequest,
  nodeFile: ByteFile,
  edgeFile: ByteFile,
  steps: TableSteps,
): Promise<ReadGraph | null> {
  const [nodes, edges] = await Promise.all([nodeFile, edgeFile].map(tableOf));
  if (!nodes || !edges) return null;
  const tables = await readTablePair(nodes, edges, steps, {
    ranges: await rowsOfFamily(wanted, nodes),
  });
  if (!tables) return null;
  const { rows, texts } = tables.nodes.table;
  const ids = texts.get('id');
  checkFamily(nodeFile.name, wanted, rows, ids && new TextColumn(ids).textAt(0));
  return indexed(familyIn(manifest, wanted, tables.nodes, tables.edges), steps);
}

function* familyIn(
  manifest: Manifest,
  { family }: FamilyRequest,
  nodes: TableRead,
  edges: TableRead,
): Generator<undefined, ReadGraph | null> {
  const ids = idsIn(nodes);
  if (!ids) return null;
  yield;
  const within = keptRows(edges, endsAmong(ids, edges));
  yield;
  const read = { nodes: nodes.table.rows, edges: within.table.rows };
  const frame = frameOf(familyFrameOf(manifest, family, read));
  return frame && (yield* graphOfTables(frame, nodes, within));
}

/** For each edge, whether both of its ends are among the nodes. */
function endsAmong(ids: PackedIds, { table: { rows, texts } }: TableRead): Uint8Array {
  const isAmong = new Uint8Array(rows).fill(1);
  for (const end of ['source', 'target']) {
    const { bytes = new Uint8Array(), starts = new Uint32Array(rows + 1) } = texts.get(end) ?? {};
    for (let e = 0; e < rows; e++) {
      const node = numberOfBytes(ids, bytes, starts[e] ?? 0, starts[e + 1] ?? 0);
      if (node === NONE) isAmong[e] = 0;
    }
  }
  return isAmong;
}

interface Entry {
  readonly id: string;
}

interface Line {
  readonly source: string;
  readonly target: string;
}

/**
 * Reads the same family entry by entry, as an unvalidated graph file.
 * @throws ParquetError for a damaged file, or the I/O error of a file
 */
export async function readFamilyEntries(
  manifest: Manifest,
  wanted: FamilyRequest,
  nodeFile: ByteFile,
  edgeFile: ByteFile,
): Promise<UncheckedFile> {
  const [nodes, edges] = await Promise.all([tableOf(nodeFile), tableOf(edgeFile)]);
  const rows = await rowsOfFamily(wanted, nodes);
  const [models, lines] = await Promise.all([
    entriesIn<Entry>(nodes, NODE_COLUMNS, ['id'], rows.nodes),
    entriesIn<Line>(edges, EDGE_COLUMNS, ['source', 'target'], rows.edges),
  ]);
  checkFamily(nodeFile.name, wanted, models.length, models[0]?.id);
  const known = new Set(models.map(({ id }) => id));
  const within = lines.filter(({ source, target }) => known.has(source) && known.has(target));
  const read = { nodes: models.length, edges: within.length };
  return { ...familyFrameOf(manifest, wanted.family, read), nodes: models, edges: within };
}

/**
 * @throws ParquetError if the rows are not those of the family, which means that the files are of different builds or
 * were modified
 */
function checkFamily(
  name: string,
  { family: { id, models, first_row: row }, max }: FamilyRequest,
  rows: number,
  first: string | undefined,
): void {
  const expected = Math.min(models, max);
  if (rows >= expected && first === id) return;
  throw new ParquetError(
    `${name}: column id`,
    `expected ${expected} models of the family ${id} from row ${row} on, got ${rows}, the first of them ${first ?? 'none'}; the hub’s files are from different builds, or incomplete`,
  );
}

async function tableOf(file: ByteFile): Promise<HubTable> {
  return { file, metadata: await readMetadata(file) };
}

async function entriesIn<T>(
  { file, metadata }: HubTable,
  columns: TableColumns,
  required: readonly string[],
  ranges: readonly RowRange[],
): Promise<readonly T[]> {
  const pieces = await Promise.all(
    ranges.map((range) => entriesOf(file, columns, required, range, metadata)),
  );
  return pieces.flat() as unknown as readonly T[];
}
