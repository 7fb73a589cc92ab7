import type { FailureKind } from '../locales/importing-en.js';
import { importError, placeIn } from './import-error.js';
import { decodeUtf32, utf32OrderOf } from './utf-32.js';

/** A decoded text with its encoding. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
  /** Whether the encoding is a guess. */
  readonly isGuess: boolean;
}

/** Signatures of binary files, and what they are. */
const SIGNATURES: readonly (readonly [bytes: readonly number[], kind: FailureKind])[] = [
  [[0x1f, 0x8b], 'gzip'],
  [[0x50, 0x4b, 0x03, 0x04], 'zip'],
  [[0x28, 0xb5, 0x2f, 0xfd], 'zstandard'],
  [[0x50, 0x41, 0x52, 0x31], 'parquet'],
  [[0x89, 0x50, 0x4e, 0x47], 'png'],
  [[0xff, 0xd8, 0xff], 'jpeg'],
  [[0x25, 0x50, 0x44, 0x46], 'pdf'],
  [[0x47, 0x47, 0x55, 0x46], 'gguf'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'office'],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], 'sqlite'],
];

/** Number of bytes inspected to tell the byte order of UTF-16. */
const SAMPLE_BYTES = 512;

/**
 * Decodes bytes as UTF-8, UTF-16 or UTF-32 with or without a byte order mark or, if they are none of these, as GB 18030
 * or Windows-1252. Removes the byte order mark, and normalizes line breaks to line feeds. @throws ImportError for
 * binary data
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const known = SIGNATURES.find(([start]) => start.every((byte, i) => bytes[i] === byte));
  if (known) throw importError('', 'not-a-text', known[1]);
  const order = utf32OrderOf(bytes);
  const { encoding, isGuess } = order
    ? { encoding: `utf-32${order}`, isGuess: !hasUtf32Mark(bytes) }
    : encodingOf(bytes);
  const decoded = order ? decodeUtf32(bytes, order) : new TextDecoder(encoding).decode(bytes);
  const text = (encoding === 'windows-1252' ? withMarks(decoded) : decoded).replace(/\r\n?/g, '\n');
  const at = text.indexOf('\0');
  if (at >= 0) throw importError(placeIn(text, at), 'nul', at);
  return { text, encoding, isGuess };
}

/** The characters of Windows-1252 in the range from 0x80 where Latin-1 has controls; a space if undefined. */
const WINDOWS_MARKS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Node decodes Windows-1252 as Latin-1. */
function withMarks(text: string): string {
  return text.replace(
    /[\u0080-\u009f]/g,
    (letter) => (WINDOWS_MARKS[letter.charCodeAt(0) - 0x80] ?? '').trim() || letter,
  );
}

function hasUtf32Mark([a, b, c, d]: Uint8Array): boolean {
  return (a === 0xff && b === 0xfe) || (c === 0xfe && d === 0xff);
}

function encodingOf(bytes: Uint8Array): { encoding: string; isGuess: boolean } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', isGuess: false };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', isGuess: false };
  const wide = wideEncodingOf(bytes.subarray(0, SAMPLE_BYTES));
  if (wide) return { encoding: wide, isGuess: true };
  if (fits(bytes, 'utf-8')) return { encoding: 'utf-8', isGuess: false };
  const isChinese = bytesInPairs(bytes) && fits(bytes, 'gb18030');
  return { encoding: isChinese ? 'gb18030' : 'windows-1252', isGuess: true };
}

/** Detects UTF-16 without a mark: in ASCII, which every format uses, every other byte is NUL. */
function wideEncodingOf(sample: Uint8Array): string | null {
  const nulsAt = (odd: number) =>
    sample.filter((byte, i) => i % 2 === odd && byte === 0).length / (sample.length / 2);
  if (sample.length < 4) return null;
  if (nulsAt(1) > 0.4 && nulsAt(0) < 0.1) return 'utf-16le';
  if (nulsAt(0) > 0.4 && nulsAt(1) < 0.1) return 'utf-16be';
  if (!sample.includes(0)) return null;
  // In other scripts only separators contain a NUL, which shows the byte order.
  return (
    ['utf-16le', 'utf-16be'].find((encoding) => {
      const text = new TextDecoder(encoding).decode(sample);
      return text.includes('\n') && !STRANGE.test(text);
    }) ?? null
  );
}

/** Characters that occur in no text: unassigned, private-use and control characters. */
// oxlint-disable-next-line no-control-regex
const STRANGE = /[\0-\x08\x0e-\x1f\ufffd-\uffff\p{Co}\p{Cn}]/u;

function fits(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Chinese text has pairs of high bytes; accented letters in Western European text are mostly single. */
function bytesInPairs(bytes: Uint8Array): boolean {
  let paired = 0;
  let alone = 0;
  for (let i = 0; i < bytes.length; i++) {
    if ((bytes[i] ?? 0) < 0x80) continue;
    if ((bytes[i + 1] ?? 0) >= 0x80) {
      paired++;
      i++;
    } else alone++;
  }
  return paired > alone;
}
