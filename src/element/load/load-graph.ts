import { problemAt, type Problem } from '../../domain/format/problem.js';
import { LineageGraph } from '../../domain/graph/lineage-graph.js';
import {
  parseCheckedTextInSteps,
  parseGraph,
  parseGraphTextInSteps,
  type ParsedGraph,
  type ParseProgress,
} from '../../domain/format/parse-graph.js';
import type { Hub } from '../../domain/hub/hub.js';
import type { ServedFiles } from '../../domain/hub/served-files.js';
import { manifestIn, type Manifest } from '../../domain/parquet/manifest.js';
import { finish } from '../../domain/format/steps.js';
import { pendingSearchOf } from '../../domain/query/search-indexing.js';
import { digestOf } from '../../export/opening/digest.js';
import { GraphLoadError } from '../../components/message/graph-load-error.js';
import type { LoadProgress } from '../../components/message/load-progress.js';
import { fetchChunks } from './fetch-chunks.js';
import type { HubPlace } from './fetch-parquet.js';
import { inSlices } from '../../components/in-slices.js';
import { isTableAddress } from './is-table-address.js';
import { textOfChunks } from './text-of-chunks.js';
import { contentKindOf, toLoadError } from './to-load-error.js';

/** A loaded graph, with its warnings. */
export interface LoadedGraph {
  readonly graph: LineageGraph;
  readonly warnings: readonly Problem[];
  /** The digest of its file, if requested. */
  readonly digest?: string | null;
}

/** A hub, which is too large to be one graph, and is shown by families. */
export interface LoadedHub {
  readonly hub: Hub;
  readonly files: ServedFiles;
}

/** Options of a load. */
export interface LoadOptions {
  /** The digest of a file that was validated when the page was built; null for none. */
  readonly expected: string | null;
  /** Called with the progress of a large file. */
  readonly onProgress: (progress: LoadProgress) => void;
  /** Whether the first picture shows a search, for which a graph from a worker then waits. */
  readonly needsSearch: () => boolean;
}

/** Maximum size of a manifest, which contains no lists of models. */
const MANIFEST_BYTES = 512 * 1024;
/** A smaller file is parsed before a worker would have started. */
const LARGE_BYTES = 8 * 1024 * 1024;

/**
 * Fetches and parses one graph, like {@link loadSource}.
 * @throws GraphLoadError also for a whole hub
 */
export async function loadGraph(
  url: string,
  signal: AbortSignal,
  options: LoadOptions,
): Promise<LoadedGraph> {
  const loaded = await loadSource(url, signal, options);
  if ('graph' in loaded) return loaded;
  const reason = problemAt(url, 'parquet', 'expected one graph, got a whole hub');
  throw new GraphLoadError('format', reason);
}

/**
 * Fetches and parses a URL: a graph file, or the manifest or node table of a Parquet graph; of a hub, only its
 * manifest. The page stays responsive, whatever the size: a large file is parsed in a worker, or in slices if there is
 * none.
 * @throws GraphLoadError for anything wrong with the network or the file
 * @throws DOMException `AbortError` if the signal aborts
 */
export async function loadSource(
  url: string,
  signal: AbortSignal,
  { expected, onProgress, needsSearch }: LoadOptions,
): Promise<LoadedGraph | LoadedHub> {
  const tables = (manifest: Manifest | null) =>
    loadTables(url, manifest, signal, { onProgress, needsSearch });
  if (isTableAddress(url)) return tables(null);
  const chunks = await fetchChunks(url, signal, (done, total) => {
    if (Math.max(done, total ?? 0) >= LARGE_BYTES) onProgress({ phase: 'download', done, total });
  });
  const manifest =
    bytesIn(chunks) <= MANIFEST_BYTES ? manifestIn(finish(textOfChunks(chunks))) : null;
  if (manifest?.hub !== undefined)
    return loadHub(url, manifest, signal, { onProgress, needsSearch });
  if (manifest) return tables(manifest);
  // The chunks are transferred to the worker, so this must come first.
  const kind = contentKindOf(chunks[0]);
  const digest = expected === null ? null : await digestOf(chunks);
  try {
    if (bytesIn(chunks) < LARGE_BYTES) {
      const isChecked = digest !== null && digest === expected;
      const steps = isChecked ? checkedChunksInSteps(chunks) : parseChunksInSteps(chunks);
      return { ...(await inSlices(steps, signal)), digest };
    }
    const onParseProgress: ParseProgress = (phase, done, total) =>
      onProgress({ phase, done, total });
    const task = () => Promise.resolve({ kind: 'file', chunks } as const);
    const { parseInWorker } = await import('./parse-in-worker.js');
    const parsed = await parseInWorker({ task, partOf: null }, signal, onParseProgress);
    if (parsed && needsSearch()) await pendingSearchOf(parsed.graph);
    const graph = parsed ?? (await inSlices(parseChunksInSteps(chunks, onParseProgress), signal));
    return { ...graph, digest };
  } catch (error) {
    throw toLoadError(error, url, kind);
  }
}

