import { formatGraph } from '../domain/format/format-graph.js';
import { parseGraphText } from '../domain/format/parse-graph.js';
import { pathTo } from '../domain/format/problem.js';
import { keysOfPath } from './locate.js';
import type { Fix } from './rule.js';
import { walkJson } from '../domain/format/walk-json.js';

/** A part of a text with what is to stand there. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The text with the fixes in it; every other character stays as it is. A text that was formatted stays formatted. Of two
 * fixes of one path the first counts. A fix of what neither is there nor could be added is left out.
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
  // From the end, so that places before stay what they are.
  edits.sort((a, b) => b.start - a.start);
  let fixed = text;
  for (const { start, end, text: put } of edits) {
    fixed = fixed.slice(0, start) + put + fixed.slice(end);
  }
  return isFormatted(text) ? formatted(fixed) : fixed;
}

/** Whether a graph file stands as `formatGraph` writes it. */
export function isFormatted(text: string): boolean {
  return formatted(text) === text;
}

function formatted(text: string): string {
  return formatGraph(parseGraphText(text).graph.file);
}

/** Where the values of paths, and what they are in, stand. */
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
