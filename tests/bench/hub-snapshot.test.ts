import { DuckDBInstance } from '@duckdb/node-api';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../cli/temporary-folder.js';
import { writeHubSnapshot } from './hub-snapshot.mjs';

test('a generated snapshot has the columns and oddities of real ones', async () => {
  const file = join(temporaryFolder(), 'models.parquet');
  await writeHubSnapshot(file, 3000, { loops: 2 });
  const connection = await (await DuckDBInstance.create()).connect();
  const rowsOf = async (sql: string) => {
    const answer = await connection.runAndReadAll(sql.replace('FROM models', `FROM '${file}'`));
    return answer.getRowObjectsJson();
  };
  expect(
    await rowsOf(`SELECT count(*)::INT AS n, count(DISTINCT id)::INT AS ids FROM models`),
  ).toEqual([{ n: 3000, ids: 3000 }]);
  expect(
    Object.fromEntries(
      (await rowsOf('DESCRIBE FROM models')).map((row) => [row['column_name'], row['column_type']]),
    ),
  ).toMatchObject({
    id: 'VARCHAR',
    downloads: 'BIGINT',
    tags: 'VARCHAR[]',
    cardData: 'VARCHAR',
    createdAt: 'TIMESTAMP',
    baseModels: 'STRUCT(relation VARCHAR, models STRUCT(_id VARCHAR, id VARCHAR)[])',
  });
  const names = `SELECT id, unnest("baseModels".models).id AS base FROM models`;
  expect(await rowsOf(`SELECT count(*)::INT AS n FROM (${names}) WHERE id = base`)).toEqual([
    { n: 2 },
  ]);
  const [{ n = 0 } = {}] = await rowsOf(
    `WITH e AS (${names}) SELECT count(*)::INT AS n FROM e JOIN e AS back ON e.id = back.base AND e.base = back.id WHERE e.id <> e.base`,
  );
  expect(n).toBe(4);
  connection.closeSync();
});
