import { STANDARD, writeOutput } from '../files.js';
import { CLEAN, CommandError, PROBLEMS, type Terminal } from '../terminal.js';
import { buildHub, type BuiltHub } from './build-hub.js';
import { bytesOfSize, defaultMemory } from './engine-memory.js';

/** The options of `import`. */
interface HubOptions {
  readonly output: string;
  readonly report: string | undefined;
  readonly strict: boolean;
  readonly quiet: boolean;
  readonly memory: string | undefined;
}

/** `lineage-graph import hub SNAPSHOT -o FOLDER`: builds the files of a hub from a snapshot. @throws CommandError */
export async function importHub(
  terminal: Terminal,
  args: readonly string[],
  { output, report, strict, quiet, memory }: HubOptions,
): Promise<number> {
  const [snapshot, ...more] = args;
  if (snapshot === undefined || snapshot === STANDARD || more.length > 0 || output === STANDARD) {
    throw new CommandError(
      'import hub: expected lineage-graph import hub SNAPSHOT.parquet -o FOLDER',
    );
  }
  let last = '';
  const target = {
    folder: output,
    memory: memory === undefined ? defaultMemory() : bytesOfSize(memory),
  };
  const built = await buildHub(terminal, snapshot, target, (text) => {
    if (!quiet && text !== last) terminal.err(`${text} …\n`);
    last = text;
  });
  if (report !== undefined)
    await writeOutput(terminal, report, `${JSON.stringify(built, null, 2)}\n`);
  if (!quiet) terminal.err(textOf(built));
  return strict && droppedIn(built) > 0 ? PROBLEMS : CLEAN;
}

function droppedIn({ counts }: BuiltHub): number {
  return countIn(counts, 'self_loops') + countIn(counts, 'cycles_cut');
}

function textOf({ counts, missing }: BuiltHub): string {
  const shown = (key: string) => countIn(counts, key).toLocaleString('en');
  return [
    `models: ${shown('models')}, edges: ${shown('edges')}, families: ${shown('families')}, models without a family: ${shown('alone')}`,
    `dropped edges: ${shown('self_loops')} from a model to itself, ${shown('cycles_cut')} that close a cycle, ${shown('said_twice')} duplicates`,
    `base models without a row, added with their id only: ${shown('unknown_bases')}`,
    ...(missing.length > 0 ? [`not in the snapshot: ${missing.join(', ')}`] : []),
    '',
  ].join('\n');
}

function countIn(counts: BuiltHub['counts'], key: string): number {
  return Number(counts[key] ?? 0);
}
