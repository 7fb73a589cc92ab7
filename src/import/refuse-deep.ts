import { importError, placeIn } from './import-error.js';

/** Maximum nesting, beyond which parsers overflow the stack. */
export const MAX_DEPTH = 200;

const CODE = {
  quote: '"'.charCodeAt(0),
  backslash: '\\'.charCodeAt(0),
  slash: '/'.charCodeAt(0),
  star: '*'.charCodeAt(0),
  hash: '#'.charCodeAt(0),
  lineFeed: '\n'.charCodeAt(0),
  less: '<'.charCodeAt(0),
  greater: '>'.charCodeAt(0),
  openBrace: '{'.charCodeAt(0),
  closeBrace: '}'.charCodeAt(0),
  openBracket: '['.charCodeAt(0),
  closeBracket: ']'.charCodeAt(0),
} as const;

/** Refuses deeply nested JSON before it is parsed. Cost: linear. @throws ImportError with the place */
export function refuseDeepJson(text: string): void {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === CODE.quote) i = endOfQuoted(text, i);
    else if (code === CODE.openBrace || code === CODE.openBracket) deeper(text, i, ++depth);
    else if (code === CODE.closeBrace || code === CODE.closeBracket) depth--;
  }
}

/** Refuses DOT with deeply nested groups or HTML labels, see {@link refuseDeepJson}. */
export function refuseDeepDot(text: string): void {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    switch (text.charCodeAt(i)) {
      case CODE.quote:
        i = endOfQuoted(text, i);
        break;
      case CODE.less:
        i = endOfHtml(text, i);
        break;
      case CODE.openBrace:
        deeper(text, i, ++depth);
        break;
      case CODE.closeBrace:
        depth--;
        break;
      case CODE.slash:
        i = endOfComment(text, i);
        break;
      case CODE.hash:
        // Only at the start of a line is `#` a preprocessor line.
        if (i === 0 || text.charCodeAt(i - 1) === CODE.lineFeed) i = endOfLine(text, i);
    }
  }
}

function deeper(text: string, at: number, depth: number): void {
  if (depth > MAX_DEPTH) throw importError(placeIn(text, at), 'too-deep', MAX_DEPTH);
}

/** The offset of the quote that closes the one at `start`; the end of the text if there is none. */
export function endOfQuoted(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === CODE.backslash) i++;
    else if (code === CODE.quote) return i;
  }
  return text.length;
}

/**
 * The end of an HTML string in angle brackets, which nest, and in which quotes have no meaning. @throws ImportError if
 * nested too deeply
 */
export function endOfHtml(text: string, start: number): number {
  let depth = 0;
  for (let i = start; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === CODE.less) deeper(text, i, ++depth);
    else if (code === CODE.greater && --depth === 0) return i;
  }
  return text.length;
}

/** The end of a comment at `start`; `start` itself if there is none. */
export function endOfComment(text: string, start: number): number {
  const next = text.charCodeAt(start + 1);
  if (next === CODE.slash) return endOfLine(text, start);
  if (next !== CODE.star) return start;
  const end = text.indexOf('*/', start + 2);
  return end < 0 ? text.length : end + 1;
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
}
