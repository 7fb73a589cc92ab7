/**
 * The distinct buffers of all typed arrays inside plain data, including arrays and maps: the transfer list for
 * `postMessage`.
 */
export function buffersIn(data: unknown): ArrayBufferLike[] {
  const buffers = new Set<ArrayBufferLike>();
  const waiting: unknown[] = [data];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value !== 'object' || value === null) continue;
    if (ArrayBuffer.isView(value)) {
      buffers.add(value.buffer);
      continue;
    }
    const parts = value instanceof Map ? value.values() : Object.values(value);
    for (const part of parts) waiting.push(part);
  }
  return [...buffers];
}
