/** Characters parsed per step, which takes a few milliseconds. */
const CHARACTERS_PER_STEP = 400_000;
/** A text shorter than this is parsed in one step. */
const MIN_CHARACTERS = 4_000_000;
/** The lists of a graph file that can be long. */
const LISTS: readonly string[] = ['nodes', 'edges'];

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];

/** The offsets of a list at the top level of the file, cut between items into short pieces. */
interface ListPieces {
  readonly key: string;
  readonly start: number;
  end: number;
  readonly cuts: number[];
}

/**
 * `JSON.parse` in short steps: in a long text, `nodes` and `edges` are parsed piece by piece. Anything unusual,
 * including errors, is left to `JSON.parse` itself.
 * @throws SyntaxError
 */
export function* parseJsonInSteps(text: string): Generator<undefined, unknown> {
  if (text.length < MIN_CHARACTERS) return JSON.parse(text) as unknown;
  const lists = yield* listsIn(text);
  const value = lists.length === 0 ? null : yield* parsedPieces(text, lists);
  return value ?? (JSON.parse(text) as unknown);
}

function* listsIn(text: string): Generator<undefined, readonly ListPieces[]> {
  const lists: ListPieces[] = [];
  let list: ListPieces | null = null;
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
        list = { key, start: i + 1, end: i + 1, cuts: [] };
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
        if (depth !== 2 || !list || i < nextCut) break;
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

/** @returns null if the pieces do not add up to valid JSON */
function* parsedPieces(text: string, lists: readonly ListPieces[]): Generator<undefined, unknown> {
  try {
    let [frameText, at] = ['', 0];
    for (const { start, end } of lists) {
      frameText += text.slice(at, start);
      at = end;
    }
    const frame = JSON.parse(frameText + text.slice(at)) as Record<string, unknown>;
    yield;
    for (const { key, start, end, cuts } of lists) {
      const items = frame[key];
      // The key also occurs a second time, spelled with escapes.
      if (!Array.isArray(items) || items.length > 0) return null;
      let from = start;
      for (const cut of [...cuts, end]) {
        const piece = JSON.parse(`[${text.slice(from, cut)}]`) as unknown[];
        // Two commas in a row.
        if (piece.length === 0 && cuts.length > 0) return null;
        for (const item of piece) items.push(item);
        from = cut + 1;
        yield;
      }
    }
    return frame;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
