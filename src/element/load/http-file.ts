import { GraphLoadError } from '../../components/message/graph-load-error.js';
import { problemAt } from '../../domain/format/problem.js';
import type { ByteFile } from '../../domain/parquet/byte-file.js';
import { askServer } from './ask-server.js';

/** So much is asked for first, from the end: a small file is whole then, a large one says what is in it, and how large it is. */
const FIRST_BYTES = 64 * 1024;
/** A Parquet file ends with the length of its footer, in four bytes, and four letters. */
const TAIL_BYTES = 8;

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
  const first = await firstPartOf(url, signal);
  const { total, version } = first;
  const [from, to] = [first.start, first.start + first.bytes.byteLength];
  const footer = to === total ? footerIn(first) : null;
  return {
    name: url,
    byteLength: total,
    ...(footer !== null && { footer }),
    slice: async (start, end) => {
      if (start >= from && end <= to) return first.bytes.slice(start - from, end - from).buffer;
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

/** The end of a file; its start from a server that knows no other parts; the whole of one that knows none. */
async function firstPartOf(url: string, signal: AbortSignal): Promise<Part> {
  let part: Part | null;
  try {
    part = await askForPart(url, `-${FIRST_BYTES}`, signal, true);
  } catch (error) {
    if (!(error instanceof GraphLoadError && error.kind === 'http')) throw error;
    // Some servers take what counts from the end for an error. If it is another one, it comes again.
    part = await partAt(url, 0, FIRST_BYTES, signal);
  }
  return part ?? wholeAt(url, signal);
}

/** The length of the footer of a Parquet file, as its end says; null if it cannot be so long. */
function footerIn({ bytes, total }: Part): number | null {
  if (bytes.byteLength < TAIL_BYTES) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset + bytes.byteLength - TAIL_BYTES);
  const footer = view.getUint32(0, true) + TAIL_BYTES;
  return footer <= total ? footer : null;
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
  return askForPart(
    url,
    `${start}-${end - 1}`,
    signal,
    start === 0 || length !== undefined,
    length === undefined ? null : { start, total: length },
  );
}

/**
 * @param range as the header has it
 * @param mayBeWhole whether an answer with everything in it is as good
 * @param known what is asked for, where that is known
 */
async function askForPart(
  url: string,
  range: string,
  signal: AbortSignal,
  mayBeWhole: boolean,
  known: Pick<Part, 'start' | 'total'> | null = null,
): Promise<Part | null> {
  const headers = { Range: `bytes=${range}` };
  return askServer(url, { signal, headers }, async (response, parts) => {
    const [, from, total] =
      /^bytes (\d+)-\d+\/(\d+)$/.exec(response.headers.get('content-range') ?? '') ?? [];
    // A part of what is packed for the way cannot be unpacked.
    const isPart = response.status === 206 && !response.headers.has('content-encoding');
    const told = from === undefined ? known : { start: Number(from), total: Number(total) };
    if (isPart && told) {
      return { ...told, version: versionOf(response), bytes: await joined(parts) };
    }
    // An answer with everything in it is taken as it comes.
    if (response.status === 200 && mayBeWhole) return whole(response, await joined(parts));
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
