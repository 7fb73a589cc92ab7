/** Thrown for an invalid Parquet file: `where: expected X, got Y`. */
export class ParquetError extends Error {
  /** @param where the file, and the column if there is one; '' if the message contains it */
  constructor(where: string, message: string) {
    super(where === '' ? message : `${where}: ${message}`);
    this.name = 'ParquetError';
  }
}
