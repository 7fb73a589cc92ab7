import { csvFormatRow } from 'd3';
import { DERIVED_COLUMNS } from '../domain/format/derived-columns.js';
import type { GraphFile, NodeEntry } from '../domain/format/format.js';
import { columnsOfFile } from '../domain/graph/graph-columns.js';
import { depthsOf, mainLineOf } from '../domain/graph/lineage.js';
import { LineageGraph, NONE } from '../domain/graph/lineage-graph.js';
import { EDGE_COLUMNS, NODE_COLUMNS, type Column } from './columns.js';

type DerivedColumn = (typeof DERIVED_COLUMNS)[number];

/**
 * The nodes of a graph file as CSV (RFC 4180, with a header). A cell that a spreadsheet would take for a formula
 * (starting with `= + - @`, tab or carriage return) is prefixed by an apostrophe. The last columns are derived from the
 * graph: whether a node matches, its degrees, its generation, and the ids on its main line.
 * @param lang language of summaries
 * @param isMatched whether the node of an id matches the filter rather than being kept for context
 */
export function toNodesCsv(
  file: GraphFile,
  lang: string,
  isMatched: (id: string) => boolean = () => true,
): string {
  const graph = new LineageGraph(columnsOfFile(file));
  const depths = depthsOf(graph);
  const numberOf = ({ id }: NodeEntry) => graph.numberOf(id) ?? NONE;
  const values: Readonly<Record<DerivedColumn, Column<NodeEntry>['of']>> = {
    shown_as: ({ id }) => (isMatched(id) ? 'matched' : 'kept for context'),
    in_degree: (entry) => graph.inEdgesOf(numberOf(entry)).length,
    out_degree: (entry) => graph.outEdgesOf(numberOf(entry)).length,
    generation: (entry) => depths[numberOf(entry)],
    path_from_root: (entry) =>
      mainLineOf(graph, numberOf(entry))
        .map(({ node }) => graph.idAt(node))
        .join(' > '),
  };
  const derived = DERIVED_COLUMNS.map((name): Column<NodeEntry> => {
    return { name, type: 'string', of: values[name] };
  });
  return toCsv([...NODE_COLUMNS, ...derived], file.nodes, lang);
}

/** The edges of a graph file as CSV, see {@link toNodesCsv}; ends are node ids. */
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
