import type { Command } from './command.js';
import { COMMANDS } from './commands.js';
import { optionsOf } from './parse-call.js';

/** The output of `lineage-graph --help`. */
export function helpText(): string {
  const rows = Object.entries(COMMANDS).map(([name, { summary }]) => [name, summary] as const);
  return [
    'Usage: lineage-graph COMMAND …',
    '',
    'Checks, edits, compares and draws lineage graphs.',
    '',
    'Commands:',
    ...columns(rows),
    '',
    'lineage-graph COMMAND --help shows the options of a command, with examples. The file name - means standard input or output.',
    'Exit codes: 0 nothing wrong, 1 problems found, 2 the command could not run.',
    '',
  ].join('\n');
}

/** The output of `lineage-graph NAME --help`. */
export function commandHelp(name: string, command: Command): string {
  const { usage, text, examples } = command;
  const rows = Object.entries(optionsOf(command)).map(([option, { short, value, oneOf, text }]) => {
    const takes = oneOf ? ` ${oneOf.join('|')}` : value ? ` ${value}` : '';
    return [`${short ? `-${short}, ` : ''}--${option}${takes}`, text] as const;
  });
  return [
    `Usage: lineage-graph ${name} ${usage}`,
    '',
    text,
    '',
    'Options:',
    ...columns(rows),
    '',
    'Examples:',
    ...examples.flatMap(({ line, text }) => [`  ${line}`, `      ${text}`]),
    '',
  ].join('\n');
}

/** Formats two columns; after a long left side, the right side is on the next line. */
function columns(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.min(24, Math.max(...rows.map(([left]) => left.length)));
  return rows.flatMap(([left, right]) =>
    left.length > width
      ? [`  ${left}`, `  ${' '.repeat(width)}  ${right}`]
      : [`  ${left.padEnd(width)}  ${right}`],
  );
}
