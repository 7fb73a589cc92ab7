/** Letters that are one sign in Unicode, and two or another one on most keyboards. */
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
 * A letter of these scripts with what stands over, under or in it; in Indic scripts and Thai such signs are the vowels. Told from
 * the letter on, for looking back from each of a million signs would take a day.
 */
const ACCENTED =
  /([\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Hebr}\p{sc=Arab}])[\p{M}\u0640]+|\u0640/gu;
/** Everything but Japanese and Korean: taken apart, their signs would lose what tells them from others. */
const SEPARABLE = /[^\p{sc=Kana}\p{sc=Hira}\p{sc=Hang}]+/gu;

/** A text as plain keyboards write it, capitals kept: full-width forms are narrow, accents gone, `ß` is `ss`. */
export function plainTextOf(text: string): string {
  if (ASCII.test(text)) return text;
  const plain = text
    .normalize('NFKC')
    .replace(SEPARABLE, (run) => run.normalize('NFD').replace(ACCENTED, '$1').normalize('NFC'));
  return Array.from(plain, (sign) => TYPED_AS.get(sign) ?? sign).join('');
}

/** A text without the differences that readers do not type: capitals, accents, width. */
export function foldText(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  // Some capitals gain an accent of their own when they become small.
  return plainTextOf(text).toLowerCase().replace(ACCENTED, '$1');
}

/** A text folded to its letters and digits, so that `LLaMA-2`, `Llama 2` and `llama2` are one. */
export function compactTextOf(text: string): string {
  return foldText(text).replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
}
