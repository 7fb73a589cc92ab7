import { placesIn, type Place } from '../domain/format/places-in.js';
import { walkJson } from '../domain/format/walk-json.js';

/** Parses the path of a problem into keys: `nodes[3].links.paper` → nodes, 3, links, paper. */
export function keysOfPath(path: string): readonly (string | number)[] {
  const part = /\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]|\.?([^.[\]]+)/g;
  return [...path.matchAll(part)].map(([, index, quoted, name = '']) => {
    if (index !== undefined) return Number(index);
    return quoted === undefined ? name : (JSON.parse(quoted) as string);
  });
}

/**
 * Finds the positions of values in a JSON text by path; if a path does not exist, the position of its nearest
 * container.
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

function keyOf(path: readonly (string | number)[]): string {
  return path.join('\u0000');
}
