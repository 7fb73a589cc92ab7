import { GraphLoadError } from '../../components/message/graph-load-error.js';
import { problemAt } from '../../domain/format/problem.js';
import type { Manifest } from '../../domain/parquet/manifest.js';
import type { HubQuestion } from '../../domain/parquet/read-hub.js';
import type { UncheckedFile } from '../../domain/parquet/read-parquet-graph.js';
import { openHttpFile } from './http-file.js';

/** Whether an address is that of a table of nodes. */
export function isTableAddress(url: string): boolean {
  return (
    URL.canParse(url, document.baseURI) &&
    /\.parquet$/i.test(new URL(url, document.baseURI).pathname)
  );
}

/**
 * The graph in the tables at an address, not checked yet. What reads them is loaded when the first one comes.
 * @param manifest what the file at the address says; null where it is a table of nodes
 * @throws GraphLoadError
 * @throws DOMException `AbortError`, when the signal says so
 */
export async function fetchParquet(
  url: string,
  manifest: Manifest | null,
  signal: AbortSignal,
): Promise<UncheckedFile> {
  const open = (address: string) => openHttpFile(addressFrom(url, address), signal);
  try {
    const reader = await import('../../domain/parquet/parquet-reader.js');
    if (manifest?.hub !== undefined) return await reader.readHub(manifest, questionIn(url), open);
    const entry = manifest ? null : await openHttpFile(url, signal);
    const found = manifest ?? (entry && (await reader.readTableManifest(entry)).manifest);
    if (!found) throw new TypeError('expected a manifest or a table of nodes');
    const [nodes, edges] = await Promise.all([entry ?? open(found.nodes), open(found.edges)]);
    return await reader.readParquetGraph(found, nodes, edges);
  } catch (error) {
    // The reader may be another file's, and its classes with it.
    if (error instanceof Error && error.name === 'ParquetError') {
      throw new GraphLoadError('format', problemAt('', 'parquet', error.message));
    }
    throw error;
  }
}

/** What of a hub an address asks for: `hub.json?family=meta-llama/Llama-3.1-8B`. */
function questionIn(url: string): HubQuestion {
  const { searchParams } = new URL(url, document.baseURI);
  return {
    family: searchParams.get('family'),
    model: searchParams.get('model'),
    find: searchParams.get('find'),
  };
}

function addressFrom(url: string, address: string): string {
  return new URL(address, new URL(url, document.baseURI)).href;
}
