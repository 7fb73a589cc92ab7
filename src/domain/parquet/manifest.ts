import type { GraphFile } from '../format/format.js';
import { FORMAT_VERSION } from '../format/format.js';
import type { Extent } from '../hub/hub-files.js';
import type { SearchFiles } from '../hub/word-tables.js';
import { ParquetError } from './parquet-error.js';

/** A graph file whose two lists lie in tables beside it: everything else stands here. */
export interface Manifest extends Omit<GraphFile, 'nodes' | 'edges'> {
  /** Address of the table of nodes, seen from the manifest. */
  readonly nodes: string;
  readonly edges: string;
  /** Address of the table of families, where the tables are those of a whole hub: too large to be read whole. */
  readonly hub?: string;
  readonly months?: string;
  /** Address of a file of a hub → how long it is, and how much of its end says what is in it. */
  readonly files?: Readonly<Record<string, Extent>>;
  /** Where the tables are that names are searched by. */
  readonly search?: SearchFiles;
  readonly counts?: Readonly<Record<string, number>>;
}

/** The manifest that a text is; null if it is anything else. Cost: linear. */
export function manifestIn(text: string): Manifest | null {
  if (!/"nodes"\s*:\s*"/.test(text)) return null;
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return isManifest(value) ? value : null;
  } catch {
    // Whoever reads it as a graph says what is wrong with it.
    return null;
  }
}

/** The manifest that a table of nodes has in its metadata. @throws ParquetError if it has none */
export function manifestOfTable(name: string, text: string | undefined): Manifest {
  const manifest = text === undefined ? null : manifestIn(text);
  if (manifest) return manifest;
  throw new ParquetError(
    name,
    'expected a table of nodes that lineage-graph wrote, got another Parquet file; lineage-graph import hub reads snapshots of the hub',
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
