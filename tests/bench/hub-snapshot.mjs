// A synthetic snapshot of the Hugging Face hub, with the columns of published ones.
import { once } from 'node:events';
import { createWriteStream, rmSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { dayOf, organizationOf } from './synthetic-lineage.js';
import { KINDS, shapeOf } from './synthetic-shape.js';
import { randomNumbers } from './random-numbers.js';

/** Rows written at once. */
const ROWS_A_WRITE = 20_000;
/** The fraction of models without base models or derivatives. */
const ALONE_SHARE = 0.4;
const NAMES = ['Llama', 'Qwen', 'Mistral', 'gemma', 'bert', 'whisper', 'sdxl', 'phi', 'chatglm'];
const SIZES = ['0.5B', '1B', '3B', '7B', '8B', '13B', '32B', '70B'];
const ENDINGS = { finetune: 'SFT', adapter: 'lora', quantized: 'GGUF', merge: 'merge' };
const LIBRARIES = ['transformers', 'peft', 'diffusers', 'gguf', ''];
const TASKS = ['text-generation', 'text-classification', 'text-to-image', ''];
const LICENSES = ['apache-2.0', 'mit', 'llama3.1', 'other', ''];
/** A suffix that makes names unique; also what people type in the search. */
const TRAITS = ['medical', 'law', 'math', 'code', 'roleplay', 'korean', 'vision', 'tiny'];

/**
 * Writes a snapshot as Parquet, the same for each size.
 * @param {string} file
 * @param {number} size number of models
 * @param {{ loops?: number }} [options] number of models that name themselves as base, and of pairs that name each
 * other, as some do
 */
export async function writeHubSnapshot(file, size, { loops = Math.ceil(size / 10_000) } = {}) {
  const table = `${file}.csv`;
  try {
    await writeRows(table, size, loops);
    const connection = await (await DuckDBInstance.create()).connect();
    await connection.run(snapshotSql(table, file));
    connection.closeSync();
  } finally {
    rmSync(table, { force: true });
  }
}

async function writeRows(table, size, loops) {
  const { parents, kinds, more } = shapeOf(size, { alone: ALONE_SHARE });
  const { next, below, one } = randomNumbers(13);
  const ids = Array.from({ length: size }, (_, n) => {
    const ending = parents[n] < 0 ? 'base' : ENDINGS[KINDS[kinds[n]]];
    return `maker-${organizationOf(next())}/${one(NAMES)}-${one(SIZES)}-${one(TRAITS)}-${ending}-${n.toString(36)}`;
  });
  const bases = (n) => {
    const known = parents[n] < 0 ? [] : [parents[n], ...(more.get(n) ?? [])];
    if (n < loops) return [...known, n];
    // These two name each other as base.
    if (n >= size - 2 * loops) return [n % 2 === 0 ? n + 1 : n - 1];
    return known;
  };
  const stream = createWriteStream(table);
  let rows = [];
  for (let n = 0; n < size; n++) {
    const list = bases(n).filter((parent) => parent < size);
    rows.push(
      [
        n,
        ids[n],
        `${dayOf(n, size)} 12:00:00`,
        Math.floor(10 ** (6 * next() ** 3)) - 1,
        below(50),
        one(LIBRARIES),
        one(TASKS),
        one(LICENSES),
        list.length === 0 ? '' : KINDS[kinds[n]],
        list.map((parent) => ids[parent]).join('|'),
      ].join(','),
    );
    if (rows.length < ROWS_A_WRITE && n < size - 1) continue;
    if (!stream.write(`${rows.join('\n')}\n`)) await once(stream, 'drain');
    rows = [];
  }
  stream.end();
  await once(stream, 'close');
}

/** Columns, types and nesting as in `hub-stats` and in the weekly snapshots made from it. */
function snapshotSql(table, file) {
  return `
COPY (
  SELECT
    lpad(to_hex(number), 24, '0') AS _id,
    id,
    split_part(id, '/', 1) AS author,
    created AS "lastModified",
    likes,
    downloads,
    [tag FOR tag IN [library, task, 'region:us'] IF tag <> '']
      || [('base_model:' || base) FOR base IN bases]
      || [('base_model:' || relation || ':' || base) FOR base IN bases] AS tags,
    nullif(task, '') AS pipeline_tag,
    nullif(library, '') AS library_name,
    created AS "createdAt",
    CASE WHEN license <> '' THEN '{"license":"' || license || '"}' END AS "cardData",
    CASE WHEN len(bases) > 0 THEN {
      relation: relation,
      models: [{ _id: lpad(to_hex(hash(base)), 24, '0'), id: base } FOR base IN bases]
    } END AS "baseModels"
  FROM (
    SELECT *, CASE WHEN models = '' THEN [] ELSE string_split(models, '|') END AS bases
    FROM read_csv(${quoted(table)}, header = false, nullstr = '\\N', columns = {
      number: 'INTEGER', id: 'VARCHAR', created: 'TIMESTAMP', downloads: 'BIGINT', likes: 'BIGINT',
      library: 'VARCHAR', task: 'VARCHAR', license: 'VARCHAR', relation: 'VARCHAR', models: 'VARCHAR'
    })
  )
) TO ${quoted(file)} (FORMAT parquet, COMPRESSION zstd);`;
}

function quoted(text) {
  return `'${text.replaceAll("'", "''")}'`;
}
