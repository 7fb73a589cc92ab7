import { keepTable } from './results.mjs';

/**
 * Prints the measurements of a benchmark, one line per row: what, measured, goal, met.
 * @param {string} title
 * @param {readonly { what: string, measured: string, goal?: string, met?: boolean }[]} rows `goal` and `met` for a
 *   measurement that has a goal
 */
export function printTable(title, rows) {
  const lines = [
    ['what', 'measured', 'goal', 'met'],
    ...rows.map(({ what, measured, goal = '', met }) => [
      what,
      measured,
      goal,
      met === undefined ? '' : met ? 'yes' : 'no',
    ]),
  ];
  keepTable(title, lines);
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...lines.map((line) => line[column].length)),
  );
  const written = lines.map((line) =>
    line.map((cell, column) => cell.padEnd(widths[column])).join(' | '),
  );
  written.splice(1, 0, widths.map((width) => '-'.repeat(width)).join('-|-'));
  console.log(`\n${title}\n\n${written.map((line) => line.trimEnd()).join('\n')}\n`);
}
