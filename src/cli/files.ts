import { randomBytes } from 'node:crypto';
import { open, readFile, readlink, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { markedEncodingOf } from '../domain/format/marked-encoding.js';
import { EncodingError } from './encoding-error.js';
import { CommandError, type Terminal } from './terminal.js';

/** The file name that means standard input or output. */
export const STANDARD = '-';

/** The name of a file in messages. */
export function nameOfInput(name: string): string {
  return name === STANDARD ? '<stdin>' : name;
}

/** Reads the bytes of a file, or of standard input for `-`. @throws CommandError if it cannot be read */
export async function readBytes(terminal: Terminal, name: string): Promise<Uint8Array> {
  if (name === STANDARD) return terminal.readStdin();
  try {
    return await readFile(resolve(terminal.cwd, name));
  } catch (error) {
    throw new CommandError(`${name}: ${reasonOf(error)}`);
  }
}

/**
 * Reads the text of a file, or of standard input for `-`: UTF-8, or UTF-16 with a byte order mark. @throws CommandError
 */
export async function readText(terminal: Terminal, name: string): Promise<string> {
  const bytes = await readBytes(terminal, name);
  const encoding = markedEncodingOf(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new EncodingError(nameOfInput(name), bytes, encoding);
  }
}

/**
 * Writes a file atomically, or standard output for `-`: if the process is killed or the disk is full, the previous file
 * stays.
 * @throws CommandError if it cannot be written
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
  const target = await targetOf(terminal.cwd, name);
  if (target.isDevice) {
    await writeFile(target.path, content).catch((error: unknown) => {
      throw new CommandError(`${name}: ${reasonOf(error)}`);
    });
    return;
  }
  // In the same folder, so that it can be renamed.
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
    const isNowhere = (error as NodeJS.ErrnoException).code === 'ENOENT';
    if (!isNowhere) throw new CommandError(`${name}: ${reasonOf(error)}`);
    const isLink = target.path !== resolve(terminal.cwd, name);
    const folder = isLink ? `: ${dirname(target.path)}, where this link points` : '';
    throw new CommandError(`${name}: there is no such folder${folder}`);
  }
}

/** Resolves symbolic links, so that their target is replaced or created, and keeps permissions. */
async function targetOf(
  cwd: string,
  name: string,
): Promise<{ path: string; mode: number; isDevice: boolean }> {
  const path = resolve(cwd, name);
  try {
    const real = await realpath(path);
    const found = await stat(real);
    // Anything else, such as /dev/null or a pipe, cannot be replaced and is written to directly.
    return { path: real, mode: found.mode, isDevice: !found.isFile() && !found.isDirectory() };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      const link = await readlink(path).catch(() => null);
      if (link !== null) return targetOf(await realpath(dirname(path)), link);
      return { path, mode: 0o666, isDevice: false };
    }
    throw new CommandError(`${name}: ${reasonOf(error)}`);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'expected a file, got a folder',
  EEXIST: 'expected a folder, got a file',
  ELOOP: 'a symbolic link that leads back to itself',
  ENOTDIR: 'part of its path is a file, not a folder',
  ENOSPC: 'no space left; the file is unchanged',
  EROFS: 'the file system is read-only',
};

/** Explains a file system error. */
export function reasonOf(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return REASONS[code] ?? message;
}
