import { parseArgs } from 'node:util';
import { suggestionOf } from '../domain/format/near-word.js';
import type { Call, Command, Option, Options } from './command.js';
import { CommandError, type Terminal } from './terminal.js';

/** Options that every command has. */
const COMMON_OPTIONS = {
  help: { type: 'boolean', short: 'h', text: 'show this help' },
} as const satisfies Options;

/** The option of commands that can watch files. */
const WATCH_OPTION = {
  watch: { type: 'boolean', short: 'w', text: 'run again whenever a file changes, until Ctrl-C' },
} as const satisfies Options;

/** All options of a command, its own first. */
export function optionsOf({ options, watches }: Command): Options {
  return { ...options, ...(watches && WATCH_OPTION), ...COMMON_OPTIONS };
}

/** Parses the arguments of a command. @throws CommandError if they are invalid */
export function parseCall(
  name: string,
  command: Command,
  argv: readonly string[],
  terminal: Terminal,
): Call<Options> & { readonly wantsHelp: boolean; readonly isWatching: boolean } {
  const known = optionsOf(command);
  const { values, positionals } = parsed(name, known, argv);
  const { help, watch, ...given } = values as Readonly<Record<string, unknown>>;
  const options = given as Call<Options>['options'];
  const wantsHelp = help === true;
  if (!wantsHelp) {
    for (const [option, { oneOf }] of Object.entries(command.options)) {
      for (const value of [given[option]].flat()) if (oneOf) checkWord(option, oneOf, value);
    }
    checkNumberOfArguments(name, command, positionals);
    checkNames(command, given, positionals);
  }
  return { terminal, args: positionals, options, wantsHelp, isWatching: watch === true };
}

function parsed(name: string, known: Options, argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: Object.fromEntries(Object.entries(known).map(([key, o]) => [key, configOf(o)])),
      allowPositionals: true,
      strict: true,
    });
  } catch (error) {
    throw new CommandError(`${name}: ${reasonOf(error, known)}`);
  }
}

function checkWord(option: string, oneOf: readonly string[], value: unknown): void {
  if (typeof value !== 'string' || oneOf.includes(value)) return;
  const words = `${oneOf.slice(0, -1).join(', ')} or ${oneOf.at(-1) ?? ''}`;
  throw new CommandError(
    `--${option}: expected ${words}, got ${JSON.stringify(value)}${suggestionOf(value, oneOf)}`,
  );
}

function configOf({ type, short, multiple }: Option) {
  return { type, ...(short && { short }), ...(multiple && { multiple }) };
}

/** Shortens the message of `parseArgs`, which explains at length how to pass names that start with a dash. */
function reasonOf(error: unknown, known: Options): string {
  const message = error instanceof Error ? error.message : String(error);
  const [, given, problem = ''] =
    /^Option '(?:-\w, )?(--[\w-]+)[^']*' ([\s\S]*)/.exec(message) ?? [];
  if (given !== undefined) {
    if (problem.startsWith('does not take')) return `${given}: expected no value`;
    const isDashed = problem.includes('ambiguous');
    return `${given}: expected a value${isDashed ? ' after an equals sign, because it begins with a dash' : ', got none'}`;
  }
  const [, option] = /^Unknown option '--?([^']*)'/.exec(message) ?? [];
  if (option === undefined) return message.replace(/^[A-Z]/, (letter) => letter.toLowerCase());
  const written = option.length === 1 ? `-${option}` : `--${option}`;
  const words = Object.keys(known).map((key) => `--${key}`);
  return `no option ${written}${suggestionOf(written, words) || '; --help lists them'}`;
}

/** An empty name, such as the value of an unset variable in a script, would mean the current folder. */
function checkNames(
  { options }: Command,
  given: Readonly<Record<string, unknown>>,
  positionals: readonly string[],
): void {
  if (positionals.includes('')) throw new CommandError('expected the name of a file, got ""');
  for (const [option, { value }] of Object.entries(options)) {
    if (value !== 'FILE' || given[option] !== '') continue;
    throw new CommandError(`--${option}: expected the name of a file, got ""`);
  }
}

function checkNumberOfArguments(
  name: string,
  { takes: [min, max], usage }: Command,
  { length }: readonly string[],
): void {
  if (length >= min && length <= max) return;
  const got = length === 0 ? 'no arguments' : `${length} argument${length === 1 ? '' : 's'}`;
  throw new CommandError(
    `expected lineage-graph ${name} ${usage}, got ${got}; --help shows examples`,
  );
}
