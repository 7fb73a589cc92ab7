/** Decodes chunks of UTF-8 that may split characters. In short steps. */
export function* textOfChunks(chunks: readonly Uint8Array[]): Generator<undefined, string> {
  const decoder = new TextDecoder();
  const parts: string[] = [];
  for (const chunk of chunks) {
    parts.push(decoder.decode(chunk, { stream: true }));
    yield;
  }
  return parts.join('') + decoder.decode();
}
