import { GraphLoadError } from '../../components/message/graph-load-error.js';
import { problemAt, type Problem } from '../../domain/format/problem.js';
import { MAX_SILENT_SECONDS, StallTimeout } from './stall-timeout.js';

/** Maximum size of a decompressed file: a link must not crash the page, and strings cannot be much longer. */
const MAX_BYTES = 500 * 1024 * 1024;

/**
 * Fetches a URL and passes the body to `read`.
 * @param read receives the chunks of the body as they arrive
 * @throws GraphLoadError `http`, `size`, or `network` for everything else, including a stalled server
 * @throws DOMException `AbortError` if the signal aborts
 */
export async function requestFromServer<T>(
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

/** Browsers throw the same error for everything; only these two cases can be distinguished. */
function reasonOf(url: string, error: unknown, silence: StallTimeout): Problem {
  if (silence.signal.aborted) return problemAt(url, 'silence', MAX_SILENT_SECONDS);
  return navigator.onLine
    ? problemAt(url, 'unreachable', String(error))
    : problemAt(url, 'offline');
}
