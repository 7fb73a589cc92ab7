import { CommandError } from '../terminal.js';

/** A column that a snapshot may have. */
interface SnapshotColumn {
  /** Its name in the data sets that publish snapshots. */
  readonly name: string;
  /** What it becomes. */
  readonly as: string;
  /** What stands for it where it is missing. */
  readonly otherwise: string;
  /** Types that it may have; others are cast. */
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

/** What the hub says of bases, in the two forms in which snapshots have it. */
const BASES_OF_STRUCT = `list_transform("baseModels".models, base -> {relation: "baseModels".relation, id: base.id})`;
const BASES_OF_TAGS = `list_transform(
    list_filter(tags, tag -> regexp_matches(tag, '^base_model:(finetune|adapter|merge|quantized):')),
    tag -> {relation: split_part(tag, ':', 2), id: regexp_replace(tag, '^base_model:[a-z]+:', '')})`;

/** How a snapshot is read: as a view with the columns that the statements expect. */
interface SnapshotView {
  readonly sql: string;
  /** Columns of real snapshots that this one does not have. */
  readonly missing: readonly string[];
}

/**
 * The view over a snapshot, from the columns that it has.
 * @param types name of each of its columns → its type, as DuckDB has it
 * @throws CommandError if it is no snapshot of models
 */
export function snapshotViewOf(file: string, types: ReadonlyMap<string, string>): SnapshotView {
  if (types.get('id') !== 'VARCHAR') throw notASnapshot(file, types, 'a column id of texts');
  const isStruct = /^STRUCT\(.*relation.*models STRUCT\(.*\bid VARCHAR.*\)\[\].*\)$/i.test(
    (types.get('baseModels') ?? '').replaceAll('"', ''),
  );
  const hasTags = types.get('tags') === 'VARCHAR[]';
  if (!isStruct && !hasTags) throw notASnapshot(file, types, 'a column baseModels, or tags');
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

/** A text as SQL has it. */
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
