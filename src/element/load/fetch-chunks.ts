import { requestFromServer } from './request-from-server.js';

/** Called with the bytes received and the total; null if the server does not state it. */
export type ByteProgress = (done: number, total: number | null) => void;

/**
 * Fetches a URL in chunks.
 * @throws GraphLoadError `http`, `size`, or `network` for everything else, including a stalled server
 * @throws DOMException `AbortError` if the signal aborts
 */
export async function fetchChunks(
  url: string,
  signal: AbortSignal,
  onProgress: ByteProgress,
): Promise<readonly Uint8Array[]> {
  return requestFromServer(url, { signal }, async (response, parts) => {
    const total = lengthOf(response);
    const chunks: Uint8Array[] = [];
    let bytes = 0;
    for await (const part of parts) {
      bytes += part.byteLength;
      chunks.push(part);
      onProgress(bytes, total);
    }
    return chunks;
  });
}

/** Content-Length is the compressed size, so it is only usable without compression. */
function lengthOf({ headers }: Response): number | null {
  const length = Number(headers.get('content-length') ?? '');
  return headers.has('content-encoding') || !(length > 0) ? null : length;
}
