import { GraphLoadError } from '../../components/message/graph-load-error.js';
import { problemAt, type Problem } from '../../domain/format/problem.js';
import { MAX_SILENT_SECONDS, StallTimeout } from './stall-timeout.js';

/** A file larger than this, unpacked, is not read: a page must not be ended by a link, and no text can be much longer. */
const MAX_BYTES = 500 * 1024 * 1024;

/**
 * What `read` makes of the answer of a server.
 * @param read hears the parts of the body as they come
 * @throws GraphLoadError `http`, `size`, or `network` for everything else, a server that falls silent included
 * @throws DOMException `AbortError`, when the signal says so
 */
export async function askServer<T>(
  url: string,
  { signal, headers = {} }: { signal: AbortSignal; headers?: Readonly<Record<string, string>> },
  read: (response: Response, parts: AsyncIterable<Uint8Array>) => Promise<T>,
): Promise<T> {
  const silence = new StallTimeout();
  try {
    const init = { headers, signal: AbortSignal.any([signal, silence.signal]) };
    const response = await fetch(url, init);
    if (!response.ok) {
      const { status, statusText } = response;
      throw new GraphLoadError('http', problemAt(url, 'http-status', status, statusText));
    }
    return await read(response, partsOf(response, url, silence));
  } catch (error) {
    if (signal.aborted || error instanceof GraphLoadError) throw error;
    throw new GraphLoadError('network', reasonOf(url, error, silence));
  } finally {
    silence.end();
  }
}

async function* partsOf(
  response: Response,
  url: string,
  silence: StallTimeout,
): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  const reader = response.body?.getReader();
  if (!reader) return;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    silence.break();
    bytes += chunk.value.byteLength;
    if (bytes > MAX_BYTES) {
      await reader.cancel();
      throw new GraphLoadError('size', problemAt(url, 'too-large', MAX_BYTES));
    }
    yield chunk.value;
  }
}

/** Browsers give one and the same error for everything; these two can be told apart. */
function reasonOf(url: string, error: unknown, silence: StallTimeout): Problem {
  if (silence.signal.aborted) return problemAt(url, 'silence', MAX_SILENT_SECONDS);
  return navigator.onLine
    ? problemAt(url, 'unreachable', String(error))
    : problemAt(url, 'offline');
}
