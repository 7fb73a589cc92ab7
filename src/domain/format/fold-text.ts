/** Single Unicode letters that most keyboards type as other letters. */
const TYPED_AS: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['ẞ', 'SS'],
  ['æ', 'ae'],
  ['Æ', 'AE'],
  ['œ', 'oe'],
  ['Œ', 'OE'],
  ['ø', 'o'],
  ['Ø', 'O'],
  ['ł', 'l'],
  ['Ł', 'L'],
  ['đ', 'd'],
  ['Đ', 'D'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ı', 'i'],
]);

const ASCII = /^[\x20-\x7e]*$/;
/**
 * A letter of a script whose combining marks are accents, with those marks; in Indic scripts and Thai they are vowels.
 * Matches from the letter forward: a lookbehind at each of a million marks would be quadratic.
 */
const ACCENTED =
  /([\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Hebr}\p{sc=Arab}])[\p{M}\u0640]+|\u0640/gu;
/** Everything except Japanese and Korean, where decomposition would lose what distinguishes letters. */
const SEPARABLE = /[^\p{sc=Kana}\p{sc=Hira}\p{sc=Hang}]+/gu;

/**
 * A text as typed on a plain keyboard, case preserved: full-width forms become narrow, accents are removed, `ß` becomes
 * `ss`.
 */
export function plainTextOf(text: string): string {
  if (ASCII.test(text)) return text;
  const plain = text
    .normalize('NFKC')
    .replace(SEPARABLE, (run) => run.normalize('NFD').replace(ACCENTED, '$1').normalize('NFC'));
  return Array.from(plain, (sign) => TYPED_AS.get(sign) ?? sign).join('');
}

/** A text without the differences that readers do not type: case, accents, width. */
export function foldText(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  // Lowercasing some capitals adds a combining mark.
  return plainTextOf(text).toLowerCase().replace(ACCENTED, '$1');
}

/** A folded text reduced to letters and digits, so that `LLaMA-2`, `Llama 2` and `llama2` are equal. */
export function compactTextOf(text: string): string {
  return foldText(text).replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
}
