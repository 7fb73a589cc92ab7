import { GraphLoadError } from '../../components/message/graph-load-error.js';
import { problemAt } from '../../domain/format/problem.js';
import type { ByteFile } from '../../domain/parquet/byte-file.js';
import { askServer } from './ask-server.js';

/** Size of the first request: all of a small file, and enough of a large one to learn its size. */
const FIRST_BYTES = 64 * 1024;

/** A part of a file from a server. */
export interface Part {
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
  const first = (await partAt(url, 0, FIRST_BYTES, signal)) ?? (await wholeAt(url, signal));
  const { total, version } = first;
  return {
    name: url,
    byteLength: total,
    slice: async (start, end) => {
      if (end <= first.bytes.byteLength) return first.bytes.slice(start, end).buffer;
      const part = await partAt(url, start, end, signal);
      const isSame =
        part?.start === start &&
        part.bytes.byteLength === end - start &&
        part.total === total &&
        part.version === version;
      if (isSame) return part.bytes.buffer;
      throw new GraphLoadError('network', problemAt(url, 'file-changed'));
    },
  };
}

/**
 * Fetches a part of a file; from a server without range support, the whole file, if the part starts at 0 or the length
 * is known.
 * @param length length of the file, if known: some servers do not state the range they sent
 * @returns null if the server does not send ranges, or does not state which
 */
export async function partAt(
  url: string,
  start: number,
  end: number,
  signal: AbortSignal,
  length?: number,
): Promise<Part | null> {
  const headers = { Range: `bytes=${start}-${end - 1}` };
  return askServer(url, { signal, headers }, async (response, parts) => {
    const [, from, total] =
      /^bytes (\d+)-\d+\/(\d+)$/.exec(response.headers.get('content-range') ?? '') ?? [];
    // A range of a compressed response cannot be decompressed.
    const isPart = response.status === 206 && !response.headers.has('content-encoding');
    const size = from === undefined ? length : Number(total);
    if (isPart && size !== undefined) {
      const version = versionOf(response);
      const bytes = await joined(parts);
      return { start: Number(from ?? start), total: size, version, bytes };
    }
    // A complete response is used as it is.
    if (response.status === 200 && (start === 0 || length !== undefined)) {
      return whole(response, await joined(parts));
    }
    await response.body?.cancel();
    return null;
  });
}

/** Fetches a whole file. */
export async function wholeAt(url: string, signal: AbortSignal): Promise<Part> {
  return askServer(url, { signal }, async (response, parts) =>
    whole(response, await joined(parts)),
  );
}

function whole(response: Response, bytes: Uint8Array<ArrayBuffer>): Part {
  return { start: 0, bytes, total: bytes.byteLength, version: versionOf(response) };
}

function versionOf({ headers }: Response): string {
  return headers.get('etag') ?? headers.get('last-modified') ?? '';
}

async function joined(parts: AsyncIterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const list: Uint8Array[] = [];
  for await (const part of parts) list.push(part);
  const bytes = new Uint8Array(list.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let end = 0;
  for (const part of list) {
    bytes.set(part, end);
    end += part.byteLength;
  }
  return bytes;
}
