/** Characters parsed per step, which takes a few milliseconds. */
const CHARACTERS_PER_STEP = 400_000;
/** A text shorter than this is parsed in one step. */
const MIN_CHARACTERS = 4_000_000;
/** The lists of a graph file that can be long. */
const LISTS: readonly string[] = ['nodes', 'edges'];

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];

/** The offsets of a list at the top level of the file, cut between items into short pieces. */
interface CutList {
  readonly key: string;
  readonly start: number;
  end: number;
  readonly cuts: number[];
  commas: number;
}

/** A list that is parsed piece by piece, so that not all of it is in memory at once. */
export interface ListInPieces {
  /** The number of its items, if it is valid. */
  readonly count: number;
  /** Iterating throws a SyntaxError for a piece that is not valid. */
  readonly pieces: Iterable<readonly unknown[]>;
}

/** A long file without its `nodes` and `edges`, which are still to be parsed. */
export interface JsonInPieces {
  readonly frame: Readonly<Record<string, unknown>>;
  readonly lists: ReadonlyMap<string, ListInPieces>;
}

/**
 * `JSON.parse` in short steps: in a long text, `nodes` and `edges` are parsed piece by piece. Anything unusual,
 * including errors, is left to `JSON.parse` itself.
 * @throws SyntaxError
 */
export function* parseJsonInSteps(text: string): Generator<undefined, unknown> {
  try {
    const cut = yield* cutJsonInSteps(text);
    if (cut) {
      for (const [key, { pieces }] of cut.lists) {
        const items = cut.frame[key] as unknown[];
        for (const piece of pieces) {
          for (const item of piece) items.push(item);
          yield;
        }
      }
      return cut.frame;
    }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  return JSON.parse(text) as unknown;
}

/**
 * Cuts a long text into pieces, in short steps; null for a short one, or for one in which a list occurs twice.
 * @throws SyntaxError if the text without its lists is not JSON
 */
export function* cutJsonInSteps(text: string): Generator<undefined, JsonInPieces | null> {
  if (text.length < MIN_CHARACTERS) return null;
  const lists = yield* listsIn(text);
  if (lists.length === 0) return null;
  let [frameText, at] = ['', 0];
  for (const { start, end } of lists) {
    frameText += text.slice(at, start);
    at = end;
  }
  const frame = JSON.parse(frameText + text.slice(at)) as Record<string, unknown>;
  yield;
  const inPieces = new Map<string, ListInPieces>();
  for (const list of lists) {
    const items = frame[list.key];
    // The second time, the key may be spelled with escapes.
    if (inPieces.has(list.key) || !Array.isArray(items) || items.length > 0) return null;
    inPieces.set(list.key, { count: list.commas + 1, pieces: piecesOf(text, list) });
  }
  return { frame, lists: inPieces };
}

function* listsIn(text: string): Generator<undefined, readonly CutList[]> {
  const lists: CutList[] = [];
  let list: CutList | null = null;
  let depth = 0;
  let key = '';
  let pause = CHARACTERS_PER_STEP;
  let nextCut = 0;
  for (let i = 0; i < text.length; i++) {
    if (i >= pause) {
      yield;
      pause = i + CHARACTERS_PER_STEP;
    }
    switch (text.charCodeAt(i)) {
      case QUOTE: {
        const end = endOfText(text, i);
        if (depth === 1) key = text.slice(i + 1, end);
        i = end;
        break;
      }
      case OPEN_OBJECT:
      case OPEN_LIST:
        depth++;
        if (depth !== 2 || text.charCodeAt(i) !== OPEN_LIST || !LISTS.includes(key)) break;
        list = { key, start: i + 1, end: i + 1, cuts: [], commas: 0 };
        nextCut = i + CHARACTERS_PER_STEP;
        break;
      case CLOSE_OBJECT:
      case CLOSE_LIST:
        depth--;
        if (depth !== 1 || !list) break;
        list.end = i;
        lists.push(list);
        list = null;
        break;
      case COMMA:
        if (depth === 1) key = '';
        if (depth !== 2 || !list) break;
        list.commas++;
        if (i < nextCut) break;
        list.cuts.push(i);
        nextCut = i + CHARACTERS_PER_STEP;
    }
  }
  return lists;
}

/** The offset of the closing quote of a string; the length of the text if there is none. */
export function endOfText(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (text.charCodeAt(end - 1 - backslashes) === BACKSLASH) backslashes++;
    if (backslashes % 2 === 0) return end;
  }
  return text.length;
}

/** @throws SyntaxError if the pieces do not add up to a list */
function* piecesOf(text: string, { start, end, cuts }: CutList): Generator<readonly unknown[]> {
  let from = start;
  for (const cut of [...cuts, end]) {
    const piece = JSON.parse(`[${text.slice(from, cut)}]`) as readonly unknown[];
    if (piece.length === 0 && cuts.length > 0) throw new SyntaxError('two commas in a row');
    yield piece;
    from = cut + 1;
  }
}
