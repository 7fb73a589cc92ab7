import { markedEncodingOf } from '../../domain/format/marked-encoding.js';

/**
 * Decodes chunks that may split characters: UTF-8, or UTF-16 with a byte order mark. In short steps.
 */
export function* textOfChunks(chunks: readonly Uint8Array[]): Generator<undefined, string> {
  return yield* textOfTaken([...chunks]);
}

/**
 * {@link textOfChunks} that releases each chunk once it is decoded: those of a large file take as much memory as its
 * text.
 */
export function* textOfTaken(chunks: Uint8Array[]): Generator<undefined, string> {
  const start = chunks.slice(0, 2).flatMap((chunk) => [...chunk.subarray(0, 2)]);
  const decoder = new TextDecoder(markedEncodingOf(start));
  const parts: string[] = [];
  for (let chunk = chunks.shift(); chunk; chunk = chunks.shift()) {
    parts.push(decoder.decode(chunk, { stream: true }));
    yield;
  }
  return parts.join('') + decoder.decode();
}
