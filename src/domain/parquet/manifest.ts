import type { GraphFile } from '../format/format.js';
import { FORMAT_VERSION } from '../format/format.js';
import type { Extent } from '../hub/hub-files.js';
import type { SearchFiles } from '../hub/cut-files.js';
import { ParquetError } from './parquet-error.js';

/** A graph file whose nodes and edges are in separate tables. */
export interface Manifest extends Omit<GraphFile, 'nodes' | 'edges'> {
  /** URL of the table of nodes, relative to the manifest. */
  readonly nodes: string;
  readonly edges: string;
  /** URL of the table of families, if this is a whole hub, which is too large to be read at once. */
  readonly hub?: string;
  readonly months?: string;
  /** URL of a file of the hub → the lengths of the file and its footer. */
  readonly files?: Readonly<Record<string, Extent>>;
  /** The tables of the search index. */
  readonly search?: SearchFiles;
  readonly counts?: Readonly<Record<string, number>>;
}

/** Parses a text as a manifest; null if it is anything else. Cost: linear. */
export function manifestIn(text: string): Manifest | null {
  if (!/"nodes"\s*:\s*"/.test(text)) return null;
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return isManifest(value) ? value : null;
  } catch {
    // Parsing it as a graph reports what is wrong.
    return null;
  }
}

/** The manifest in the metadata of a table of nodes. @throws ParquetError if there is none */
export function manifestOfTable(name: string, text: string | undefined): Manifest {
  const manifest = text === undefined ? null : manifestIn(text);
  if (manifest) return manifest;
  throw new ParquetError(
    name,
    'expected a table of nodes written by lineage-graph, got another Parquet file; to read a snapshot of the hub, run lineage-graph import hub',
  );
}

function isManifest(value: unknown): value is Manifest {
  if (typeof value !== 'object' || value === null) return false;
  const { format, nodes, edges } = value as Readonly<Record<string, unknown>>;
  return (
    typeof format === 'number' &&
    format <= FORMAT_VERSION &&
    typeof nodes === 'string' &&
    typeof edges === 'string'
  );
}
