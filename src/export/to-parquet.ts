import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { GraphFile } from '../domain/format/format.js';
import { NONE } from '../domain/graph/adjacency.js';
import { TextPacker } from '../domain/graph/text-column.js';
import { checksumEntry } from '../domain/parquet/end-rows.js';
import type { Manifest } from '../domain/parquet/manifest.js';
import {
  EDGE_COLUMNS,
  END_ROWS,
  MANIFEST_KEY,
  NODE_COLUMNS,
  REST,
  WRITER,
  type ColumnKind,
  type TableColumns,
} from '../domain/parquet/table-columns.js';

type SchemaElement = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number];

/** Rows per group: few enough to read parts of a large file, enough to compress well. */
const ROWS_PER_GROUP = 20_480;
/** Edges per group: with many small groups, ids that are not read would lie between the parts that are. */
const EDGES_PER_GROUP = 1 << 17;

/** A graph as two tables with their manifest. */
interface ParquetFiles {
  readonly manifest: Manifest;
  readonly nodes: Uint8Array;
  readonly edges: Uint8Array;
}

/**
 * A graph as Parquet, without loss. Values that do not fit their column, and unknown keys, are stored in a JSON column.
 * Cost: linear.
 * @param names file names relative to the manifest
 */
export function toParquet(
  file: GraphFile,
  names: { readonly nodes: string; readonly edges: string },
): ParquetFiles {
  const manifest: Manifest = { ...file, ...names };
  return {
    manifest,
    // Opened by itself, the table of nodes contains the manifest.
    nodes: tableOf(file.nodes, NODE_COLUMNS, {
      metadata: [{ key: MANIFEST_KEY, value: JSON.stringify(manifest) }],
      rowsPerGroup: ROWS_PER_GROUP,
      numbers: {},
    }),
    edges: tableOf(file.edges, EDGE_COLUMNS, {
      ...endRowsOf(file),
      rowsPerGroup: EDGES_PER_GROUP,
    }),
  };
}

/** What a table contains in addition to its entries. */
interface TableExtras {
  readonly metadata: { key: string; value: string }[];
  readonly rowsPerGroup: number;
  /** Column → the number in each row. */
  readonly numbers: Readonly<Record<string, Int32Array>>;
}

/**
 * The ends of the edges as rows of the table of nodes, with the checksum of its ids; nothing if an end is not a node.
 */
function endRowsOf({ nodes, edges }: GraphFile): Pick<TableExtras, 'metadata' | 'numbers'> {
  const rows = new Map(nodes.map(({ id }, row) => [id, row]));
  const rowsOf = (end: 'source' | 'target') =>
    Int32Array.from(edges, (edge) => rows.get(edge[end]) ?? NONE);
  const [sources, targets] = [rowsOf('source'), rowsOf('target')];
  if (rows.size < nodes.length || sources.includes(NONE) || targets.includes(NONE))
    return { metadata: [], numbers: {} };
  const ids = new TextPacker();
  for (const { id } of nodes) ids.add(id);
  return {
    metadata: [checksumEntry(ids.pack())],
    numbers: { [END_ROWS.source]: sources, [END_ROWS.target]: targets },
  };
}

function tableOf(
  entries: readonly object[],
  columns: TableColumns,
  { metadata, rowsPerGroup, numbers }: TableExtras,
) {
  const data = columnsOf(entries, columns);
  const kept = Object.entries(columns).filter(([column]) => data.has(column));
  const writer = new ByteWriter();
  const table = new ParquetWriter({
    writer,
    schema: [
      { name: 'root', num_children: kept.length + Object.keys(numbers).length },
      ...kept.flatMap(([column, kind]) => SCHEMAS[kind](column)),
      ...Object.keys(numbers).flatMap(SCHEMAS.row),
    ],
    kvMetadata: metadata,
    createdBy: WRITER,
  });
  if (entries.length > 0) {
    void table.write({
      columnData: [
        ...kept.map(([name]) => ({ name, data: data.get(name) ?? [] })),
        ...Object.entries(numbers).map(([name, rows]) => ({
          name,
          data: rows,
          encoding: 'DELTA_BINARY_PACKED' as const,
        })),
      ],
      rowGroupSize: rowsPerGroup,
    });
  }
  void table.finish();
  return writer.getBytes();
}

const optional = (name: string): SchemaElement => ({
  name,
  type: 'BYTE_ARRAY',
  converted_type: 'UTF8',
  repetition_type: 'OPTIONAL',
});

const SCHEMAS: Readonly<Record<ColumnKind, (name: string) => SchemaElement[]>> = {
  text: (name) => [optional(name)],
  json: (name) => [optional(name)],
  count: (name) => [{ name, type: 'INT64', repetition_type: 'OPTIONAL' }],
  flag: (name) => [{ name, type: 'BOOLEAN', repetition_type: 'OPTIONAL' }],
  row: (name) => [{ name, type: 'INT32', repetition_type: 'REQUIRED' }],
  words: (name) => [
    { name, repetition_type: 'OPTIONAL', converted_type: 'LIST', num_children: 1 },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    optional('element'),
  ],
};

/** The columns with a value in any row; id columns are always present. */
function columnsOf(entries: readonly object[], columns: TableColumns): Map<string, unknown[]> {
  const filled = new Map<string, unknown[]>();
  const put = (column: string, row: number, value: unknown) => {
    let values = filled.get(column);
    if (!values) {
      values = new Array<unknown>(entries.length).fill(null);
      filled.set(column, values);
    }
    values[row] = value;
  };
  for (const column of ['id', 'source', 'target']) if (column in columns) filled.set(column, []);
  entries.forEach((entry, row) => {
    const rest: [string, unknown][] = [];
    for (const [key, value] of Object.entries(entry)) {
      const kind = key === REST || !Object.hasOwn(columns, key) ? undefined : columns[key];
      const kept = kind === undefined ? null : keptAs(kind, value);
      if (kept === null) rest.push([key, value]);
      else put(key, row, kept);
    }
    if (rest.length > 0) put(REST, row, JSON.stringify(Object.fromEntries(rest)));
  });
  return filled;
}

/** The value in its column's type; null if it does not fit. */
function keptAs(kind: ColumnKind, value: unknown): unknown {
  switch (kind) {
    case 'text':
      return isText(value) ? value : null;
    case 'words':
      return Array.isArray(value) && value.every(isText) ? value : null;
    case 'count':
      return Number.isSafeInteger(value) ? BigInt(value as number) : null;
    case 'row':
      return null;
    case 'flag':
      return typeof value === 'boolean' ? value : null;
    case 'json':
      return value === null || value === undefined ? null : JSON.stringify(value);
  }
}

/** A lone surrogate is valid in JSON strings, but not in UTF-8. */
function isText(value: unknown): value is string {
  return typeof value === 'string' && !/\p{Surrogate}/u.test(value);
}
