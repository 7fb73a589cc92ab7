import { randomBytes } from 'node:crypto';
import { open, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { markedEncodingOf } from '../domain/format/marked-encoding.js';
import { CommandError, type Terminal } from './terminal.js';

/** The name that stands for standard input, and for standard output. */
export const STANDARD = '-';

/** What messages call a file. */
export function nameOfInput(name: string): string {
  return name === STANDARD ? '<stdin>' : name;
}

/** The bytes of a file, or of standard input for `-`. @throws CommandError if it cannot be read */
export async function readBytes(terminal: Terminal, name: string): Promise<Uint8Array> {
  if (name === STANDARD) return terminal.readStdin();
  try {
    return await readFile(resolve(terminal.cwd, name));
  } catch (error) {
    throw new CommandError(`${name}: ${reasonOf(error)}`);
  }
}

/** The text of a file, or of standard input for `-`: UTF-8, or UTF-16 that says so. @throws CommandError */
export async function readText(terminal: Terminal, name: string): Promise<string> {
  const bytes = await readBytes(terminal, name);
  const encoding = markedEncodingOf(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new CommandError(
      `${nameOfInput(name)}: expected text in ${encoding.toUpperCase()}, got other bytes`,
    );
  }
}

/**
 * Writes a file, or standard output for `-`, as a whole or not at all: whatever ends the process, or fills the disk, leaves
 * the file that was there. @throws CommandError if it cannot be written
 */
export async function writeOutput(
  terminal: Terminal,
  name: string,
  content: string | Uint8Array,
): Promise<void> {
  if (name === STANDARD) {
    terminal.out(content);
    return;
  }
  const target = await targetOf(resolve(terminal.cwd, name));
  if (target.isDevice) {
    await writeFile(target.path, content).catch((error: unknown) => {
      throw new CommandError(`${name}: ${reasonOf(error)}`);
    });
    return;
  }
  // In the same folder, or it could not be renamed.
  const draft = join(dirname(target.path), `.lineage-graph-${randomBytes(6).toString('hex')}`);
  try {
    const file = await open(draft, 'wx', target.mode);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, target.path);
  } catch (error) {
    await rm(draft, { force: true });
    throw new CommandError(`${name}: ${reasonOf(error)}`);
  }
}

/** A link stays one: what it leads to is replaced. Whoever could read the file still can. */
async function targetOf(path: string): Promise<{ path: string; mode: number; isDevice: boolean }> {
  try {
    const real = await realpath(path);
    const found = await stat(real);
    // What is neither, as /dev/null and pipes, is written to: nothing could take its place.
    return { path: real, mode: found.mode, isDevice: !found.isFile() && !found.isDirectory() };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      return { path, mode: 0o666, isDevice: false };
    throw new CommandError(`${path}: ${reasonOf(error)}`);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'it may not be read or written',
  EPERM: 'it may not be read or written',
  EISDIR: 'expected a file, got a folder',
  ENOSPC: 'no space left; the file is as it was',
  EROFS: 'its disk can only be read',
};

/** Why the file system would not, for people. */
export function reasonOf(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return REASONS[code] ?? message;
}
