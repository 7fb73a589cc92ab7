import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeOutput } from '../files.js';
import { CommandError, type Terminal } from '../terminal.js';
import type { HostResponse } from './request-queue.js';

/** Duration for which a successful response is used without asking again. */
const FRESH_MS = 7 * 24 * 60 * 60 * 1000;
/** Longer responses are not cached. */
const MAX_CHARACTERS = 20_000;

/** A cached response. */
interface CachedResponse extends HostResponse {
  /** When it was received or last confirmed, ISO 8601. */
  readonly at: string;
  /** The ETag; '' if there is none. */
  readonly etag: string;
}

/** A cache of successful responses in a file of the user's cache folder; in memory only if there is none. */
export class ResponseCache {
  readonly #terminal: Terminal;
  readonly #file: string | null;
  readonly #responses: Map<string, CachedResponse>;
  readonly #now: number;
  #isChanged = false;

  private constructor(
    terminal: Terminal,
    file: string | null,
    answers: Map<string, CachedResponse>,
  ) {
    this.#terminal = terminal;
    this.#file = file;
    this.#responses = answers;
    this.#now = Date.now();
  }

  /** Reads the user's cache; empty if it cannot be read. */
  static async read(terminal: Terminal): Promise<ResponseCache> {
    const folder = cacheFolderOf(terminal.env);
    if (folder === null) return new ResponseCache(terminal, null, new Map());
    const file = join(folder, 'lineage-graph', 'answers.json');
    return new ResponseCache(terminal, file, await responsesIn(file));
  }

  /** A cached response that is recent enough to use; otherwise null. */
  fresh(key: string): HostResponse | null {
    const kept = this.#responses.get(key);
    return kept && this.#now - Date.parse(kept.at) < FRESH_MS ? kept : null;
  }

  /** A cached response of any age that the host can confirm by its ETag; otherwise null. */
  old(key: string): CachedResponse | null {
    const kept = this.#responses.get(key);
    return kept && kept.etag !== '' ? kept : null;
  }

  /** Caches a successful response. */
  keep(key: string, { status, body }: HostResponse, etag: string): void {
    const isKept = status >= 200 && status < 300 && JSON.stringify(body).length <= MAX_CHARACTERS;
    this.#isChanged ||= isKept || this.#responses.has(key);
    if (!isKept) this.#responses.delete(key);
    else this.#responses.set(key, { status, body, etag, at: new Date(this.#now).toISOString() });
  }

  /** Writes the cache. Failure is reported, but does not stop the command. */
  async write(): Promise<void> {
    if (this.#file === null || !this.#isChanged) return;
    try {
      await mkdir(dirname(this.#file), { recursive: true });
      const text = `${JSON.stringify({ answers: Object.fromEntries(this.#responses) })}\n`;
      await writeOutput(this.#terminal, this.#file, text);
    } catch (error) {
      const reason = error instanceof CommandError ? error.message : String(error);
      this.#terminal.err(`responses are not cached: ${reason}\n`);
    }
  }
}

/** The cache folder of the system; null if unknown. */
function cacheFolderOf(env: Terminal['env']): string | null {
  const { XDG_CACHE_HOME, LOCALAPPDATA, HOME } = env;
  if (XDG_CACHE_HOME) return XDG_CACHE_HOME;
  if (LOCALAPPDATA) return LOCALAPPDATA;
  return HOME ? join(HOME, '.cache') : null;
}

async function responsesIn(file: string): Promise<Map<string, CachedResponse>> {
  let input: unknown;
  try {
    input = JSON.parse(await readFile(file, 'utf8'));
  } catch {
    // Missing or damaged: starts empty.
    return new Map();
  }
  const { answers = {} } = (input ?? {}) as { readonly answers?: unknown };
  return new Map(Object.entries(answers ?? {}).filter(isCachedResponse));
}

function isCachedResponse(entry: readonly [string, unknown]): entry is [string, CachedResponse] {
  const [, answer] = entry;
  if (typeof answer !== 'object' || answer === null) return false;
  const { at, etag, status } = answer as Partial<Record<keyof CachedResponse, unknown>>;
  return typeof at === 'string' && typeof etag === 'string' && typeof status === 'number';
}
