import { GraphLoadError } from '../../components/message/graph-load-error.js';
import { problemAt } from '../../domain/format/problem.js';
import type { LoadProgress } from '../../components/message/load-progress.js';
import {
  parseGraphInSteps,
  type ParsedGraph,
  type ParseProgress,
} from '../../domain/format/parse-graph.js';
import type { Hub } from '../../domain/hub/hub.js';
import type { TablesRequest } from '../../domain/hub/read-requested-tables.js';
import { unpackGraph } from '../../domain/packed-graph.js';
import type { ByteFile } from '../../domain/parquet/byte-file.js';
import type { Manifest } from '../../domain/parquet/manifest.js';
import { parquetProblemOf } from '../../domain/parquet/parquet-problem.js';
import type { ViewState } from '../../state/view-state.js';
import { openHttpFile } from './http-file.js';
import { inSlices, Slices } from '../../components/in-slices.js';
import { parseInWorker } from './parse-in-worker.js';
import type { FileOfPage, PartRequest, WorkerTask } from './worker-messages.js';

/** Smaller tables are read before a worker would have started. */
const LARGE_BYTES = 512 * 1024;

/**
 * Reads the graph in the tables at a URL. The reader is loaded with the first one; large tables are read in a worker,
 * or in slices if there is none.
 * @param manifest content of the file at the URL; null if it is a table of nodes
 * @throws GraphLoadError, or the errors of an invalid graph
 * @throws DOMException `AbortError` if the signal aborts
 */
export async function fetchParquet(
  url: string,
  manifest: Manifest | null,
  signal: AbortSignal,
  onProgress: (progress: LoadProgress) => void,
): Promise<ParsedGraph> {
  return withTableErrors(() =>
    readTables(openTables(url, manifest, signal, onProgress), signal, onProgress),
  );
}

/** The tables of a graph, with the requested parts. */
interface OpenTables {
  readonly wanted: TablesRequest;
  readonly nodes: ByteFile;
  readonly edges: ByteFile;
  readonly isLarge: boolean;
}

async function openTables(
  url: string,
  manifest: Manifest | null,
  signal: AbortSignal,
  onProgress: (progress: LoadProgress) => void,
): Promise<OpenTables> {
  const open = (address: string) => openHttpFile(addressFrom(url, address), signal);
  let entry: ByteFile | null = null;
  let found = manifest;
  if (!found) {
    // A table of nodes contains the manifest; the reader is loaded while the file is opened.
    const [table, reader] = await Promise.all([open(url), parquetReader()]);
    entry = table;
    found = (await reader.readTableManifest(table)).manifest;
  }
  const [nodes, edges] = await Promise.all([entry ?? open(found.nodes), open(found.edges)]);
  const wanted = { manifest: found, family: null };
  const isLarge = nodes.byteLength + edges.byteLength >= LARGE_BYTES;
  const files = isLarge ? counted(nodes, edges, onProgress) : { nodes, edges };
  return { wanted, ...files, isLarge };
}

const parquetReader = () => import('../../domain/parquet/parquet-reader.js');

async function readSmall(
  wanted: TablesRequest,
  nodes: ByteFile,
  edges: ByteFile,
  signal: AbortSignal,
): Promise<ParsedGraph> {
  const reader = await parquetReader();
  const tables = await reader.readRequestedEntries(wanted, nodes, edges);
  return inSlices(parseGraphInSteps(tables), signal);
}

/** Wraps files that are fetched completely in the end, to report progress. */
function counted(
  nodes: ByteFile,
  edges: ByteFile,
  onProgress: (progress: LoadProgress) => void,
): Pick<OpenTables, 'nodes' | 'edges'> {
  const total = nodes.byteLength + edges.byteLength;
  let done = 0;
  const countedOne = (file: ByteFile): ByteFile => ({
    ...file,
    slice: async (start, end) => {
      let missing = end - start;
      const add = (bytes: number) => {
        missing -= bytes;
        done += bytes;
        onProgress({ phase: 'download', done: Math.min(done, total), total });
      };
      const bytes = await file.slice(start, end, add);
      // What was fetched when the file was opened.
      if (missing > 0) add(missing);
      return bytes;
    },
  });
  return { nodes: countedOne(nodes), edges: countedOne(edges) };
}

