import type { FileMetaData } from 'hyparquet';
import type { ByteFile } from './byte-file.js';
import { manifestOfTable, type Manifest } from './manifest.js';
import { ParquetError } from './parquet-error.js';
import { readMetadata, readTable, type RowRange, type RowsRead } from './read-table.js';
import {
  EDGE_COLUMNS,
  MANIFEST_KEY,
  NODE_COLUMNS,
  REST,
  type TableColumns,
} from './table-columns.js';

/** An unvalidated graph file read from tables. */
export interface UncheckedFile extends Omit<Manifest, 'nodes' | 'edges'> {
  readonly nodes: readonly object[];
  readonly edges: readonly object[];
}

/** The manifest inside a table of nodes, with the table's metadata. @throws ParquetError */
export async function readTableManifest(
  nodes: ByteFile,
): Promise<{ manifest: Manifest; metadata: FileMetaData }> {
  const metadata = await readMetadata(nodes);
  const entry = metadata.key_value_metadata?.find(({ key }) => key === MANIFEST_KEY);
  return { manifest: manifestOfTable(nodes.name, entry?.value), metadata };
}

/**
 * Reads the graph in a table of nodes and a table of edges, unvalidated.
 * @throws ParquetError for a damaged file, or the I/O error of a file
 */
export async function readParquetGraph(
  manifest: Manifest,
  nodes: ByteFile,
  edges: ByteFile,
): Promise<UncheckedFile> {
  const [nodesRead, edgesRead] = await Promise.all([
    entriesOf(nodes, NODE_COLUMNS, ['id']),
    entriesOf(edges, EDGE_COLUMNS, ['source', 'target']),
  ]);
  return { ...manifest, nodes: nodesRead, edges: edgesRead };
}

/**
 * The entries of a table, or of a range of its rows. @param known the file's metadata, if already read @throws
 * ParquetError
 */
export async function entriesOf(
  file: ByteFile,
  columns: TableColumns,
  required: readonly string[],
  range?: RowRange,
  known?: FileMetaData,
): Promise<readonly object[]> {
  const entries: object[] = [];
  const metadata = known ?? (await readMetadata(file));
  for await (const group of readTable(file, metadata, columns, required, range)) {
    addEntries(file.name, group, columns, entries);
  }
  return entries;
}

function addEntries(name: string, group: RowsRead, columns: TableColumns, entries: object[]): void {
  const first = entries.length;
  for (let i = 0; i < group.rows; i++) entries.push({});
  // In the order of the format, regardless of the file's.
  for (const [column, kind] of Object.entries(columns)) {
    const values = group.columns.get(column);
    for (let i = 0; values && i < group.rows; i++) {
      const value = values[i] ?? null;
      if (value === null) continue;
      const entry = entries[first + i] as Record<string, unknown>;
      if (kind !== 'json') entry[column] = typeof value === 'bigint' ? Number(value) : value;
      else if (column !== REST) entry[column] = jsonIn(name, column, first + i, value);
      else entries[first + i] = { ...entry, ...(jsonIn(name, column, first + i, value) as object) };
    }
  }
}

function jsonIn(name: string, column: string, row: number, value: unknown): unknown {
  // The reader has already parsed columns that are marked as JSON.
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch (error) {
    throw new ParquetError(
      `${name}: column ${column}, row ${row}`,
      `expected JSON, got other text: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
