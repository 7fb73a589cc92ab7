import { placesIn, type Place } from '../domain/format/places-in.js';
import { CommandError } from './terminal.js';

/** Thrown for a file that is not in the expected encoding, with the position of its first invalid byte. */
export class EncodingError extends CommandError {
  readonly reason: string;
  readonly place: Place;

  constructor(name: string, bytes: Uint8Array, encoding: string) {
    const { text, length } = validStart(bytes, encoding);
    const byte = bytes[length]?.toString(16).toUpperCase().padStart(2, '0') ?? 'none';
    const reason = `expected text in ${encoding.toUpperCase()}, got the byte ${byte}; lineage-graph import reads other encodings`;
    const place = placesIn(text)(text.length, text.length);
    super(`${name}:${place.line}:${place.column}: ${reason}`);
    this.name = 'EncodingError';
    this.reason = reason;
    this.place = place;
  }
}

/** The text before the first invalid byte, and its length in bytes. */
function validStart(bytes: Uint8Array, encoding: string): { text: string; length: number } {
  const decoded = (length: number, stream: boolean): string | null => {
    try {
      const decoder = new TextDecoder(encoding, { fatal: true });
      return decoder.decode(bytes.subarray(0, length), { stream });
    } catch {
      return null;
    }
  };
  let [valid, invalid] = [0, bytes.length + 1];
  while (invalid - valid > 1) {
    const middle = Math.floor((valid + invalid) / 2);
    if (decoded(middle, true) === null) invalid = middle;
    else valid = middle;
  }
  // The text may end with an incomplete character.
  for (let length = valid; length > 0; length--) {
    const text = decoded(length, false);
    if (text !== null) return { text, length };
  }
  return { text: '', length: 0 };
}
