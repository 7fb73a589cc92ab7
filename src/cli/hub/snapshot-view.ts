import { CommandError } from '../terminal.js';

/** A column that a snapshot may have. */
interface SnapshotColumn {
  /** Its name in published snapshots. */
  readonly name: string;
  /** Its name in the view. */
  readonly as: string;
  /** The SQL expression used if it is missing. */
  readonly otherwise: string;
  /** Accepted types; others are cast. */
  readonly type: string;
}

const COLUMNS: readonly SnapshotColumn[] = [
  { name: 'author', as: 'author', type: 'VARCHAR', otherwise: `split_part(id, '/', 1)` },
  { name: 'createdAt', as: 'created', type: 'TIMESTAMP', otherwise: 'NULL' },
  { name: 'downloads', as: 'downloads', type: 'BIGINT', otherwise: 'NULL' },
  { name: 'likes', as: 'likes', type: 'BIGINT', otherwise: 'NULL' },
  { name: 'pipeline_tag', as: 'task', type: 'VARCHAR', otherwise: 'NULL' },
  { name: 'library_name', as: 'library', type: 'VARCHAR', otherwise: 'NULL' },
];

/** The base models, in the two forms found in snapshots. */
const BASES_OF_STRUCT = `list_transform("baseModels".models, base -> {relation: "baseModels".relation, id: base.id})`;
const BASES_OF_TAGS = `list_transform(
    list_filter(tags, tag -> regexp_matches(tag, '^base_model:(finetune|adapter|merge|quantized):')),
    tag -> {relation: split_part(tag, ':', 2), id: regexp_replace(tag, '^base_model:[a-z]+:', '')})`;

/** A view over a snapshot with the columns that the statements expect. */
interface SnapshotView {
  readonly sql: string;
  /** Columns of published snapshots that this one lacks. */
  readonly missing: readonly string[];
}

/**
 * Creates the view over a snapshot from the columns it has.
 * @param types column name → DuckDB type
 * @throws CommandError if it is not a snapshot of models
 */
export function snapshotViewOf(file: string, types: ReadonlyMap<string, string>): SnapshotView {
  if (types.get('id') !== 'VARCHAR') throw notASnapshot(file, types, 'a column id of strings');
  const isStruct = /^STRUCT\(.*relation.*models STRUCT\(.*\bid VARCHAR.*\)\[\].*\)$/i.test(
    (types.get('baseModels') ?? '').replaceAll('"', ''),
  );
  const hasTags = types.get('tags') === 'VARCHAR[]';
  if (!isStruct && !hasTags) throw notASnapshot(file, types, 'a column baseModels or tags');
  const missing = COLUMNS.filter(({ name }) => !types.has(name)).map(({ name }) => name);
  if (!types.has('cardData')) missing.push('cardData');
  const columns = COLUMNS.map(({ name, as, type, otherwise }) => {
    const value = types.has(name) ? `"${name}"` : otherwise;
    return `TRY_CAST(${value} AS ${type}) AS ${as}`;
  });
  const card = types.has('cardData')
    ? `CASE WHEN json_valid(CAST("cardData" AS VARCHAR)) THEN CAST("cardData" AS JSON) END`
    : 'CAST(NULL AS JSON)';
  const sql = `CREATE VIEW snapshot AS SELECT id, ${columns.join(', ')}, ${card} AS card,
  ${isStruct ? BASES_OF_STRUCT : BASES_OF_TAGS} AS bases
FROM read_parquet(${textLiteral(file)})`;
  return { sql, missing };
}

/** An SQL string literal. */
export function textLiteral(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function notASnapshot(
  file: string,
  types: ReadonlyMap<string, string>,
  expected: string,
): CommandError {
  const got = [...types].map(([name, type]) => `${name} ${type.slice(0, 40)}`).slice(0, 12);
  return new CommandError(
    `${file}: expected a snapshot of the hub with ${expected}, got ${got.join(', ') || 'no columns'}`,
  );
}
