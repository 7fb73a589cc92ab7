import { watch } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { reasonOf, STANDARD } from './files.js';
import { CommandError, FAILED, type Terminal } from './terminal.js';

/**
 * Runs a command now and after each change of these files, until the terminal's signal; errors are reported without
 * stopping. Returns the exit code of the last run. @throws CommandError if there is nothing to watch
 */
export async function watchFiles(
  terminal: Terminal,
  names: readonly string[],
  run: () => Promise<number>,
): Promise<number> {
  if (names.length === 0 || names.includes(STANDARD)) {
    throw new CommandError('--watch: expected files, got standard input');
  }
  const { signal } = terminal;
  const paths = names.map((name) => resolve(terminal.cwd, name));
  const changes = new Changes(paths, signal);
  try {
    for (;;) {
      const before = await stampOf(paths);
      const code = await attempt(terminal, run);
      if (!signal.aborted) terminal.err('watching; stop with Ctrl-C\n');
      do await changes.next();
      while (!signal.aborted && (await stampOf(paths)) === before);
      if (signal.aborted) return code;
    }
  } finally {
    changes.close();
  }
}

async function attempt(terminal: Terminal, run: () => Promise<number>): Promise<number> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    terminal.err(`lineage-graph: ${error.message}\n`);
    return FAILED;
  }
}

/** A stamp that changes with the files; a missing file, as while an editor saves, is a state too. */
async function stampOf(paths: readonly string[]): Promise<string> {
  const stamps = paths.map(async (path) => {
    const found = await stat(path).catch(() => null);
    return found && `${found.ino} ${found.size} ${found.mtimeMs}`;
  });
  return (await Promise.all(stamps)).join('\n');
}

function watched(folder: string, onChange: (changed: string | null) => void) {
  try {
    return watch(folder, (_, changed) => onChange(changed));
  } catch (error) {
    throw new CommandError(`--watch: ${folder}: ${reasonOf(error)}`);
  }
}

/** Reports changes of files, merging those that happen meanwhile. */
class Changes {
  readonly #watchers;
  readonly #signal: AbortSignal;
  #happened = false;
  #wake: () => void = () => undefined;

  constructor(paths: readonly string[], signal: AbortSignal) {
    this.#signal = signal;
    // Editors replace a file when saving, so its folder is watched.
    this.#watchers = [...new Set(paths.map((path) => dirname(path)))].map((folder) =>
      watched(folder, (changed) => {
        if (changed === null || paths.includes(join(folder, changed))) this.#notify();
      }),
    );
    signal.addEventListener('abort', this.#notify);
  }

  /** Waits for a change since the last call, or the signal. */
  async next(): Promise<void> {
    if (!this.#happened && !this.#signal.aborted) {
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
    this.#happened = false;
  }

  close(): void {
    for (const watcher of this.#watchers) watcher.close();
    this.#signal.removeEventListener('abort', this.#notify);
  }

  readonly #notify = (): void => {
    this.#happened = true;
    this.#wake();
  };
}
