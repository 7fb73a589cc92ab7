import { askServer } from './ask-server.js';

/** Hears how many bytes have come, of how many; null if the server does not say. */
export type TellBytes = (done: number, total: number | null) => void;

/**
 * What lies at an address, as it comes.
 * @throws GraphLoadError `http`, `size`, or `network` for everything else, a server that falls silent included
 * @throws DOMException `AbortError`, when the signal says so
 */
export async function fetchChunks(
  url: string,
  signal: AbortSignal,
  tell: TellBytes,
): Promise<readonly Uint8Array[]> {
  return askServer(url, { signal }, async (response, parts) => {
    const total = lengthOf(response);
    const chunks: Uint8Array[] = [];
    let bytes = 0;
    for await (const part of parts) {
      bytes += part.byteLength;
      chunks.push(part);
      tell(bytes, total);
    }
    return chunks;
  });
}

/** The length of what a server sends says nothing of how long it is unpacked. */
function lengthOf({ headers }: Response): number | null {
  const length = Number(headers.get('content-length') ?? '');
  return headers.has('content-encoding') || !(length > 0) ? null : length;
}
