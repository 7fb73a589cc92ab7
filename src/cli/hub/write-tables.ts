import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { SearchFiles } from '../../domain/hub/cut-files.js';
import { HUB_FILES, SEARCH_ROWS, type CutTable } from './hub-tables.js';
import { textLiteral } from './snapshot-view.js';

/** A Parquet file ends with the length of its footer in four bytes, and a four-byte signature. */
const TAIL_BYTES = 8;

/** The length of a file and of its footer, in bytes. */
type Extent = readonly [bytes: number, footer: number];

/** The tables of a hub, as listed in its manifest. */
export interface WrittenTables {
  /** URL of a file → its extent, which saves readers a request. */
  readonly files: Readonly<Record<string, Extent>>;
  readonly search: Partial<SearchFiles>;
}

/** Writes the tables of a hub to temporary files, which are moved into place when all are complete. */
export class HubTables {
  readonly #connection: DuckDBConnection;
  readonly #folder: string;
  /** URL of a file → path of its temporary file. */
  readonly #drafts = new Map<string, string>();
  readonly #search: { -readonly [name in keyof SearchFiles]?: SearchFiles[name] } = {};

  constructor(connection: DuckDBConnection, folder: string) {
    this.#connection = connection;
    this.#folder = folder;
  }

  /** Writes the tables of models, edges and families. @param checkpoint called after each file; may throw to stop */ async write(
    checkpoint: () => void,
  ): Promise<void> {
    for (const { name, sql, groupRows } of HUB_FILES) {
      await this.#copy(name, sql, groupRows);
      checkpoint();
    }
  }

  /** Writes a search table whose rows have been made. @param checkpoint called after each file; may throw to stop */ async writeCut(
    table: CutTable,
    checkpoint: () => void,
  ): Promise<void> {
    const { name, sql, rows: from, place, first } = table;
    const rows = Number((await this.#valuesOf(`SELECT count(*) FROM ${from}`))[0]);
    const files: string[] = [];
    for (let start = 0; start < rows; start += SEARCH_ROWS.file) {
      const file = `search/${name}-${String(files.length).padStart(3, '0')}.parquet`;
      const cut = sql
        .replace('$from', String(start))
        .replace('$to', String(start + SEARCH_ROWS.file));
      await this.#copy(file, cut, SEARCH_ROWS.group);
      files.push(file);
      checkpoint();
    }
    const firstsSql = `SELECT ${first} FROM ${from} WHERE ${place} % ${SEARCH_ROWS.file} = 0 ORDER BY ${place}`;
    const firsts = first === null ? null : (await this.#valuesOf(firstsSql)).map(String);
    this.#search[name] = { files, rows: SEARCH_ROWS.file, ...(firsts && { firsts }) };
  }

  /** Everything written, for the manifest. */
  async written(): Promise<WrittenTables> {
    const extents = await Promise.all(
      [...this.#drafts].map(async ([name, draft]) => [name, await extentOf(draft)] as const),
    );
    return { files: Object.fromEntries(extents), search: this.#search };
  }

  /** Moves the files into place, and removes obsolete ones of an earlier hub. */
  async commit(): Promise<void> {
    await rm(join(this.#folder, 'search'), { recursive: true, force: true });
    for (const [name, draft] of this.#drafts) {
      const place = join(this.#folder, name);
      await mkdir(dirname(place), { recursive: true });
      await rename(draft, place);
    }
    this.#drafts.clear();
  }

  /** Removes temporary files. */
  async discard(): Promise<void> {
    await Promise.all([...this.#drafts.values()].map((draft) => rm(draft, { force: true })));
  }

  async #copy(name: string, sql: string, groupRows: number): Promise<void> {
    const draft = join(this.#folder, `.${name.replace('/', '-')}.${process.pid}`);
    this.#drafts.set(name, draft);
    const query = sql.trim().replace(/;$/, '');
    await this.#connection.run(
      `COPY (${query}\n) TO ${textLiteral(draft)} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE ${groupRows})`,
    );
  }

  async #valuesOf(sql: string): Promise<readonly unknown[]> {
    return (await this.#connection.runAndReadAll(sql)).getRows().map(([value]) => value);
  }
}

async function extentOf(path: string): Promise<Extent> {
  const { size } = await stat(path);
  const handle = await open(path);
  try {
    const tail = Buffer.alloc(TAIL_BYTES);
    await handle.read(tail, 0, TAIL_BYTES, size - TAIL_BYTES);
    return [size, tail.readUInt32LE(0) + TAIL_BYTES];
  } finally {
    await handle.close();
  }
}
