/** The share of a cut name that is its beginning: the end tells versions apart. */
const HEAD_SHARE = 0.62;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The text, or as many of its characters as fit, with an ellipsis. */
export function fitted(text: string, width: number, measure: (text: string) => number): string {
  if (measure(text) <= width) return text;
  return `${headOf(text, width - measure('…'), measure).trimEnd()}…`;
}

/** The text, or its beginning and its end, as much of both as fits, with an ellipsis between them. */
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

/** A name too long for two lines: as much as fits of its beginning and of its end, between words where there are some. */
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

/** The rest of a word that goes on, at the end or, after an ellipsis, at the beginning of a line; not most of a line. */
const LAST_WORD = /(?<=.[\s\-–/_.])[^\s\-–/_.]{1,12}$/u;
const FIRST_WORD = /^…[^\s\-–/_.]{0,12}[\s\-–/_.](?=.)/u;

/** As many characters from the beginning as fit. */
function headOf(text: string, width: number, measure: (text: string) => number): string {
  const characters = charactersOf(text);
  const count = mostThat(
    characters.length,
    (n) => measure(characters.slice(0, n).join('')) <= width,
  );
  return characters.slice(0, count).join('');
}

/** The text, or as many characters from its end as fit, after an ellipsis. */
function tailOf(text: string, width: number, measure: (text: string) => number): string {
  if (measure(text) <= width) return text;
  const characters = charactersOf(text);
  const endOf = (n: number) =>
    `…${characters
      .slice(characters.length - n)
      .join('')
      .trimStart()}`;
  return endOf(mostThat(characters.length, (n) => measure(endOf(n)) <= width));
}

/** The largest number up to a limit that holds, where all smaller ones do; 0 if none does. */
function mostThat(limit: number, holds: (n: number) => boolean): number {
  let [low, high] = [0, limit];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** What readers take for one character each, such as a family of emoji. */
function charactersOf(text: string): readonly string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}
