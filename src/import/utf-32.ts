/** Bytes per character. */
const WIDTH = 4;
/** Number of characters inspected to recognize UTF-32. */
const SAMPLE = 64;
const LAST_LETTER = 0x10ffff;

/** The byte order of UTF-32 with or without a mark; null for anything else. */
export function utf32OrderOf(bytes: Uint8Array): 'le' | 'be' | null {
  if (bytes.length < 2 * WIDTH || bytes.length % WIDTH !== 0) return null;
  const view = viewOf(bytes);
  const count = Math.min(SAMPLE, bytes.length / WIDTH);
  for (const order of ['le', 'be'] as const) {
    const areLetters = Array.from({ length: count }, (_, n) =>
      view.getUint32(WIDTH * n, order === 'le'),
    ).every((letter) => letter > 0 && letter <= LAST_LETTER);
    if (areLetters) return order;
  }
  return null;
}

/** Decodes UTF-32; invalid code points become U+FFFD. Cost: linear. */
export function decodeUtf32(bytes: Uint8Array, order: 'le' | 'be'): string {
  const view = viewOf(bytes);
  const utf16 = new Uint16Array(bytes.length / 2);
  let length = 0;
  for (let at = 0; at + WIDTH <= bytes.length; at += WIDTH) {
    const letter = view.getUint32(at, order === 'le');
    if (letter > LAST_LETTER) utf16[length++] = 0xfffd;
    else if (letter < 0x10000) utf16[length++] = letter;
    else {
      utf16[length++] = 0xd7c0 + (letter >> 10);
      utf16[length++] = 0xdc00 + (letter & 0x3ff);
    }
  }
  // TextDecoder replaces lone surrogates by U+FFFD, and removes the mark.
  const isLittle = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
  return new TextDecoder(isLittle ? 'utf-16le' : 'utf-16be').decode(
    new Uint8Array(utf16.buffer, 0, 2 * length),
  );
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
