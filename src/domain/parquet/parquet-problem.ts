import { problemAt, type Problem } from '../format/problem.js';

/**
 * The problem that an error of the Parquet reader describes; null for any other error. Does not use `instanceof`, since
 * the error may come from another copy of this code.
 */
export function parquetProblemOf(error: unknown): Problem | null {
  const isOfTables = error instanceof Error && error.name === 'ParquetError';
  return isOfTables ? problemAt('', 'parquet', error.message) : null;
}
