import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename, dirname, join, resolve } from 'node:path';
import { manifestIn } from '../../domain/parquet/manifest.js';
import { HUB_FILE } from '../hub/hub-file.js';
import type { Terminal } from '../terminal.js';

/** URLs of hub tables: nothing else in its folder is served. */
const TABLE = /^\/((?:search\/)?\w[\w-]*\.parquet)$/;

/** A byte range: first and last. */
interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/** The manifest path of a hub, given its folder or manifest; null for anything else. */
export async function hubNamed(terminal: Terminal, name: string): Promise<string | null> {
  const path = resolve(terminal.cwd, name);
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder && basename(path) !== HUB_FILE) return null;
  const file = isFolder ? join(name, HUB_FILE) : name;
  // A missing file is reported when read as a graph.
  const text = await readFile(resolve(terminal.cwd, file), 'utf8').catch(() => '');
  return manifestIn(text)?.hub === undefined ? null : file;
}

/** Sends a table of a hub, or the requested range. @returns whether the URL is that of a table */
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
  const etag = `"${size}-${mtimeMs}"`;
  response.setHeader('etag', etag);
  response.setHeader('content-type', 'application/vnd.apache.parquet');
  // A client that already has part of a file wants more of the same version, or else all of the new one.
  const isSame = (headers['if-range'] ?? etag) === etag;
  const range = headers.range !== undefined && isSame ? rangeIn(headers.range, size) : null;
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

/**
 * Parses a Range header with a single range; null for several or another form, in which case the whole file is sent.
 */
function rangeIn(header: string, size: number): ByteRange | 'none' | null {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header) ?? [];
  if (from === '' && to === '') return null;
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return first <= last ? { first, last } : 'none';
}
