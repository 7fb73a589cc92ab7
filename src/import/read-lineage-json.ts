import type { EdgeEntry, GraphFile, NodeEntry } from '../domain/format/format.js';
import { refuseNewer } from '../domain/format/parse-graph.js';
import type { Draft } from './draft.js';
import { listOf, recordOf } from './json-shape.js';
import { partialDateOf } from './partial-date-of.js';

/** Keys whose values are dates, in nodes and edges. */
const DATES: ReadonlySet<string> = new Set(['released', 'since']);
/** Keys of string type that people write as numbers. */
const TEXTS: ReadonlySet<string> = new Set(['id', 'name', 'source', 'target', 'relation']);

/** Whether this looks like our own format. */
export function isLineageJson(input: unknown): boolean {
  const file = recordOf(input);
  return Array.isArray(file.get('nodes')) && Array.isArray(file.get('edges'));
}

/**
 * Reads a graph file of format 1. Everything is kept; numeric ids and dates with a time are repaired. Other errors are
 * left to the parser, which reports all of them.
 * @throws GraphFormatError if the file is of a newer version, which could only be read in part
 */
export function readLineageJson(input: unknown, draft: Draft): void {
  refuseNewer(input);
  const { nodes, edges, title, updated, vocabulary, ...rest } = input as Partial<GraphFile>;
  draft.title ??= title;
  draft.updated ??= updated;
  draft.vocabulary ??= vocabulary;
  draft.rest ??= rest;
  listOf(nodes).forEach((node, n) => {
    const place = `nodes[${n}]`;
    const entry = repaired(node, draft, place) as Partial<NodeEntry>;
    if (isId(entry.id)) draft.declare({ ...entry, id: entry.id }, place);
    else draft.drop('nameless', place);
  });
  listOf(edges).forEach((edge, e) => {
    const place = `edges[${e}]`;
    const entry = repaired(edge, draft, place) as Partial<EdgeEntry>;
    const { source, target } = entry;
    if (isId(source) && isId(target)) draft.join({ ...entry, source, target }, place);
    else draft.drop('nameless', place);
  });
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function repaired(entry: unknown, draft: Draft, place: string): Readonly<Record<string, unknown>> {
  const values = [...recordOf(entry)].flatMap(([key, value]): [string, unknown][] => {
    if (TEXTS.has(key) && typeof value === 'number') {
      draft.guess('text', `${place}.${key}`, String(value));
      return [[key, String(value)]];
    }
    if (!DATES.has(key) || (typeof value !== 'string' && typeof value !== 'number')) {
      return [[key, value]];
    }
    const date = partialDateOf(String(value));
    if (date === null) draft.drop('value', `${place}.${key}`, key, String(value));
    else if (date !== value) draft.guess('date', `${place}.${key}`, String(value), date);
    return date === null ? [] : [[key, date]];
  });
  return Object.fromEntries(values);
}
