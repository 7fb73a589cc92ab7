import type { CutFiles } from './cut-files.js';
import { groupsWith, recordsOf, type HubFiles } from './hub-files.js';
import { ID_COLUMNS, type NamedModel } from './hub-tables.js';

/** The models of a hub by id: finding one takes a footer and one row group. */
export class IdTable {
  readonly #files: HubFiles;
  readonly #ids: CutFiles;

  constructor(files: HubFiles, ids: CutFiles) {
    this.#files = files;
    this.#ids = ids;
  }

  /** The model with an id, ignoring case; null if there is none. @throws ParquetError, or the I/O error of a file */
  async modelWith(id: string, signal: AbortSignal): Promise<NamedModel | null> {
    const key = id.toLowerCase();
    const { files, firsts = [] } = this.#ids;
    const address = files[firsts.findLastIndex((first) => first <= key)];
    // No id precedes the first one of the first file.
    if (address === undefined) return null;
    const table = await this.#files.table(address, signal);
    const required = ['key', 'id', 'row', 'family'] as const;
    for (const range of groupsWith(table.metadata, key, 'whole')) {
      const rows = await recordsOf<NamedModel & { readonly key: string }>(
        table,
        ID_COLUMNS,
        required,
        range,
      );
      const row = rows.find((candidate) => candidate.key === key);
      if (row) {
        const { key: _, ...model } = row;
        return model;
      }
    }
    return null;
  }
}
