import { problemAt, type Problem } from '../format/problem.js';
import type { ByteFile, ChunkListener } from '../parquet/byte-file.js';
import type { Extent, OpenFile } from './hub-files.js';

/** A part of a file, or all of it. */
interface Part {
  readonly start: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly total: number;
  readonly version: string;
}

/** How the files of a hub are fetched: what only a page can do. */
export interface HubServer {
  /** The URL of a file of the hub. */
  urlOf(address: string): string;
  open(url: string, signal: AbortSignal): Promise<ByteFile>;
  /** @returns null if the server does not support ranges */
  fetchPart(
    url: string,
    start: number,
    end: number,
    signal: AbortSignal,
    byteLength: number,
    onChunk?: ChunkListener,
  ): Promise<Part | null>;
  fetchWhole(url: string, signal: AbortSignal, onChunk?: ChunkListener): Promise<Part>;
  failure(kind: 'format' | 'network', reason: Problem): Error;
}

/** Called with the bytes received and requested. */
type PartProgress = (done: number, requested: number) => void;

/** Bytes requested and received under one signal, over all files. */
interface Count {
  done: number;
  requested: number;
  readonly onProgress: PartProgress;
}

/**
 * The files of a hub on a server. Their lengths are in the manifest, so each part is one request; from a server without
 * range support a file is fetched whole, once. Reports files that have changed.
 */
export class ServedFiles {
  readonly #server: HubServer;
  /** URL of a file → its version when first fetched. */
  readonly #versions = new Map<string, string>();
  readonly #wholeFiles = new Map<string, Promise<Part>>();
  readonly #listeners = new WeakMap<AbortSignal, Count>();

  constructor(server: HubServer) {
    this.#server = server;
  }

  /** Reports progress of requests under a signal. */
  listen(signal: AbortSignal, onProgress: PartProgress): void {
    this.#listeners.set(signal, { done: 0, requested: 0, onProgress });
  }

  readonly open: OpenFile = async (address, signal, extent) => {
    const url = this.#server.urlOf(address);
    const file = extent ? this.#fileAt(url, signal, extent) : await this.#server.open(url, signal);
    const count = this.#listeners.get(signal);
    return count ? counted(file, count) : file;
  };

  #fileAt(url: string, signal: AbortSignal, [byteLength]: Extent): ByteFile {
    return {
      name: url,
      byteLength,
      slice: async (start, end, onChunk) => {
        const part = await this.#partOf(url, { start, end, byteLength }, signal, onChunk);
        if (part.total !== byteLength && !this.#versions.has(url)) {
          const reason = problemAt(url, 'other-length', byteLength, part.total);
          throw this.#server.failure('format', reason);
        }
        const version = this.#versions.get(url) ?? part.version;
        this.#versions.set(url, version);
        const bytes = part.bytes.subarray(start - part.start, end - part.start);
        const isSame =
          part.total === byteLength &&
          part.version === version &&
          part.start <= start &&
          bytes.byteLength === end - start;
        if (!isSame) throw this.#server.failure('network', problemAt(url, 'file-changed'));
        return bytes.slice().buffer;
      },
    };
  }

  async #partOf(
    url: string,
    { start, end, byteLength }: { start: number; end: number; byteLength: number },
    signal: AbortSignal,
    onChunk?: ChunkListener,
  ): Promise<Part> {
    const known = this.#wholeFiles.get(url);
    if (known) return known;
    const part = await this.#server.fetchPart(url, start, end, signal, byteLength, onChunk);
    if (part && part.bytes.byteLength < part.total) return part;
    // Requests for other parts wait for the whole file.
    const file =
      this.#wholeFiles.get(url) ??
      (part ? Promise.resolve(part) : this.#server.fetchWhole(url, signal, onChunk));
    this.#wholeFiles.set(url, file);
    file.catch(() => this.#wholeFiles.delete(url));
    return file;
  }
}

/** Wraps a file to count bytes requested and received. */
function counted(file: ByteFile, count: Count): ByteFile {
  return {
    ...file,
    slice: async (start, end) => {
      let missing = end - start;
      count.requested += missing;
      count.onProgress(count.done, count.requested);
      const add = (bytes: number) => {
        missing -= bytes;
        count.done += bytes;
        // A server without ranges sends more than was requested.
        count.requested = Math.max(count.requested, count.done);
        count.onProgress(count.done, count.requested);
      };
      const bytes = await file.slice(start, end, add);
      if (missing > 0) add(missing);
      return bytes;
    },
  };
}
