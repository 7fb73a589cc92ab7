import type { ByteFile } from '../parquet/byte-file.js';
import type { ReadGraph } from '../parquet/graph-of-tables.js';
import type { Manifest } from '../parquet/manifest.js';
import { readParquetColumns, type TableSteps } from '../parquet/read-parquet-columns.js';
import { readParquetGraph, type UncheckedFile } from '../parquet/read-parquet-graph.js';
import type { FamilyRequest } from './family-rows.js';
import { readFamilyColumns, readFamilyEntries } from './read-family.js';

/** A request for a table of nodes and one of edges. */
export interface TablesRequest {
  readonly manifest: Manifest;
  /** The family to read; null for the whole tables. */
  readonly family: FamilyRequest | null;
}

/**
 * Reads the request into columns; null if that is impossible: reading the entries then finds out why. @throws
 * ParquetError
 */
export function readRequestedColumns(
  { manifest, family }: TablesRequest,
  nodes: ByteFile,
  edges: ByteFile,
  steps: TableSteps,
): Promise<ReadGraph | null> {
  return family
    ? readFamilyColumns(manifest, family, nodes, edges, steps)
    : readParquetColumns(manifest, nodes, edges, steps);
}

/** Reads the request entry by entry, unvalidated. @throws ParquetError */
export function readRequestedEntries(
  { manifest, family }: TablesRequest,
  nodes: ByteFile,
  edges: ByteFile,
): Promise<UncheckedFile> {
  return family
    ? readFamilyEntries(manifest, family, nodes, edges)
    : readParquetGraph(manifest, nodes, edges);
}
