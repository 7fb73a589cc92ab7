import { formatGraph } from '../domain/format/format-graph.js';
import { parseGraphText } from '../domain/format/parse-graph.js';
import { pathTo } from '../domain/format/problem.js';
import { keysOfPath } from './locate.js';
import type { Fix } from './rule.js';
import { walkJson } from '../domain/format/walk-json.js';

/** A range of a text, and its replacement. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Applies fixes to a text; every other character stays the same, and a formatted text stays formatted. If two fixes
 * have the same path, the first wins. A fix of a path that neither exists nor can be added is skipped.
 * @param text a graph file that conforms to the format
 */
export function applyFixes(text: string, fixes: readonly Fix[]): string {
  if (fixes.length === 0) return text;
  const wanted = new Map<string, Fix>();
  for (const fix of fixes) if (!wanted.has(fix.path)) wanted.set(fix.path, fix);
  const ranges = rangesOf(text, wanted.keys());
  const edits: Edit[] = [];
  for (const { path, value } of wanted.values()) {
    const edit = editOf(text, ranges, path, JSON.stringify(value));
    if (edit) edits.push(edit);
  }
  // From the end, so that earlier offsets stay valid.
  edits.sort((a, b) => b.start - a.start);
  let fixed = text;
  for (const { start, end, text: put } of edits) {
    fixed = fixed.slice(0, start) + put + fixed.slice(end);
  }
  return isFormatted(text) ? formatted(fixed) : fixed;
}

/** Whether a graph file is formatted as by `formatGraph`. */
export function isFormatted(text: string): boolean {
  return formatted(text) === text;
}

function formatted(text: string): string {
  return formatGraph(parseGraphText(text).graph.file);
}

/** The ranges of values by path, and of their containers. */
function rangesOf(
  text: string,
  paths: Iterable<string>,
): ReadonlyMap<string, readonly [number, number]> {
  const wanted = new Set<string>();
  for (const path of paths) {
    wanted.add(path);
    wanted.add(parentOf(path));
  }
  const ranges = new Map<string, readonly [number, number]>();
  walkJson(text, ({ path, start, end }) => {
    const name = path.reduce<string>(pathTo, '');
    if (wanted.has(name)) ranges.set(name, [start, end]);
  });
  return ranges;
}

function editOf(
  text: string,
  ranges: ReadonlyMap<string, readonly [number, number]>,
  path: string,
  json: string,
): Edit | null {
  const range = ranges.get(path);
  if (range) return { start: range[0], end: range[1], text: json };
  const parent = ranges.get(parentOf(path));
  const key = keysOfPath(path).at(-1);
  if (!parent || typeof key !== 'string' || text[parent[0]] !== '{') return null;
  const [from, to] = parent;
  const body = text.slice(from, to - 1).trimEnd();
  const comma = body === '{' ? ' ' : ', ';
  const at = from + body.length;
  return { start: at, end: at, text: `${comma}${JSON.stringify(key)}: ${json}` };
}

function parentOf(path: string): string {
  return keysOfPath(path).slice(0, -1).reduce<string>(pathTo, '');
}
