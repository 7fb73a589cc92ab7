import { createScanner } from 'jsonc-parser';

/** A value with its place in the text; offsets are in UTF-16 code units. */
export interface JsonValue {
  /** The keys that lead to it, from the outermost. The array is reused: copy it to keep it. */
  readonly path: readonly (string | number)[];
  readonly start: number;
  readonly end: number;
}

/** Thrown where a text is not valid JSON, with what was expected there. */
export class JsonSyntaxError extends Error {
  readonly offset: number;

  constructor(offset: number, message: string) {
    super(message);
    this.name = 'JsonSyntaxError';
    this.offset = offset;
  }
}

/** The state of an open object or array. */
interface Open {
  readonly start: number;
  readonly isList: boolean;
  count: number;
}

/** Token types, as numbered by the scanner. */
const TOKEN = {
  openBrace: 1,
  closeBrace: 2,
  openBracket: 3,
  closeBracket: 4,
  comma: 5,
  colon: 6,
  null: 7,
  true: 8,
  false: 9,
  string: 10,
  number: 11,
  lineBreak: 14,
  space: 15,
  end: 17,
} as const;

const VALUES: ReadonlySet<number> = new Set([
  TOKEN.string,
  TOKEN.number,
  TOKEN.true,
  TOKEN.false,
  TOKEN.null,
]);

/**
 * Visits every value of a JSON text in post-order (children before parents). Cost: linear; iterative, so any depth is
 * fine.
 * @throws JsonSyntaxError at the first unexpected token
 */
export function walkJson(text: string, visit: (value: JsonValue) => void): void {
  // Comments, which JSON does not have, are not skipped.
  const scanner = createScanner(text, false);
  const path: (string | number)[] = [];
  const open: Open[] = [];
  let token = 0;
  const next = (): number => {
    do token = scanner.scan();
    while (token === TOKEN.lineBreak || token === TOKEN.space);
    return token;
  };
  const isBroken = () => (scanner.getTokenError() as number) !== 0;
  const fail = (expected: string): never => {
    throw new JsonSyntaxError(scanner.getTokenOffset(), `expected ${expected}, got ${got()}`);
  };
  const got = () => {
    if (token === TOKEN.end) return 'the end of the text';
    if (isBroken()) return `a broken ${describe(scanner.getTokenValue())}`;
    const start = scanner.getTokenOffset();
    return describe(text.slice(start, start + scanner.getTokenLength()));
  };
  const take = (kind: number, expected: string) => {
    if (token !== kind || isBroken()) fail(expected);
    next();
  };
  const key = (expected: string) => {
    const name = scanner.getTokenValue();
    take(TOKEN.string, expected);
    take(TOKEN.colon, 'a colon');
    path.push(name);
  };
  /** Opens the object or array that starts here, if one does; returns whether a value is expected next. */
  const begin = (expected: string): boolean => {
    const start = scanner.getTokenOffset();
    if (token === TOKEN.openBracket) {
      open.push({ start, isList: true, count: 0 });
      if (next() === TOKEN.closeBracket) return false;
      path.push(0);
      return true;
    }
    if (token === TOKEN.openBrace) {
      open.push({ start, isList: false, count: 0 });
      if (next() === TOKEN.closeBrace) return false;
      key('a key in quotes');
      return true;
    }
    if (!VALUES.has(token) || isBroken()) fail(expected);
    visit({ path, start, end: start + scanner.getTokenLength() });
    next();
    return false;
  };
  let wanted = 'a value';
  next();
  for (;;) {
    const expected = wanted;
    wanted = 'a value';
    if (begin(expected)) continue;
    // A value has ended, or a container is empty: close all containers that end here.
    let wantsValue = false;
    while (!wantsValue && open.length > 0) {
      const inner = open.at(-1);
      if (!inner) break;
      const close = inner.isList ? TOKEN.closeBracket : TOKEN.closeBrace;
      const isEmpty = path.length < open.length;
      if (token === close) {
        if (!isEmpty) path.pop();
        open.pop();
        visit({ path, start: inner.start, end: scanner.getTokenOffset() + 1 });
        next();
      } else {
        take(TOKEN.comma, inner.isList ? 'a comma or ]' : 'a comma or }');
        path.pop();
        if (inner.isList) path.push(++inner.count);
        else key('a key in quotes after the comma');
        if (inner.isList) wanted = 'a value after the comma';
        wantsValue = true;
      }
    }
    if (!wantsValue) break;
  }
  if (token !== TOKEN.end) fail('the end of the text');
}

const MAX_QUOTED = 20;

function describe(text: string): string {
  return JSON.stringify(text.length > MAX_QUOTED ? `${text.slice(0, MAX_QUOTED)}…` : text);
}
