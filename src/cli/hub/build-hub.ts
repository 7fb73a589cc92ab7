import { mkdir, rm, rmdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { reasonOf, writeOutput } from '../files.js';
import { CommandError, type Terminal } from '../terminal.js';
import { engineMemory, sufficientMemory } from './engine-memory.js';
import { HUB_FILE } from './hub-file.js';
import {
  COUNTED_TABLES,
  HUB_STEPS,
  HUB_SUMMARY,
  SEARCH_TABLES,
  WRITTEN_TABLES,
} from './hub-tables.js';
import { snapshotViewOf, textLiteral } from './snapshot-view.js';
import { HubTables, type WrittenTables } from './write-tables.js';

/** The folder for temporary data that exceeds memory. */
const SPILL_FOLDER = '.spill';
/** Maximum number of rounds: no lineage on the hub is longer, so more would be an infinite loop. */
const MAX_ROUNDS = 10_000;

type Counts = Readonly<Record<string, number | string | null>>;

/** The target of a hub build, and its settings. */
interface HubTarget {
  readonly folder: string;
  /** The bytes that the process may use. */
  readonly memory: number;
}

/** The result of a build. */
export interface BuiltHub {
  readonly counts: Counts;
  /** Columns missing in the snapshot. */
  readonly missing: readonly string[];
}

/**
 * Builds the files of a hub from a snapshot: `hub.json`, and Parquet tables for any static file server with range
 * requests.
 * @param log called with each step as it begins
 * @throws CommandError on failure; existing files stay until all new ones are complete
 */
export async function buildHub(
  terminal: Terminal,
  snapshot: string,
  { folder, memory }: HubTarget,
  log: (text: string) => void,
): Promise<BuiltHub> {
  const target = resolve(terminal.cwd, folder);
  const { connection, firstMade } = await connect(target);
  const interrupt = () => connection.interrupt();
  terminal.signal.addEventListener('abort', interrupt);
  const tables = new HubTables(connection, target);
  let models = 0;
  try {
    const file = /^https?:/.test(snapshot) ? snapshot : resolve(terminal.cwd, snapshot);
    const missing = await openSnapshot(connection, snapshot, file);
    models = await rowsIn(connection, file);
    await connection.run(`SET memory_limit = '${engineMemory(memory, models)}B'`);
    const checkpoint = () => terminal.signal.throwIfAborted();
    const take = async (steps: typeof HUB_STEPS) => {
      for (const step of steps) {
        log(step.text);
        if (step.isRepeated) await repeat(connection, step.sql);
        else await connection.run(step.sql);
        await drop(connection, step.drops ?? []);
        checkpoint();
      }
    };
    await take(HUB_STEPS);
    const [counts = {}] = await rowsOf(connection, HUB_SUMMARY);
    await drop(connection, COUNTED_TABLES);
    log('writing');
    await tables.write(checkpoint);
    await drop(connection, WRITTEN_TABLES);
    for (const table of SEARCH_TABLES) {
      await take(table.steps);
      log('writing');
      await tables.writeCut(table, checkpoint);
      await drop(connection, [table.rows]);
    }
    const written = await tables.written();
    await tables.commit();
    // Read first, so written last: it never refers to missing files.
    await writeOutput(terminal, join(folder, HUB_FILE), linesOf(manifestOf(counts, written)));
    return { counts, missing };
  } catch (error) {
    if (terminal.signal.aborted)
      throw new CommandError('import hub: interrupted; nothing was written');
    if (error instanceof CommandError) throw error;
    throw new CommandError(`import hub: ${reasonFor(error, memory, models)}`);
  } finally {
    terminal.signal.removeEventListener('abort', interrupt);
    connection.closeSync();
    await tables.discard();
    await rm(join(target, SPILL_FOLDER), { recursive: true, force: true });
    if (firstMade) await removeEmpty(target, firstMade);
  }
}

/** A connection to the engine, and the outermost folder that was made for its files, if any. */
interface Connected {
  readonly connection: DuckDBConnection;
  readonly firstMade: string | undefined;
}

/** The engine is an optional dependency, as it is larger than everything else. @throws CommandError */
async function connect(folder: string): Promise<Connected> {
  const { DuckDBInstance } = await import('@duckdb/node-api').catch(() => {
    throw new CommandError(
      'import hub: expected the package @duckdb/node-api; npm install @duckdb/node-api installs it',
    );
  });
  const firstMade = await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw new CommandError(`${folder}: ${reasonOf(error)}`);
  });
  const instance = await DuckDBInstance.create(':memory:', {
    // Temporary data that exceeds memory, removed afterwards.
    temp_directory: join(folder, SPILL_FOLDER),
    preserve_insertion_order: 'true',
  });
  return { connection: await instance.connect(), firstMade };
}

