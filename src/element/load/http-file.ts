import { GraphLoadError } from '../../components/message/graph-load-error.js';
import { problemAt } from '../../domain/format/problem.js';
import type { ByteFile } from '../../domain/parquet/byte-file.js';
import { askServer } from './ask-server.js';

/** So much is asked for first: a small file is whole then, a large one tells how large it is. */
const FIRST_BYTES = 64 * 1024;

/** A part of a file, as a server gives it. */
export interface Part {
  readonly start: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly total: number;
  /** What changes when the file does; '' if the server does not say. */
  readonly version: string;
}

/**
 * Opens a file on a server, of which parts are fetched as they are needed. A server that knows no parts gives it whole, once.
 * @throws GraphLoadError
 * @throws DOMException `AbortError`, when the signal says so
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
 * A part of a file; the whole of a server that knows no parts, where it was asked for from its start or is known to be fit.
 * @param length how long the file is, where that is known: some servers keep to themselves which part they gave
 * @returns null if the server gives no parts, or does not say which
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
    // A part of what is packed for the way cannot be unpacked.
    const isPart = response.status === 206 && !response.headers.has('content-encoding');
    const told = from === undefined ? length : Number(total);
    if (isPart && told !== undefined) {
      const version = versionOf(response);
      const bytes = await joined(parts);
      return { start: Number(from ?? start), total: told, version, bytes };
    }
    // An answer with everything in it is taken as it comes.
    if (response.status === 200 && (start === 0 || length !== undefined)) {
      return whole(response, await joined(parts));
    }
    await response.body?.cancel();
    return null;
  });
}

/** A file as a server gives it whole. */
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
