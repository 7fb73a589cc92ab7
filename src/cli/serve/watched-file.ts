import { createHash } from 'node:crypto';
import { watch, type FSWatcher } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { writeOutput } from '../files.js';
import type { Terminal } from '../terminal.js';

/** The content of a file, with a tag that changes with it. */
export interface Version {
  readonly text: string;
  readonly tag: string;
}

/** A file that other programs may change. */
export class WatchedFile {
  readonly name: string;
  readonly #terminal: Terminal;
  readonly #path: string;
  readonly #watcher: FSWatcher;
  readonly #listeners = new Set<(tag: string) => void>();
  #reported = '';

  constructor(terminal: Terminal, name: string) {
    this.#terminal = terminal;
    this.name = name;
    this.#path = resolve(terminal.cwd, name);
    // Editors replace a file when saving, so its folder is watched.
    this.#watcher = watch(dirname(this.#path), (_, changed) => {
      if (changed === null || changed === basename(this.#path)) void this.#notify();
    });
  }

  /** Reads the current content. @throws if it cannot be read */
  async read(): Promise<Version> {
    const text = await readFile(this.#path, 'utf8');
    return { text, tag: createHash('sha256').update(text).digest('hex').slice(0, 32) };
  }

  /** Replaces the file. @throws CommandError if it cannot be written */
  async write(text: string): Promise<Version> {
    await writeOutput(this.#terminal, this.name, text);
    return this.read();
  }

  /** Calls back with each new tag, until the returned function is called. */
  listen(listener: (tag: string) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  close(): void {
    this.#watcher.close();
    this.#listeners.clear();
  }

  async #notify(): Promise<void> {
    let version: Version;
    try {
      version = await this.read();
    } catch {
      // During a rename the file is missing; the next change reports it.
      return;
    }
    if (version.tag === this.#reported) return;
    this.#reported = version.tag;
    for (const listener of this.#listeners) listener(version.tag);
  }
}