/** Removes folders that were made for nothing, from the innermost outwards. */
async function removeEmpty(folder: string, firstMade: string): Promise<void> {
  try {
    for (let at = folder; at.length >= firstMade.length; at = dirname(at)) await rmdir(at);
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST'].includes(String((error as NodeJS.ErrnoException).code)))
      throw error;
  }
}

/** The engine's message, without its advice for direct users. @param memory the limit in bytes */
function reasonFor(error: unknown, memory: number, models: number): string {
  const message = error instanceof Error ? error.message : String(error);
  if (!/out of memory/i.test(message)) return message;
  const [first = ''] = message.split('\n');
  const megabytes = (bytes: number) => `${Math.ceil(bytes / 1e6)} MB`;
  const sufficient = sufficientMemory(models);
  const advice =
    sufficient > memory
      ? `; ${megabytes(sufficient)} should be enough for ${models.toLocaleString('en')} models`
      : '';
  return `expected enough memory, got ${first}; nothing was written. --memory raises the limit of ${megabytes(memory)}${advice}`;
}

async function drop(connection: DuckDBConnection, tables: readonly string[]): Promise<void> {
  for (const table of tables) await connection.run(`DROP TABLE ${table}`);
}

async function openSnapshot(
  connection: DuckDBConnection,
  name: string,
  file: string,
): Promise<readonly string[]> {
  const described = await rowsOf(
    connection,
    `DESCRIBE SELECT * FROM read_parquet(${textLiteral(file)})`,
  ).catch((error: unknown) => {
    throw new CommandError(
      `${name}: expected a snapshot in Parquet, got ${error instanceof Error ? error.message : String(error)}`,
    );
  });
  const types = new Map(
    described.map((row) => [String(row['column_name']), String(row['column_type'])]),
  );
  const { sql, missing } = snapshotViewOf(name, types);
  await connection.run(sql.replace(textLiteral(name), textLiteral(file)));
  return missing;
}

/** The number of rows of a snapshot, which its metadata states. */
async function rowsIn(connection: DuckDBConnection, file: string): Promise<number> {
  const sql = `SELECT num_rows AS models FROM parquet_file_metadata(${textLiteral(file)})`;
  const files = await rowsOf(connection, sql);
  return files.reduce((sum, { models }) => sum + Number(models ?? 0), 0);
}

/** Repeats a statement until it adds no rows. */
async function repeat(connection: DuckDBConnection, sql: string): Promise<void> {
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const { rowsChanged } = await connection.run(sql);
    if (rowsChanged === 0) return;
  }
  throw new CommandError(`import hub: expected to finish within ${MAX_ROUNDS} rounds`);
}

async function rowsOf(connection: DuckDBConnection, sql: string): Promise<readonly Counts[]> {
  const answer = await connection.runAndReadAll(sql);
  return answer
    .getRowObjects()
    .map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([key, value]) => [
          key,
          typeof value === 'bigint' ? Number(value) : (value as string | null),
        ]),
      ),
    );
}

/** An object as JSON, one line per key. */
function linesOf(value: object): string {
  const lines = Object.entries(value).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  return `{\n${lines.join(',\n')}\n}\n`;
}

function manifestOf({ rows_read: _, newest, ...counts }: Counts, written: WrittenTables) {
  return {
    format: 1,
    hub: 'families.parquet',
    title: 'Hugging Face',
    ...(typeof newest === 'string' && { updated: newest.slice(0, 10) }),
    nodes: 'nodes.parquet',
    edges: 'edges.parquet',
    months: 'months.parquet',
    counts,
    ...written,
  };
}
