import { GraphLoadError } from '../../components/message/graph-load-error.js';
import { problemAt } from '../../domain/format/problem.js';
import type { Extent, OpenFile } from '../../domain/hub/hub-files.js';
import type { ByteFile } from '../../domain/parquet/byte-file.js';
import { openHttpFile, partAt, wholeAt, type Part } from './http-file.js';

/** Hears how much has come of what was asked for, in bytes. */
type TellPart = (done: number, asked: number) => void;

/** What was asked for under one signal, of whatever file. */
interface Count {
  done: number;
  asked: number;
  readonly tell: TellPart;
}

/**
 * The files of a hub on a server. How long they are the manifest says, so each part is one request; of a server that knows no
 * parts a file is fetched whole, once. A file that is another than before is told.
 */
export class HttpHubFiles {
  readonly #base: string;
  /** Address of a file → what the server called its version at first. */
  readonly #versions = new Map<string, string>();
  readonly #wholes = new Map<string, Promise<Part>>();
  readonly #listeners = new WeakMap<AbortSignal, Count>();

  constructor(base: string) {
    this.#base = base;
  }

  /** Tells how much has come of what is asked for under a signal. */
  listen(signal: AbortSignal, tell: TellPart): void {
    this.#listeners.set(signal, { done: 0, asked: 0, tell });
  }

  readonly open: OpenFile = async (address, signal, extent) => {
    const url = new URL(address, this.#base).href;
    const file = extent ? this.#fileAt(url, signal, extent) : await openHttpFile(url, signal);
    const count = this.#listeners.get(signal);
    return count ? counted(file, count) : file;
  };

  #fileAt(url: string, signal: AbortSignal, [byteLength]: Extent): ByteFile {
    return {
      name: url,
      byteLength,
      slice: async (start, end) => {
        const part = await this.#partOf(url, { start, end, byteLength }, signal);
        if (part.total !== byteLength && !this.#versions.has(url)) {
          const reason = problemAt(url, 'other-length', byteLength, part.total);
          throw new GraphLoadError('format', reason);
        }
        const version = this.#versions.get(url) ?? part.version;
        this.#versions.set(url, version);
        const bytes = part.bytes.subarray(start - part.start, end - part.start);
        const isSame =
          part.total === byteLength &&
          part.version === version &&
          part.start <= start &&
          bytes.byteLength === end - start;
        if (!isSame) throw new GraphLoadError('network', problemAt(url, 'file-changed'));
        return bytes.slice().buffer;
      },
    };
  }

  async #partOf(
    url: string,
    { start, end, byteLength }: { start: number; end: number; byteLength: number },
    signal: AbortSignal,
  ): Promise<Part> {
    const known = this.#wholes.get(url);
    if (known) return known;
    const part = await partAt(url, start, end, signal, byteLength);
    if (part && part.bytes.byteLength < part.total) return part;
    // Others that want another part of it wait for the one that fetches it.
    const whole = this.#wholes.get(url) ?? (part ? Promise.resolve(part) : wholeAt(url, signal));
    this.#wholes.set(url, whole);
    whole.catch(() => this.#wholes.delete(url));
    return whole;
  }
}

/** A file that tells how much of it was asked for, and has come. */
function counted(file: ByteFile, count: Count): ByteFile {
  return {
    ...file,
    slice: async (start, end) => {
      count.asked += end - start;
      count.tell(count.done, count.asked);
      const bytes = await file.slice(start, end);
      count.done += end - start;
      count.tell(count.done, count.asked);
      return bytes;
    },
  };
}
