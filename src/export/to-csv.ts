import { csvFormatRow } from 'd3';
import type { GraphFile } from '../domain/format/format.js';
import { EDGE_COLUMNS, NODE_COLUMNS, type Column } from './columns.js';

/**
 * The nodes of a graph file as a table (RFC 4180, with a header). A cell that a spreadsheet would take for a formula
 * (`= + - @`, tab or carriage return at its start) begins with an apostrophe. @param lang of the summaries
 */
export function toNodesCsv({ nodes }: GraphFile, lang: string): string {
  return toCsv(NODE_COLUMNS, nodes, lang);
}

/** The edges of a graph file as a table, see {@link toNodesCsv}; ends are ids of nodes. */
export function toEdgesCsv({ edges }: GraphFile, lang: string): string {
  return toCsv(EDGE_COLUMNS, edges, lang);
}

function toCsv<T>(columns: readonly Column<T>[], entries: readonly T[], lang: string): string {
  const header = columns.map(({ name }) => name);
  const rows = entries.map((entry) => columns.map((column) => cellOf(column.of(entry, lang))));
  return [header, ...rows].map((row) => `${csvFormatRow(row)}\r\n`).join('');
}

function cellOf(value: string | number | undefined): string {
  return String(value ?? '').replace(/^[=+\-@\t\r]/, "'$&");
}
