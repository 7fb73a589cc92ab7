import { walkJson } from '../domain/format/walk-json.js';

/** Where a value stands in a text, lines and columns from 1; columns count UTF-16 units, as editors do. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** The keys that a path as problems write it leads through: `nodes[3].links.paper` → nodes, 3, links, paper. */
export function keysOfPath(path: string): readonly (string | number)[] {
  const part = /\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]|\.?([^.[\]]+)/g;
  return [...path.matchAll(part)].map(([, index, quoted, name = '']) => {
    if (index !== undefined) return Number(index);
    return quoted === undefined ? name : (JSON.parse(quoted) as string);
  });
}

/**
 * The places of values in a JSON text, by their paths; where a path leads to nothing, the place of what it should be in.
 * @throws JsonSyntaxError
 */
export function locate(text: string, paths: Iterable<string>): ReadonlyMap<string, Place> {
  const wanted = new Map([...new Set(paths)].map((path) => [path, keysOfPath(path)]));
  const missing = new Map<string, readonly [number, number] | null>();
  for (const keys of wanted.values()) {
    for (let length = 0; length <= keys.length; length++) {
      missing.set(keyOf(keys.slice(0, length)), null);
    }
  }
  walkJson(text, ({ path, start, end }) => {
    const key = keyOf(path);
    if (missing.has(key)) missing.set(key, [start, end]);
  });
  const placeAt = placesIn(text);
  const places = new Map<string, Place>();
  for (const [path, keys] of wanted) {
    for (let length = keys.length; length >= 0; length--) {
      const range = missing.get(keyOf(keys.slice(0, length)));
      if (!range) continue;
      places.set(path, placeAt(...range));
      break;
    }
  }
  return places;
}

/** Turns offsets of a text into places. */
export function placesIn(text: string): (start: number, end: number) => Place {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const lineOf = (offset: number) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return (start, end) => {
    const [line, endLine] = [lineOf(start), lineOf(end)];
    return {
      line: line + 1,
      column: start - (starts[line] ?? 0) + 1,
      endLine: endLine + 1,
      endColumn: end - (starts[endLine] ?? 0) + 1,
    };
  };
}

function keyOf(path: readonly (string | number)[]): string {
  return path.join('\u0000');
}
