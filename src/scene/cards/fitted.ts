/** The fraction of a shortened name given to its beginning; the end is kept because it distinguishes versions. */
const HEAD_SHARE = 0.62;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The text, shortened at the end with an ellipsis if it does not fit. */
export function fitted(text: string, width: number, measure: (text: string) => number): string {
  if (measure(text) <= width) return text;
  return `${headOf(text, width - measure('…'), measure).trimEnd()}…`;
}

/** The text, shortened in the middle with an ellipsis if it does not fit. */
export function cutInTheMiddle(
  text: string,
  width: number,
  measure: (text: string) => number,
): string {
  if (measure(text) <= width) return text;
  const room = width - measure('…');
  const head = headOf(text, room * HEAD_SHARE, measure).trimEnd();
  return head + tailOf(text.slice(head.length), width - measure(head), measure);
}

/**
 * Shortens a name that is too long for two lines, keeping its beginning and end, and breaking between words if
 * possible.
 */
export function inTwoLines(
  text: string,
  width: number,
  measure: (text: string) => number,
): readonly string[] {
  const head = headOf(text, width, measure);
  if (head === text) return [text];
  const first = head.replace(LAST_WORD, '');
  const rest = text.slice(first.length).trimStart();
  if (measure(rest) <= width) return [first.trimEnd(), rest];
  const tail = tailOf(rest, width, measure);
  return [first.trimEnd(), tail.replace(FIRST_WORD, '…')];
}

/** A partial word next to the break, which is dropped unless it is most of the line. */
const LAST_WORD = /(?<=.[\s\-–/_.])[^\s\-–/_.]{1,12}$/u;
const FIRST_WORD = /^…[^\s\-–/_.]{0,12}[\s\-–/_.](?=.)/u;

/** The longest prefix that fits. */
function headOf(text: string, width: number, measure: (text: string) => number): string {
  const characters = charactersOf(text);
  const count = largestWhere(
    characters.length,
    (n) => measure(characters.slice(0, n).join('')) <= width,
  );
  return characters.slice(0, count).join('');
}

/** The text, shortened at the start with an ellipsis if it does not fit. */
function tailOf(text: string, width: number, measure: (text: string) => number): string {
  if (measure(text) <= width) return text;
  const characters = charactersOf(text);
  const endOf = (n: number) =>
    `…${characters
      .slice(characters.length - n)
      .join('')
      .trimStart()}`;
  return endOf(largestWhere(characters.length, (n) => measure(endOf(n)) <= width));
}

/** The largest number up to a limit for which a monotonic predicate holds, by binary search; 0 if none. */
function largestWhere(limit: number, holds: (n: number) => boolean): number {
  let [low, high] = [0, limit];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Each of these is a character of its own, whatever follows it. */
const PLAIN = /^[ -~]*$/;

/** The grapheme clusters of a text: an emoji sequence is one character. */
function charactersOf(text: string): readonly string[] {
  // Finding clusters takes longer than all measuring together, and most names have none.
  if (PLAIN.test(text)) return text.split('');
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}
