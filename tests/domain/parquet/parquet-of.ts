import type { GraphFile } from '../../../src/domain/format/format.js';
import { byteFileOf, type ByteFile } from '../../../src/domain/parquet/byte-file.js';
import type { Manifest } from '../../../src/domain/parquet/manifest.js';
import { toParquet } from '../../../src/export/to-parquet.js';

/** A graph as files in memory. */
export interface ParquetInMemory {
  readonly manifest: Manifest;
  readonly nodes: ByteFile;
  readonly edges: ByteFile;
}

/** The tables of a graph as in-memory files. */
export function parquetOf(file: GraphFile): ParquetInMemory {
  const { manifest, nodes, edges } = toParquet(file, {
    nodes: 'nodes.parquet',
    edges: 'edges.parquet',
  });
  return {
    manifest,
    nodes: inMemory('nodes.parquet', nodes),
    edges: inMemory('edges.parquet', edges),
  };
}

/** A file in memory. */
export function inMemory(name: string, bytes: Uint8Array): ByteFile {
  return byteFileOf(name, new Uint8Array(bytes));
}

/** All bytes of a file. */
export async function bytesOf(file: ByteFile): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(0, file.byteLength));
}
