import { GraphLoadError } from '../../components/message/graph-load-error.js';
import { problemAt, type Problem } from '../../domain/format/problem.js';
import { MAX_SILENT_SECONDS, StallTimeout } from './stall-timeout.js';

/** A file larger than this, unpacked, is not read: a page must not be ended by a link, and no text can be much longer. */
const MAX_BYTES = 500 * 1024 * 1024;

/** Hears how many bytes have come, of how many; null where the server does not say. */
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
  const silence = new StallTimeout();
  try {
    const response = await fetch(url, { signal: AbortSignal.any([signal, silence.signal]) });
    if (!response.ok) {
      const { status, statusText } = response;
      throw new GraphLoadError('http', problemAt(url, 'http-status', status, statusText));
    }
    return await readChunks(response, url, silence, tell);
  } catch (error) {
    if (signal.aborted || error instanceof GraphLoadError) throw error;
    throw new GraphLoadError('network', reasonOf(url, error, silence));
  } finally {
    silence.end();
  }
}

async function readChunks(
  response: Response,
  url: string,
  silence: StallTimeout,
  tell: TellBytes,
): Promise<readonly Uint8Array[]> {
  const total = lengthOf(response);
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const reader = response.body?.getReader();
  if (!reader) return chunks;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    silence.break();
    bytes += chunk.value.byteLength;
    if (bytes > MAX_BYTES) {
      await reader.cancel();
      throw new GraphLoadError('size', problemAt(url, 'too-large', MAX_BYTES));
    }
    chunks.push(chunk.value);
    tell(bytes, total);
  }
  return chunks;
}

/** The length of what a server sends says nothing of how long it is unpacked. */
function lengthOf({ headers }: Response): number | null {
  const length = Number(headers.get('content-length') ?? '');
  return headers.has('content-encoding') || !(length > 0) ? null : length;
}

/** Browsers give one and the same error for everything; these two can be told apart. */
function reasonOf(url: string, error: unknown, silence: StallTimeout): Problem {
  if (silence.signal.aborted) return problemAt(url, 'silence', MAX_SILENT_SECONDS);
  return navigator.onLine
    ? problemAt(url, 'unreachable', String(error))
    : problemAt(url, 'offline');
}