function* parseChunksInSteps(
  chunks: readonly Uint8Array[],
  onProgress?: ParseProgress,
): Generator<undefined, ParsedGraph> {
  return yield* parseGraphTextInSteps(yield* textOfChunks(chunks), onProgress);
}

function* checkedChunksInSteps(chunks: readonly Uint8Array[]): Generator<undefined, ParsedGraph> {
  return yield* parseCheckedTextInSteps(yield* textOfChunks(chunks));
}

type TableOptions = Pick<LoadOptions, 'onProgress' | 'needsSearch'>;

async function loadTables(
  url: string,
  manifest: Manifest | null,
  signal: AbortSignal,
  { onProgress, needsSearch }: TableOptions,
): Promise<LoadedGraph> {
  return searchable(url, needsSearch, async () => {
    const { fetchParquet } = await import('./fetch-parquet.js');
    return fetchParquet(url, manifest, signal, onProgress);
  });
}

/** Loads a hub, or the part of it that the URL names. */
async function loadHub(
  url: string,
  manifest: Manifest,
  signal: AbortSignal,
  options: TableOptions,
): Promise<LoadedGraph | LoadedHub> {
  const [
    { checkManifest, Hub, ServedFiles },
    { openHttpFile, fetchPart, fetchWhole },
    { withTableErrors, hubPlaceIn },
  ] = await Promise.all([
    import('../../domain/parquet/parquet-reader.js'),
    import('./http-file.js'),
    import('./fetch-parquet.js'),
  ]);
  await withTableErrors(async () => {
    await Promise.resolve();
    checkManifest(url, manifest);
  });
  const base = new URL(url, document.baseURI).href;
  const files = new ServedFiles({
    urlOf: (address) => new URL(address, base).href,
    open: openHttpFile,
    fetchPart,
    fetchWhole,
    failure: (kind, reason) => new GraphLoadError(kind, reason),
  });
  const loaded = { hub: new Hub(manifest, files.open), files };
  const place = hubPlaceIn(url);
  return place ? loadHubPart(loaded, place, signal, options) : loaded;
}

/**
 * Fetches and parses a part of a hub.
 * @throws GraphLoadError
 * @throws DOMException `AbortError` if the signal aborts
 */
export async function loadHubPart(
  { hub, files }: LoadedHub,
  place: HubPlace,
  signal: AbortSignal,
  { onProgress, needsSearch }: TableOptions,
): Promise<LoadedGraph> {
  files.listen(signal, (done, total) => onProgress({ phase: 'download', done, total }));
  return searchable('', needsSearch, async () => {
    const { fetchHubPart } = await import('./fetch-parquet.js');
    return fetchHubPart(hub, place, signal, onProgress);
  });
}

/** Waits for the search result, if the first picture shows one. */
async function searchable(
  url: string,
  needsSearch: LoadOptions['needsSearch'],
  read: () => Promise<ParsedGraph>,
): Promise<LoadedGraph> {
  try {
    const parsed = await read();
    if (needsSearch()) await pendingSearchOf(parsed.graph);
    return parsed;
  } catch (error) {
    throw toLoadError(error, url);
  }
}

function bytesIn(chunks: readonly Uint8Array[]): number {
  return chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0);
}

/** Accepts a graph object from a page: parsed, or the content of a file. @throws GraphLoadError */
export function adoptGraph(input: unknown): LoadedGraph {
  if (input instanceof LineageGraph) return { graph: input, warnings: [] };
  try {
    return parseGraph(input);
  } catch (error) {
    throw toLoadError(error);
  }
}