/**
 * Reads large tables in a worker, which starts while they are opened and ends if they are small; or in slices if there
 * is none.
 */
async function readTables(
  opening: Promise<OpenTables>,
  signal: AbortSignal,
  onProgress: (progress: LoadProgress) => void,
): Promise<ParsedGraph> {
  const onParseProgress: ParseProgress = (phase, read, all) =>
    onProgress({ phase, done: read, total: all });
  const task = async (): Promise<WorkerTask | null> => {
    const { wanted, nodes, edges, isLarge } = await opening;
    return isLarge
      ? { kind: 'tables', wanted, nodes: placeOf(nodes), edges: placeOf(edges) }
      : null;
  };
  const partOf = async ({ table, start, end }: PartRequest) =>
    (await opening)[table].slice(start, end);
  const parsed = await parseInWorker({ task, partOf }, signal, onParseProgress);
  if (parsed) return parsed;
  const [{ wanted, nodes, edges, isLarge }, reader] = await Promise.all([opening, parquetReader()]);
  if (!isLarge) return readSmall(wanted, nodes, edges, signal);
  const slices = new Slices(signal);
  const steps = { pause: () => slices.pause(), onProgress: onParseProgress };
  const read = await reader.readRequestedColumns(wanted, nodes, edges, steps);
  if (!read) return readSmall(wanted, nodes, edges, signal);
  return { graph: unpackGraph(read.packed), warnings: read.warnings };
}

function placeOf({ name, byteLength, footer }: ByteFile): FileOfPage {
  return { name, byteLength, ...(footer !== undefined && { footer }) };
}

function addressFrom(url: string, address: string): string {
  return new URL(address, new URL(url, document.baseURI)).href;
}

/** The part of a view that identifies a place in a hub. */
export type HubView = Pick<ViewState, 'family' | 'select'>;

/** The part of a hub to show. */
export type HubPlace = HubView | { readonly model: string } | { readonly find: string };

/** The place in a hub that a URL names: `hub.json?family=meta-llama/Llama-3.1-8B`; null for none. */
export function hubPlaceIn(url: string): HubPlace | null {
  const { searchParams } = new URL(url, document.baseURI);
  for (const key of ['family', 'model', 'find'] as const) {
    const value = searchParams.get(key);
    if (value) return { select: null, [key]: value } as unknown as HubPlace;
  }
  return null;
}

/**
 * Reads a part of a hub as a graph.
 * @throws GraphLoadError, also if the hub has no such part; the errors of an invalid graph
 * @throws DOMException `AbortError` if the signal aborts
 */
export async function fetchHubPart(
  hub: Hub,
  place: HubPlace,
  signal: AbortSignal,
  onProgress: (progress: LoadProgress) => void,
): Promise<ParsedGraph> {
  return withTableErrors(async () => {
    if ('find' in place) {
      const found = await hub.graphOfFound(place.find, signal);
      return inSlices(parseGraphInSteps(found), signal);
    }
    const id = ('family' in place ? place.family : place.model) ?? '';
    const select = 'family' in place && place.select?.kind === 'node' ? place.select.id : id;
    const opening = hub.partNamed(id, select, signal).then((part) => {
      if (!part) throw new GraphLoadError('missing', problemAt('', 'not-in-hub', id));
      const { nodes, edges, ...wanted } = part;
      return { wanted, nodes, edges, isLarge: true };
    });
    const { graph, warnings } = await readTables(opening, signal, onProgress);
    // The `family` key is not part of the graph format.
    return { graph, warnings: warnings.filter(({ path }) => path !== 'family') };
  });
}

/**
 * The table reader may be another copy of the code, with its own classes. @throws GraphLoadError for the errors it
 * throws
 */
export async function withTableErrors<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    const problem = parquetProblemOf(error);
    if (problem) throw new GraphLoadError('format', problem);
    throw error;
  }
}
