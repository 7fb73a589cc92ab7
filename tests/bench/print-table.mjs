import { keepTable } from './results.mjs';

/**
 * Prints what a bench measured, a line each: what, measured, hold, ok.
 * @param {string} title
 * @param {readonly { what: string, measured: string, hold?: string, ok?: boolean }[]} rows `hold` and `ok` where a number is promised
 */
export function printTable(title, rows) {
  const lines = [
    ['what', 'measured', 'hold', 'ok'],
    ...rows.map(({ what, measured, hold = '', ok }) => [
      what,
      measured,
      hold,
      ok === undefined ? '' : ok ? 'yes' : 'no',
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
