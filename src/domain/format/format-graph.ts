import type { GraphFile } from './format.js';

/** Maximum line length, where a line can be broken. */
const WIDTH = 120;
const STEP = '  ';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * Formats a graph file for editing and diffing: keys in the order of the format, one block per node or edge, values on
 * one line if they fit, and long lists of records with one record per line. Ends with a line break. Parsing the result
 * gives the same graph.
 */
export function formatGraph(file: GraphFile): string {
  return `${written(JSON.parse(JSON.stringify(file)) as Json, '', 0, 0)}\n`;
}

/**
 * @param indent indentation of the line that the value starts on
 * @param before number of characters before the value on that line
 * @param depth 0 for the file, 1 for its lists, 2 for their entries
 */
function written(value: Json, indent: string, before: number, depth: number): string {
  const mayBeInline = depth > 2 || !isStructured(value) || isEmpty(value) || isText(value, depth);
  // The file and its lists are never inline, so measuring them would be wasted.
  const inline = mayBeInline ? inlined(value) : null;
  if (inline !== null && before + inline.length + 1 <= WIDTH) return inline;
  const inner = indent + STEP;
  if (isList(value)) {
    const body = value.every((item) => !isStructured(item))
      ? filled(value.map(inlined), inner)
      : value.map((item) => inner + listItem(item, inner, depth)).join(',\n');
    return `[\n${body}\n${indent}]`;
  }
  if (!isStructured(value)) return inlined(value);
  return `{\n${linesOf(value, inner, depth).join(',\n')}\n${indent}}`;
}

/** Records inside an entry take one line each, however long, so that they can be compared column by column. */
function listItem(item: Json, indent: string, depth: number): string {
  const isRecord = depth > 2 && isStructured(item) && !isList(item) && !isTranslated(item);
  return isRecord && Object.values(item).every(isPlain)
    ? inlined(item)
    : written(item, indent, indent.length, depth + 1);
}

function isPlain(value: Json): boolean {
  return isList(value) ? value.every((item) => !isStructured(item)) : !isStructured(value);
}

function linesOf(value: { readonly [key: string]: Json }, indent: string, depth: number): string[] {
  const entries = Object.entries(value);
  const lines = entries.map(([key, item]) => {
    const start = `${indent}${JSON.stringify(key)}: `;
    return start + written(item, indent, start.length, depth + 1);
  });
  // The two ends identify an edge, so they share a line.
  if (depth === 2 && entries[0]?.[0] === 'source' && entries[1]?.[0] === 'target') {
    lines.splice(0, 2, `${lines[0] ?? ''}, ${(lines[1] ?? '').trimStart()}`);
  }
  return lines;
}

/** Short items, as many per line as fit. */
function filled(items: readonly string[], indent: string): string {
  const lines: string[] = [];
  for (const item of items) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + item.length + 3 <= WIDTH) {
      lines[lines.length - 1] = `${last} ${item},`;
    } else lines.push(`${indent}${item},`);
  }
  return lines.join('\n').slice(0, -1);
}

function inlined(value: Json): string {
  if (isList(value)) return `[${value.map(inlined).join(', ')}]`;
  if (!isStructured(value)) return JSON.stringify(value);
  const entries = Object.entries(value).map(
    ([key, item]) => `${JSON.stringify(key)}: ${inlined(item)}`,
  );
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

/** The file's title is a text and stays inline, though it has the depth of a list. */
function isText(value: Json, depth: number): boolean {
  return depth === 1 && isStructured(value) && !isList(value) && isTranslated(value);
}

function isTranslated(value: { readonly [key: string]: Json }): boolean {
  return Object.keys(value).every((key) => /^[a-z]{2,3}(-\w+)*$/i.test(key)) && !('url' in value);
}

function isEmpty(value: Json): boolean {
  return isStructured(value) && Object.keys(value).length === 0;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function isStructured(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null;
}
