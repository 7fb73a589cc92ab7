import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeOutput } from '../files.js';
import { CommandError, type Terminal } from '../terminal.js';
import type { Answer } from './asker.js';

/** For so long nobody is asked again about what was there. */
const FRESH_MS = 7 * 24 * 60 * 60 * 1000;
/** Longer answers are not worth keeping. */
const MAX_CHARACTERS = 20_000;

/** An answer as it is kept. */
interface KeptAnswer extends Answer {
  /** When it was given, or last confirmed, ISO 8601. */
  readonly at: string;
  /** The host's name for this very answer; '' if it has none. */
  readonly etag: string;
}

/** What hosts answered before, in a file of the user's cache; without one it only forgets. What was not there is asked for again. */
export class KeptAnswers {
  readonly #terminal: Terminal;
  readonly #file: string | null;
  readonly #answers: Map<string, KeptAnswer>;
  readonly #now: number;
  #isChanged = false;

  private constructor(terminal: Terminal, file: string | null, answers: Map<string, KeptAnswer>) {
    this.#terminal = terminal;
    this.#file = file;
    this.#answers = answers;
    this.#now = Date.now();
  }

  /** Those of the cache of this user; none if it cannot be read. */
  static async read(terminal: Terminal): Promise<KeptAnswers> {
    const folder = cacheFolderOf(terminal.env);
    if (folder === null) return new KeptAnswers(terminal, null, new Map());
    const file = join(folder, 'lineage-graph', 'answers.json');
    return new KeptAnswers(terminal, file, await answersIn(file));
  }

  /** What was answered, where that is new enough to be believed; null elsewhere. */
  fresh(key: string): Answer | null {
    const kept = this.#answers.get(key);
    return kept && this.#now - Date.parse(kept.at) < FRESH_MS ? kept : null;
  }

  /** What was answered, however long ago, with what a host needs to say that it is still so; null if it could not say. */
  old(key: string): KeptAnswer | null {
    const kept = this.#answers.get(key);
    return kept && kept.etag !== '' ? kept : null;
  }

  /** Keeps an answer of something that is there. */
  keep(key: string, { status, body }: Answer, etag: string): void {
    const isKept = status >= 200 && status < 300 && JSON.stringify(body).length <= MAX_CHARACTERS;
    this.#isChanged ||= isKept || this.#answers.has(key);
    if (!isKept) this.#answers.delete(key);
    else this.#answers.set(key, { status, body, etag, at: new Date(this.#now).toISOString() });
  }

  /** Writes what was kept. A cache that cannot be written is told, and stops nothing. */
  async write(): Promise<void> {
    if (this.#file === null || !this.#isChanged) return;
    try {
      await mkdir(dirname(this.#file), { recursive: true });
      const text = `${JSON.stringify({ answers: Object.fromEntries(this.#answers) })}\n`;
      await writeOutput(this.#terminal, this.#file, text);
    } catch (error) {
      const reason = error instanceof CommandError ? error.message : String(error);
      this.#terminal.err(`the answers are not kept: ${reason}\n`);
    }
  }
}

/** Where this system has what programs may forget; null if nothing says so. */
function cacheFolderOf(env: Terminal['env']): string | null {
  const { XDG_CACHE_HOME, LOCALAPPDATA, HOME } = env;
  if (XDG_CACHE_HOME) return XDG_CACHE_HOME;
  if (LOCALAPPDATA) return LOCALAPPDATA;
  return HOME ? join(HOME, '.cache') : null;
}

async function answersIn(file: string): Promise<Map<string, KeptAnswer>> {
  let input: unknown;
  try {
    input = JSON.parse(await readFile(file, 'utf8'));
  } catch {
    // Not there yet, or broken: either way nothing is known.
    return new Map();
  }
  const { answers = {} } = (input ?? {}) as { readonly answers?: unknown };
  return new Map(Object.entries(answers ?? {}).filter(isKeptAnswer));
}

function isKeptAnswer(entry: readonly [string, unknown]): entry is [string, KeptAnswer] {
  const [, answer] = entry;
  if (typeof answer !== 'object' || answer === null) return false;
  const { at, etag, status } = answer as Partial<Record<keyof KeptAnswer, unknown>>;
  return typeof at === 'string' && typeof etag === 'string' && typeof status === 'number';
}
