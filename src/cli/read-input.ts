import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseGraph } from '../domain/format/parse-graph.js';
import { formatProblem, GraphFormatError } from '../domain/format/problem.js';
import type { UncheckedFile } from '../domain/parquet/read-parquet-graph.js';
import { formatNote } from '../import/format-note.js';
import { ImportError } from '../import/import-error.js';
import { formatNameOf, type ImportFormat } from '../import/import-formats.js';
import { importGraph, type ImportedGraph, type ImportReport } from '../import/import-graph.js';
import { importingWordsIn } from '../locales/importing-words-in.js';
import { nameOfInput, readBytes, STANDARD, reasonOf } from './files.js';
import { readParquet } from './parquet-files.js';
import { CommandError, type Terminal } from './terminal.js';

/** Imports the graph in files of any format; folders include all their files. @throws CommandError if there is none */
export async function readInput(
  terminal: Terminal,
  names: readonly string[],
  from: ImportFormat | null,
): Promise<ImportedGraph> {
  const [name = ''] = names;
  const tables = names.length === 1 && name !== STANDARD ? await readParquet(terminal, name) : null;
  if (tables) return importedTables(name, tables);
  const files = (await Promise.all(names.map((name) => filesIn(terminal, name)))).flat();
  const inputs = await Promise.all(
    files.map(async (name) => ({
      name: name === STANDARD ? '' : name,
      content: await readBytes(terminal, name),
    })),
  );
  try {
    return importGraph(inputs, from);
  } catch (error) {
    if (error instanceof ImportError) throw new CommandError(error.message);
    if (error instanceof GraphFormatError) throw problemsIn(name, error);
    throw error;
  }
}

/** Parquet is our own format in another encoding: nothing is guessed or dropped. */
function importedTables(name: string, tables: UncheckedFile): ImportedGraph {
  try {
    const parsed = parseGraph(tables);
    const { nodeCount, edgeCount, file } = parsed.graph;
    return { ...parsed, file, report: { format: 'lineage', nodeCount, edgeCount, notes: [] } };
  } catch (error) {
    if (error instanceof GraphFormatError) throw problemsIn(name, error);
    throw error;
  }
}

function problemsIn(name: string, { problems }: GraphFormatError): CommandError {
  const lines = problems.map((problem) => `${nameOfInput(name)}: ${formatProblem(problem)}`);
  return new CommandError(lines.join('\n'));
}

/** Maximum number of notes shown. */
const MAX_NOTES = 100;

/** The report of an import, with the first notes. */
export function reportText({ format, nodeCount, edgeCount, notes }: ImportReport): string {
  const words = importingWordsIn('en');
  const head = words.read(formatNameOf(format), String(nodeCount), String(edgeCount));
  const lines = notes
    .slice(0, MAX_NOTES)
    .map((note) => `${words[note.kind].toLowerCase()}: ${formatNote(note, words)}`);
  const more = notes.length - lines.length;
  if (more > 0) lines.push(`and ${more.toLocaleString('en')} more; import --report FILE has all`);
  return [head, ...lines, ''].join('\n');
}

async function filesIn(terminal: Terminal, name: string): Promise<readonly string[]> {
  if (name === STANDARD) return [name];
  const isFolder = await stat(resolve(terminal.cwd, name)).then(
    (found) => found.isDirectory(),
    // A missing file is reported when it is read.
    () => false,
  );
  if (!isFolder) return [name];
  const inside = await readdir(resolve(terminal.cwd, name)).catch((error: unknown) => {
    throw new CommandError(`${name}: ${reasonOf(error)}`);
  });
  const files = inside.filter((file) => !file.startsWith('.')).sort();
  if (files.length === 0) {
    throw new CommandError(`${name}: expected files to import, got an empty folder`);
  }
  return files.map((file) => join(name, file));
}
