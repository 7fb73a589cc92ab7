/** A Parquet file that cannot be read as what it should be: `where: expected X, got Y`. */
export class ParquetError extends Error {
  /** @param where the file, and the column where it is one; '' if the message has it */
  constructor(where: string, message: string) {
    super(where === '' ? message : `${where}: ${message}`);
    this.name = 'ParquetError';
  }
}
