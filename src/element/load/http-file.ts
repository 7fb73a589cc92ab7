import { GraphLoadError } from '../../components/message/graph-load-error.js';
import { problemAt } from '../../domain/format/problem.js';
import type { ByteFile, ChunkListener } from '../../domain/parquet/byte-file.js';
import { requestFromServer } from './request-from-server.js';

/** Size of the first request, for the end of the file: all of a small one; the length and the footer of a large one. */
const FIRST_BYTES = 64 * 1024;
/** A Parquet file ends with the length of its footer, in four bytes, and four letters. */
const TAIL_BYTES = 8;

/** A part of a file from a server. */
interface Part {
  readonly start: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly total: number;
  /** A version identifier that changes with the file; '' if the server states none. */
  readonly version: string;
}

/**
 * Opens a file on a server with range requests. A server without range support sends the whole file once.
 * @throws GraphLoadError
 * @throws DOMException `AbortError` if the signal aborts
 */
export async function openHttpFile(url: string, signal: AbortSignal): Promise<ByteFile> {
  const first = await firstPartOf(url, signal);
  const { total, version } = first;
  const [from, to] = [first.start, first.start + first.bytes.byteLength];
  const footer = to === total ? footerIn(first) : null;
  return {
    name: url,
    byteLength: total,
    ...(footer !== null && { footer }),
    slice: async (start, end, onMore) => {
      if (start >= from && end <= to) return first.bytes.slice(start - from, end - from).buffer;
      // What the first request returned is not requested again.
      const missing = start < from && end > from && end <= to ? from : end;
      const part = await fetchPart(url, start, missing, signal, undefined, onMore);
      const isSame =
        part?.start === start &&
        part.bytes.byteLength === missing - start &&
        part.total === total &&
        part.version === version;
      if (isSame) {
        if (missing === end) return part.bytes.buffer;
        const bytes = new Uint8Array(end - start);
        bytes.set(part.bytes);
        bytes.set(first.bytes.subarray(0, end - from), missing - start);
        return bytes.buffer;
      }
      throw new GraphLoadError('network', problemAt(url, 'file-changed'));
    },
  };
}

/** Fetches the end of a file; its start from a server without suffix ranges; the whole file from one without ranges. */
async function firstPartOf(url: string, signal: AbortSignal): Promise<Part> {
  let part: Part | null;
  try {
    part = await requestPart(url, `-${FIRST_BYTES}`, signal, true, null);
  } catch (error) {
    if (!(error instanceof GraphLoadError && error.kind === 'http')) throw error;
    // Some servers reject suffix ranges. Any other error occurs again.
    part = await fetchPart(url, 0, FIRST_BYTES, signal);
  }
  return part ?? fetchWhole(url, signal);
}

/** The length of the footer that a Parquet file states at its end; null if that is impossible. */
function footerIn({ bytes, total }: Part): number | null {
  if (bytes.byteLength < TAIL_BYTES) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset + bytes.byteLength - TAIL_BYTES);
  const footer = view.getUint32(0, true) + TAIL_BYTES;
  return footer <= total ? footer : null;
}

/**
 * Fetches a part of a file; from a server without range support, the whole file, if the part starts at 0 or the length
 * is known.
 * @param length length of the file, if known: some servers do not state the range they sent
 * @returns null if the server does not send ranges, or does not state which
 */
export async function fetchPart(
  url: string,
  start: number,
  end: number,
  signal: AbortSignal,
  length?: number,
  onChunk?: ChunkListener,
): Promise<Part | null> {
  return requestPart(
    url,
    `${start}-${end - 1}`,
    signal,
    start === 0 || length !== undefined,
    length === undefined ? null : { start, total: length },
    onChunk,
  );
}

/**
 * @param range the value of the header
 * @param mayBeWhole whether a complete response is accepted
 * @param known the range and size to assume if the server does not state them
 */
async function requestPart(
  url: string,
  range: string,
  signal: AbortSignal,
  mayBeWhole: boolean,
  known: Pick<Part, 'start' | 'total'> | null,
  onChunk?: ChunkListener,
): Promise<Part | null> {
  const headers = { Range: `bytes=${range}` };
  return requestFromServer(url, { signal, headers }, async (response, parts) => {
    const [, from, total] =
      /^bytes (\d+)-\d+\/(\d+)$/.exec(response.headers.get('content-range') ?? '') ?? [];
    // A range of a compressed response cannot be decompressed.
    const isPart = response.status === 206 && !response.headers.has('content-encoding');
    const bounds = from === undefined ? known : { start: Number(from), total: Number(total) };
    if (isPart && bounds) {
      return { ...bounds, version: versionOf(response), bytes: await joined(parts, onChunk) };
    }
    // A complete response is used as it is.
    if (response.status === 200 && mayBeWhole)
      return wholePart(response, await joined(parts, onChunk));
    await response.body?.cancel();
    return null;
  });
}

/** Fetches a whole file. */
export async function fetchWhole(
  url: string,
  signal: AbortSignal,
  onChunk?: ChunkListener,
): Promise<Part> {
  return requestFromServer(url, { signal }, async (response, parts) =>
    wholePart(response, await joined(parts, onChunk)),
  );
}

function wholePart(response: Response, bytes: Uint8Array<ArrayBuffer>): Part {
  return { start: 0, bytes, total: bytes.byteLength, version: versionOf(response) };
}

function versionOf({ headers }: Response): string {
  return headers.get('etag') ?? headers.get('last-modified') ?? '';
}

async function joined(
  parts: AsyncIterable<Uint8Array>,
  onChunk: ChunkListener | undefined,
): Promise<Uint8Array<ArrayBuffer>> {
  const list: Uint8Array[] = [];
  for await (const part of parts) {
    list.push(part);
    onChunk?.(part.byteLength);
  }
  const bytes = new Uint8Array(list.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let end = 0;
  for (const part of list) {
    bytes.set(part, end);
    end += part.byteLength;
  }
  return bytes;
}
