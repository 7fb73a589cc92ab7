import { problemAt, type Problem } from '../format/problem.js';

/** What is wrong with tables, as whoever reads them threw it; null for any other error. What threw may be another copy of this code. */
export function parquetProblemOf(error: unknown): Problem | null {
  const isOfTables = error instanceof Error && error.name === 'ParquetError';
  return isOfTables ? problemAt('', 'parquet', error.message) : null;
}
