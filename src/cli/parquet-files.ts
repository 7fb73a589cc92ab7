import { mkdir, open, stat, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { GraphFile } from '../domain/format/format.js';
import type { ByteFile } from '../domain/parquet/byte-file.js';
import { manifestIn, type Manifest } from '../domain/parquet/manifest.js';
import { ParquetError } from '../domain/parquet/parquet-error.js';
import {
  readParquetGraph,
  readTableManifest,
  type UncheckedFile,
} from '../domain/parquet/read-parquet-graph.js';
import { toParquet } from '../export/to-parquet.js';
import { readBytes, reasonOf, writeOutput } from './files.js';
import { CommandError, type Terminal } from './terminal.js';

/** The file name of a folder's manifest. */
const MANIFEST_FILE = 'manifest.json';
/** Maximum size of a manifest, which contains no lists of models. */
const MANIFEST_BYTES = 512 * 1024;
const PARQUET_NAME = /\.parquet$/i;

/** Whether an output name implies Parquet: by its extension, or because it is a folder. */
export async function isParquetPlace(terminal: Terminal, name: string): Promise<boolean> {
  return PARQUET_NAME.test(name) || /[\\/]$/.test(name) || isFolder(resolve(terminal.cwd, name));
}

/**
 * Writes a graph as Parquet: into a folder with a manifest, or as `NAME.parquet` and `NAME.edges.parquet`.
 * @returns the names of the files
 * @throws CommandError if they cannot be written
 */
export async function writeParquet(
  terminal: Terminal,
  place: string,
  file: GraphFile,
): Promise<readonly string[]> {
  const isFile = PARQUET_NAME.test(place);
  const stem = basename(place).replace(PARQUET_NAME, '');
  const names = isFile
    ? { nodes: basename(place), edges: `${stem}.edges.parquet` }
    : { nodes: 'nodes.parquet', edges: 'edges.parquet' };
  const folder = isFile ? dirname(place) : place;
  const { manifest, nodes, edges } = toParquet(file, names);
  try {
    await mkdir(resolve(terminal.cwd, folder), { recursive: true });
  } catch (error) {
    throw new CommandError(`${folder}: ${reasonOf(error)}`);
  }
  // What is read first is written last: it never refers to missing files.
  const outputs: [string, string | Uint8Array][] = [
    [names.edges, edges],
    [names.nodes, nodes],
  ];
  if (!isFile) outputs.push([MANIFEST_FILE, `${JSON.stringify(manifest, null, 2)}\n`]);
  for (const [name, content] of outputs) await writeOutput(terminal, join(folder, name), content);
  return outputs.map(([name]) => join(folder, name));
}

/**
 * Reads an unvalidated graph from Parquet files, given their folder, manifest or node table; null if the name is that
 * of something else.
 * @throws CommandError if they cannot be read
 */
export async function readParquet(terminal: Terminal, name: string): Promise<UncheckedFile | null> {
  if (PARQUET_NAME.test(name)) return opened(terminal, name, null);
  const path = (await isFolder(resolve(terminal.cwd, name))) ? join(name, MANIFEST_FILE) : name;
  if (!path.endsWith('.json')) return null;
  // A missing file, or one that is not a manifest, is reported when read as another format.
  const { size } = await stat(resolve(terminal.cwd, path)).catch(() => ({ size: Infinity }));
  if (size > MANIFEST_BYTES) return null;
  const text = new TextDecoder().decode(await readBytes(terminal, path));
  const manifest = manifestIn(text);
  return manifest && opened(terminal, path, manifest);
}

async function opened(
  terminal: Terminal,
  name: string,
  given: Manifest | null,
): Promise<UncheckedFile> {
  const handles: FileHandle[] = [];
  const fileAt = async (path: string): Promise<ByteFile> => {
    try {
      const handle = await open(resolve(terminal.cwd, path));
      handles.push(handle);
      return byteFileOn(path, handle, (await handle.stat()).size);
    } catch (error) {
      throw new CommandError(`${path}: ${reasonOf(error)}`);
    }
  };
  try {
    const folder = dirname(name);
    const entry = given ? null : await fileAt(name);
    const manifest = given ?? (await readTableManifest(entry ?? (await fileAt(name)))).manifest;
    const nodes = entry ?? (await fileAt(join(folder, manifest.nodes)));
    return await readParquetGraph(manifest, nodes, await fileAt(join(folder, manifest.edges)));
  } catch (error) {
    if (error instanceof ParquetError) throw new CommandError(error.message);
    throw error;
  } finally {
    await Promise.all(handles.map((handle) => handle.close()));
  }
}

function byteFileOn(name: string, handle: FileHandle, byteLength: number): ByteFile {
  return {
    name,
    byteLength,
    slice: async (start, end) => {
      const bytes = new Uint8Array(end - start);
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, start);
      if (bytesRead < bytes.length) {
        throw new CommandError(
          `${name}: expected ${byteLength} bytes, got fewer: it changed while it was read`,
        );
      }
      return bytes.buffer;
    },
  };
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    // A missing file is reported when it is read.
    () => false,
  );
}
