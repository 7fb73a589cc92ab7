import { endOfComment, endOfHtml, endOfQuoted } from './refuse-deep.js';

/** The compass point of an edge's end, `a:port:ne`. */
const COMPASS = /:\s*(?:[ns][ew]?|[ew]|c|_)(?![\w.])/y;

/**
 * Removes compass points from DOT, as its parser refuses those of two letters; all other offsets stay the same. Cost:
 * linear.
 */
export function withoutCompass(text: string): string {
  let result = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    switch (text[i]) {
      case '"':
        i = endOfQuoted(text, i);
        break;
      case '<':
        i = endOfHtml(text, i);
        break;
      case '/':
        i = endOfComment(text, i);
        break;
      case ':': {
        COMPASS.lastIndex = i;
        const [side] = COMPASS.exec(text) ?? [];
        if (side === undefined) break;
        result += text.slice(from, i) + side.replace(/[^\n]/g, ' ');
        i += side.length - 1;
        from = i + 1;
      }
    }
  }
  return result + text.slice(from);
}
