import { version } from '../../package.json';
import { suggestionOf } from '../domain/format/near-word.js';
import { COMMANDS, type CommandEntry } from './commands.js';
import { CLEAN, CommandError, FAILED, type Terminal } from './terminal.js';

/** Runs `lineage-graph` with these arguments and returns its exit code; loads only the command requested. */
export async function runCli(argv: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await run(argv, terminal);
  } catch (error) {
    const message = messageOf(error);
    if (message === null) throw error;
    terminal.err(`lineage-graph: ${message}\n`);
    return FAILED;
  }
}

/** The message of a user error; null for an error of the program. */
function messageOf(error: unknown): string | null {
  if (error instanceof CommandError) return error.message;
  // A file nested deeper than the call stack is not a graph.
  const isDeep = error instanceof RangeError && error.message.includes('call stack');
  return isDeep ? 'expected a file that is nested less deeply' : null;
}

async function run([name, ...rest]: readonly string[], terminal: Terminal): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const isRequested = name !== undefined;
    const [about] = rest;
    if (isRequested && about !== undefined) return run([about, '--help'], terminal);
    const { helpText } = await import('./help.js');
    if (isRequested) terminal.out(helpText());
    else terminal.err(helpText());
    return isRequested ? CLEAN : FAILED;
  }
  if (name === '--version' || name === '-V') {
    terminal.out(`${version}\n`);
    return CLEAN;
  }
  const commands: ReadonlyMap<string, CommandEntry> = new Map(Object.entries(COMMANDS));
  const entry = commands.get(name);
  if (!entry) {
    const suggestion = suggestionOf(name, commands.keys());
    throw new CommandError(
      `no command ${JSON.stringify(name)}${suggestion || '; --help lists them'}`,
    );
  }
  const command = await entry.load();
  const { parseCall } = await import('./parse-call.js');
  const { wantsHelp, isWatching, ...call } = parseCall(name, command, rest, terminal);
  if (wantsHelp) {
    const { commandHelp } = await import('./help.js');
    terminal.out(commandHelp(name, command));
    return CLEAN;
  }
  if (!isWatching || !command.watches) return command.run(call);
  const { watchFiles } = await import('./watch-files.js');
  return watchFiles(terminal, command.watches(call), () => command.run(call));
}
