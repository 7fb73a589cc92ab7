import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename, dirname, join, resolve } from 'node:path';
import { manifestIn } from '../../domain/parquet/manifest.js';
import { HUB_FILE } from '../hub/hub-file.js';
import type { Terminal } from '../terminal.js';

/** The tables of a hub, by their addresses: nothing else of its folder is given. */
const TABLE = /^\/((?:search\/)?\w[\w-]*\.parquet)$/;

/** A part of a file: its first byte and its last. */
interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/** The manifest of a hub, where a name is that of its folder or of the manifest; null if it is anything else. */
export async function hubNamed(terminal: Terminal, name: string): Promise<string | null> {
  const path = resolve(terminal.cwd, name);
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder && basename(path) !== HUB_FILE) return null;
  const file = isFolder ? join(name, HUB_FILE) : name;
  // What is missing is told by whoever reads it as a graph.
  const text = await readFile(resolve(terminal.cwd, file), 'utf8').catch(() => '');
  return manifestIn(text)?.hub === undefined ? null : file;
}

/** Sends a table of a hub, or the part of it that is asked for. @returns whether the address is that of a table */
export async function sendTable(
  manifest: string,
  { method, url = '/', headers }: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const [, address] = TABLE.exec(new URL(url, 'http://localhost').pathname) ?? [];
  if (method !== 'GET' || address === undefined) return false;
  const path = join(dirname(manifest), address);
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) return false;
  const { size, mtimeMs } = found;
  response.setHeader('accept-ranges', 'bytes');
  response.setHeader('etag', `"${size}-${mtimeMs}"`);
  response.setHeader('content-type', 'application/vnd.apache.parquet');
  const range = headers.range === undefined ? null : rangeIn(headers.range, size);
  if (range === 'none') {
    response.writeHead(416, { 'content-range': `bytes */${size}` }).end();
    return true;
  }
  const { first, last } = range ?? { first: 0, last: size - 1 };
  response.writeHead(range ? 206 : 200, {
    'content-length': last - first + 1,
    ...(range && { 'content-range': `bytes ${first}-${last}/${size}` }),
  });
  createReadStream(path, { start: first, end: last })
    .on('error', (error) => response.destroy(error))
    .pipe(response);
  return true;
}

/** The one range that a header asks for; null if it asks for several, or in another way: the whole is an answer then. */
function rangeIn(header: string, size: number): ByteRange | 'none' | null {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header) ?? [];
  if (from === '' && to === '') return null;
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return first <= last ? { first, last } : 'none';
}
