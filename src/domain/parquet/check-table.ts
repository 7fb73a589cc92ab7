import type {
  ColumnMetaData,
  CompressionCodec,
  FileMetaData,
  RowGroup,
  SchemaTree,
} from 'hyparquet';
import { parquetSchema } from 'hyparquet';
import { ParquetError } from './parquet-error.js';
import type { ColumnKind, TableColumns } from './table-columns.js';
import { isUnpackable } from './unpack.js';

/** Every row contains a distinct name or pair of names, so a byte cannot encode more rows than it has bits. */
const ROWS_PER_BYTE = 8;
/** Maximum average length of a list of words per row. */
const WORDS_PER_ROW = 64;

/** The byte range of a column chunk. */
export interface Chunk {
  /** The column's key in the entry. */
  readonly column: string;
  readonly start: number;
  readonly end: number;
  readonly values: number;
  /** The path of its values in the schema. */
  readonly path: string[];
  readonly codec: CompressionCodec;
}

/**
 * Validates the metadata of a file before anything is read by it: its columns against those expected, its counts and
 * offsets against its length.
 * @returns the column chunks of each row group
 * @throws ParquetError for the first contradiction
 */
export function checkTable(
  name: string,
  metadata: FileMetaData,
  byteLength: number,
  columns: TableColumns,
  required: readonly string[],
): readonly { readonly rows: number; readonly chunks: readonly Chunk[] }[] {
  const known = knownColumns(name, parquetSchema(metadata), columns);
  const missing = required.filter((column) => !known.has(column));
  if (missing.length > 0) {
    throw new ParquetError(
      name,
      `expected the columns ${required.join(', ')}, got none named ${missing.join(', ')}`,
    );
  }
  const rows = countOf(name, 'rows', metadata.num_rows, byteLength * ROWS_PER_BYTE);
  const groups = metadata.row_groups.map((group, g) => {
    const where = `${name}, group of rows ${g}`;
    const rowsHere = countOf(where, 'rows', group.num_rows, rows);
    return { rows: rowsHere, chunks: chunksOf(where, group, rowsHere, byteLength, known, columns) };
  });
  const sum = groups.reduce((total, group) => total + group.rows, 0);
  if (sum !== rows) throw new ParquetError(name, `expected ${rows} rows, got ${sum} in its groups`);
  return groups;
}

/** The columns that are present with the expected type. */
function knownColumns(name: string, tree: SchemaTree, columns: TableColumns): ReadonlySet<string> {
  const known = new Set<string>();
  for (const child of tree.children) {
    const column = child.element.name;
    const kind = Object.hasOwn(columns, column) ? columns[column] : undefined;
    if (kind === undefined) continue;
    const wrong = typeProblemOf(child, kind);
    if (wrong !== null) throw new ParquetError(`${name}: column ${column}`, wrong);
    if (known.has(column))
      throw new ParquetError(`${name}: column ${column}`, 'expected one such column, got two');
    known.add(column);
  }
  return known;
}

const TYPES: Readonly<
  Record<ColumnKind, { readonly is: readonly string[]; readonly text: string }>
> = {
  text: { is: ['BYTE_ARRAY'], text: 'texts' },
  json: { is: ['BYTE_ARRAY'], text: 'texts of JSON' },
  words: { is: ['BYTE_ARRAY'], text: 'lists of texts' },
  count: { is: ['INT32', 'INT64'], text: 'whole numbers' },
  flag: { is: ['BOOLEAN'], text: 'flags' },
  row: { is: ['INT32'], text: 'numbers of rows' },
};

function typeProblemOf(child: SchemaTree, kind: ColumnKind): string | null {
  let leaf = child;
  let lists = 0;
  while (leaf.children.length === 1 && leaf.children[0]) {
    leaf = leaf.children[0];
    if (leaf.element.repetition_type === 'REPEATED') lists++;
  }
  const isList = child.children.length > 0 && lists === 1 && leaf.children.length === 0;
  const isFlat = child.children.length === 0 && child.element.repetition_type !== 'REPEATED';
  const fits = kind === 'words' ? isList : isFlat;
  const type = leaf.element.type ?? 'a group';
  if (fits && TYPES[kind].is.includes(type)) return null;
  return `expected ${TYPES[kind].text}, got ${isFlat ? '' : isList ? 'lists of ' : 'nested '}${type}`;
}

function chunksOf(
  where: string,
  group: RowGroup,
  rows: number,
  byteLength: number,
  known: ReadonlySet<string>,
  columns: TableColumns,
): readonly Chunk[] {
  return group.columns.flatMap(({ meta_data: meta, file_path: path }): Chunk[] => {
    if (!meta) throw new ParquetError(where, 'expected unencrypted columns, got an encrypted one');
    const column = meta.path_in_schema[0] ?? '';
    if (!known.has(column)) return [];
    const place = `${where}, column ${column}`;
    if (path !== undefined)
      throw new ParquetError(place, 'expected data in this file, got a reference to another file');
    return [chunkOf(place, meta, column, rows, byteLength, columns[column] === 'words')];
  });
}

function chunkOf(
  where: string,
  meta: ColumnMetaData,
  column: string,
  rows: number,
  byteLength: number,
  isList: boolean,
): Chunk {
  if (!isUnpackable(meta.codec)) {
    throw new ParquetError(where, `expected snappy, zstd or no compression, got ${meta.codec}`);
  }
  const start = Number(meta.dictionary_page_offset ?? meta.data_page_offset);
  const end = start + Number(meta.total_compressed_size);
  if (!(start >= 0 && end >= start && end <= byteLength)) {
    throw new ParquetError(
      where,
      `expected data within the ${byteLength} bytes of the file, got bytes ${start} to ${end}`,
    );
  }
  const values = countOf(where, 'values', meta.num_values, isList ? rows * WORDS_PER_ROW : rows);
  if (!isList && values !== rows) {
    throw new ParquetError(where, `expected ${rows} values, got ${values}`);
  }
  return { column, start, end, values, path: meta.path_in_schema, codec: meta.codec };
}

function countOf(where: string, what: string, value: bigint, max: number): number {
  const count = Number(value);
  if (count >= 0 && count <= max) return count;
  throw new ParquetError(
    where,
    `expected at most ${max} ${what} in a file of this size, got ${count}`,
  );
}
