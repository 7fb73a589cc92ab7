import { endOfText } from './parse-json.js';
import { placesIn, type Place } from './places-in.js';
import { pathTo } from './problem.js';

/** A duplicate key of an object: parsers drop its earlier value. */
export interface RepeatedKey {
  readonly key: string;
  /** Its path, as in problems: `nodes[3].name`. */
  readonly path: string;
  /** The first occurrence. */
  readonly first: Place;
  /** The second occurrence. */
  readonly again: Place;
}

/** An open container; `key` is the key of the current value. */
interface Open {
  key: string | number;
  /** Key → the range of its first occurrence; null for a list. */
  readonly known: Map<string, Range> | null;
  wantsKey: boolean;
}

/** Start and end of a quoted key in the text. */
type Range = readonly [start: number, end: number];

const [QUOTE, COMMA] = [0x22, 0x2c];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];

/**
 * Finds every duplicate key, in the order of the text. Cost: linear; any depth is fine.
 * @param text JSON, or several JSON values one after another
 */
export function repeatedKeysIn(text: string): readonly RepeatedKey[] {
  const found: { key: string; path: string; first: Range; again: Range }[] = [];
  const open: Open[] = [];
  for (let at = 0; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case QUOTE: {
        const end = endOfText(text, at);
        const range = [at, end + 1] as const;
        const inner = open.at(-1);
        if (inner?.wantsKey === true && inner.known) {
          const key = keyIn(text.slice(at, end + 1));
          inner.key = key;
          inner.wantsKey = false;
          const first = inner.known.get(key);
          if (first === undefined) inner.known.set(key, range);
          else found.push({ key, path: pathOf(open), first, again: range });
        }
        at = end;
        break;
      }
      case OPEN_OBJECT:
        open.push({ key: '', known: new Map(), wantsKey: true });
        break;
      case OPEN_LIST:
        open.push({ key: 0, known: null, wantsKey: false });
        break;
      case CLOSE_OBJECT:
      case CLOSE_LIST:
        open.pop();
        break;
      case COMMA: {
        const inner = open.at(-1);
        if (inner?.known) inner.wantsKey = true;
        else if (inner) inner.key = Number(inner.key) + 1;
      }
    }
  }
  if (found.length === 0) return [];
  const placeAt = placesIn(text);
  return found.map(({ key, path, first, again }) => ({
    key,
    path,
    first: placeAt(...first),
    again: placeAt(...again),
  }));
}

function pathOf(open: readonly Open[]): string {
  return open.reduce((path, { key }) => pathTo(path, key), '');
}

/** Decodes a key, as equal keys may be escaped differently. */
function keyIn(quoted: string): string {
  return quoted.includes('\\') ? (JSON.parse(quoted) as string) : quoted.slice(1, -1);
}
