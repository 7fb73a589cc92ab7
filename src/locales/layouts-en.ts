// Texts of the matrix, the outline and the table, in English.
import { plural, models } from './english-counts.js';

/** The coverage matrix. */
export const matrix = {
  title: (rows: string, columns: string) => `${rows} × ${columns.toLocaleLowerCase('en')}`,
  /** The number of empty cells. */
  gaps: (count: number, formatted: string, all: string) =>
    `${formatted} of ${all} combinations ${plural(count, 'has', 'have')} no model yet`,
  columns: 'Columns',
  largestFirst: 'Largest first',
  total: 'All',
  show: (count: number, formatted: string) => `Show ${models(count, formatted)} in the picture`,
  /** The label of a cell, for screen readers. */
  cell: (row: string, column: string, count: number, formatted: string) =>
    `${row} × ${column}: ${models(count, formatted)}`,
  never: (row: string, column: string) => `no model yet: ${row} × ${column}`,
  notLeft: (row: string, column: string) => `${row} × ${column}: none that match the other filters`,
  line: (name: string, count: number, formatted: string) => `${name}: ${models(count, formatted)}`,
  cut: (shown: string, all: string) => `The ${shown} largest of ${all} are shown.`,
  /** In place of a table without rows or columns. */
  nothing: (rows: string, columns: string) =>
    `The graph has no data for ${rows.toLocaleLowerCase('en')} or for ${columns.toLocaleLowerCase('en')}.`,
  few: 'few',
  many: 'many',
  nobody: 'no model yet',
  /** Why the cells of a row may sum to more than its total. */
  twice: 'A model with several values is counted under each of them, and once in the totals.',
};

/** The outline, other than the sentences of its rows. */
export const outline = {
  outline: (rows: string) => `Outline of the picture, ${rows} rows`,
  name: 'Name',
  released: 'Released',
  organizations: 'Organization',
  method: 'Method',
  derived: 'Derivatives',
  more: (formatted: string) => `+${formatted} more`,
  by: (method: string) => `by ${method}`,
  methodNotStated: 'an unspecified method',
  shown: (shown: string) => `${shown} shown`,
  alsoUnder: 'also under',
  /** Between names of a list. */
  comma: ', ',
  goTo: (name: string) => `Go to ${name}`,
  previousPage: 'Previous page',
  nextPage: 'Next page',
};

/** The table. */
export const table = {
  models: (count: number, formatted: string) => models(count, formatted),
  sorting: 'sorting…',
  table: 'Models',
  chooseColumns: 'Columns',
  /** Between words of a list. */
  comma: ', ',
  /** Below a printed table. */
  printedOf: (shown: string, all: string) =>
    `The first ${shown} of ${all} models. The CSV has all of them.`,
};
