import { DERIVED_COLUMNS } from '../domain/format/derived-columns.js';
import {
  EDGE_COLUMN_NAMES,
  namesOf,
  NODE_COLUMN_NAMES,
  READ_AS,
  mentionModels,
  childColumnsOf,
} from './column-names.js';
import type { Draft } from './draft.js';
import { importError, ImportError } from './import-error.js';
import { pairsIn } from './pairs-in.js';
import { edgeEntryOf, nodeEntryOf, type AttributeValues, type PlaceOf } from './read-attributes.js';
import { separatedRowsIn } from './separated-rows.js';
import { ChildRows } from './child-rows.js';

/** Derived columns of our own export, which are ignored. */
const DERIVED: ReadonlySet<string> = new Set(DERIVED_COLUMNS);
/** What may separate cells. */
export const SEPARATORS = [',', '\t', ';', '|'] as const;
/** Maximum length of a header line. */
const MAX_HEADER = 20_000;

type Table = 'nodes' | 'edges' | 'children';

/** A table with the meaning of its columns. */
interface ReadTable {
  readonly kind: Table;
  readonly separator: string;
  /** Column index → attribute name. */
  readonly names: readonly string[];
  /** Whether the first line is data rather than a header. */
  readonly isHeadless: boolean;
  /** Its offset in the text. */
  readonly start: number;
}

/** Whether the first line is the header of an edge list or node table, or the lines are rows of pairs. */
export function isCsv(text: string): boolean {
  return tableOf(text) !== null;
}

/** Whether it is a table of nodes, which is read before edge lists. */
export function isNodesTable(text: string): boolean {
  return tableOf(text)?.kind === 'nodes';
}

/**
 * Reads a table of edges or nodes: separated by commas, tabs, semicolons or bars; columns in any order, by our names or
 * common ones. Removes the apostrophe that guards against formulas. @throws ImportError for an unclosed quote
 */
export function readCsv(text: string, draft: Draft): void {
  const table = tableOf(text);
  if (!table) throw importError('1:1', 'header');
  const { kind, separator, names, isHeadless, start } = table;
  let header: readonly string[] | null = null;
  const children = new ChildRows(draft);
  /** Name → the first column with it. */
  const columns = new Map<string, number>();
  for (const { cells, placeOf } of separatedRowsIn(text, separator, start)) {
    if (header === null) {
      header = cells.map((column, i) => (isHeadless ? String(i + 1) : column.trim()));
      header.forEach((column, i) => {
        const name = names[i] ?? '';
        const readAs = READ_AS[name] ?? name;
        if (name !== '' && column.toLowerCase() !== readAs)
          draft.guess('column', placeOf(i), column, readAs);
        if (!columns.has(name || column)) columns.set(name || column, i);
      });
      if (!isHeadless) continue;
    }
    const values = new Map<string, string>();
    for (const [c, cell] of cells.entries()) {
      const column = header[c] || `#${c + 1}`;
      const value = unguarded(cell).trim();
      if (value === '' || DERIVED.has(column)) continue;
      const key = names[c] || column;
      // Of columns with the same name the first wins.
      if (values.has(key)) draft.countDropped(column);
      else values.set(key, value);
    }
    if (values.size === 0) continue;
    const place: PlaceOf = (name) => placeOf(columns.get(name) ?? 0);
    if (kind === 'children') children.add(values, place);
    else if (kind === 'nodes') readNode(values, draft, place);
    else readEdge(values, draft, place);
  }
  if (header !== null && mentionModels(header)) draft.isOfModels = true;
  children.read();
}

function readNode(values: AttributeValues, draft: Draft, placeOf: PlaceOf): void {
  const { id, rest } = taken(values, 'id');
  const key = id ?? values.get('name');
  const place = placeOf(id === undefined ? 'name' : 'id');
  if (key === undefined) {
    draft.drop('nameless', place);
    return;
  }
  const { name, ...others } = nodeEntryOf(rest, draft, placeOf);
  draft.declare(
    { id: key, ...(name === undefined || name === key ? {} : { name }), ...others },
    place,
  );
}

function readEdge(values: AttributeValues, draft: Draft, placeOf: PlaceOf): void {
  const { source, target, rest } = taken(values, 'source', 'target');
  const place = placeOf('source');
  if (source === undefined || target === undefined) {
    // A row with a single end declares a node.
    const alone = source ?? target;
    if (alone === undefined) draft.drop('nameless', place);
    else draft.mention(alone);
    return;
  }
  draft.mention(source);
  draft.mention(target);
  draft.join({ source, target, ...edgeEntryOf(rest, draft, placeOf) }, place);
}

function taken<K extends string>(
  values: AttributeValues,
  ...keys: readonly K[]
): { readonly [P in K]: string | undefined } & { readonly rest: AttributeValues } {
  const rest = new Map(values);
  for (const key of keys) rest.delete(key);
  // Specific columns take precedence over interpreted labels.
  const how = rest.get('how');
  if (how !== undefined && rest.delete('how')) rest.set('how', how);
  const entries = keys.map((key) => [key, values.get(key)]);
  return { ...(Object.fromEntries(entries) as { [P in K]: string | undefined }), rest };
}

/** Removes the apostrophe that our export puts before formulas. */
function unguarded(cell: string): string {
  return cell.replace(/^'(?=[=+\-@\t\r])/, '');
}

function tableOf(text: string): ReadTable | null {
  const start = startOf(text);
  const end = text.indexOf('\n', start);
  if ((end < 0 ? text.length : end) - start > MAX_HEADER) return null;
  const line = end < 0 ? text.slice(start) : text.slice(start, end);
  for (const separator of SEPARATORS) {
    const names = headerOf(line, separator);
    if (names.length < 2) continue;
    const children = childColumnsOf(names);
    if (children) return { kind: 'children', separator, names: children, isHeadless: false, start };
    const edges = namesOf(names, EDGE_COLUMN_NAMES);
    if (edges.includes('source') && edges.includes('target')) {
      return { kind: 'edges', separator, names: edges, isHeadless: false, start };
    }
    const nodes = namesOf(names, NODE_COLUMN_NAMES);
    if (nodes.includes('id') || nodes.includes('name')) {
      return { kind: 'nodes', separator, names: nodes, isHeadless: false, start };
    }
  }
  const pairs = pairsIn(text.slice(start), SEPARATORS);
  if (!pairs) return null;
  const { separator, columns, isHeadless } = pairs;
  const known = isHeadless ? [] : namesOf(columns, EDGE_COLUMN_NAMES);
  const names = columns.map((_, i) => ['source', 'target'][i] ?? known[i] ?? '');
  return { kind: 'edges', separator, names, isHeadless, start };
}

/** The offset of the first row, after empty lines, comments, and Excel's `sep=` line. */
function startOf(text: string): number {
  const [before = ''] = /^(?:[^\S\n]*(?:#[^\n]*|sep=.)?\n)*/i.exec(text.slice(0, MAX_HEADER)) ?? [];
  return before.length;
}

/** The cells of a line; empty if a quote is not closed. */
function headerOf(line: string, separator: string): readonly string[] {
  try {
    const [row] = separatedRowsIn(line, separator);
    return row?.cells.map((column) => column.trim()) ?? [];
  } catch (error) {
    if (error instanceof ImportError) return [];
    throw error;
  }
}
