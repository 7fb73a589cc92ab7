import { frameOf } from '../format/parse-graph.js';
import type { ByteFile } from './byte-file.js';
import { endRowsIn } from './end-rows.js';
import { graphOfTables, type ReadGraph } from './graph-of-tables.js';
import type { Manifest } from './manifest.js';
import { readPackedTable, type ReadSteps } from './read-packed-table.js';
import { readMetadata, type RowRange } from './read-table.js';
import { EDGE_COLUMNS, EDGE_COLUMNS_BY_ROW, END_ROWS, NODE_COLUMNS } from './table-columns.js';
import type { TableRead } from './table-packer.js';

/** The phases of reading tables, in order. */
type TablePhase = 'nodes' | 'edges' | 'index';

/** Hooks for pausing and reporting progress. */
export interface TableSteps {
  readonly pause: ReadSteps['pause'];
  readonly onProgress: (phase: TablePhase, done: number, total: number) => void;
}

/** A table with its metadata. */
type KnownTable = Readonly<{ file: ByteFile; metadata: Awaited<ReturnType<typeof readMetadata>> }>;

/**
 * Reads the graph in a table of nodes and a table of edges column by column, creating no entries, with the same checks
 * as for a JSON file.
 * @returns null if it is invalid or its columns are of other types: reading the entries then finds the problems
 * @throws ParquetError for a damaged file, or the I/O error of a file
 */
export async function readParquetColumns(
  manifest: Manifest,
  nodeFile: ByteFile,
  edgeFile: ByteFile,
  steps: TableSteps,
): Promise<ReadGraph | null> {
  const frame = frameOf(manifest);
  const [ofNodes, ofEdges] = await Promise.all([nodeFile, edgeFile].map(readMetadata));
  if (!frame || !ofNodes || !ofEdges) return null;
  const edges = { file: edgeFile, metadata: ofEdges };
  const isOf = endRowsIn(ofEdges);
  const tables = await readTablePair({ file: nodeFile, metadata: ofNodes }, edges, steps, {
    byRow: isOf !== null,
  });
  if (!tables) return null;
  const ids = tables.nodes.table.texts.get('id');
  const isKnown = isOf === null || (ids !== undefined && isOf(ids));
  const ofIds = isKnown ? tables.edges : await readEdges(edges, steps, {});
  return ofIds && indexed(graphOfTables(frame, tables.nodes, ofIds), steps);
}

/** What to read of two tables. */
interface TablePart {
  readonly ranges?: Readonly<Record<'nodes' | 'edges', readonly RowRange[]>>;
  /** Whether the ends of edges are read as rows instead of ids. */
  readonly byRow?: boolean;
}

/**
 * Reads a table of nodes and one of edges, or some of their rows, into columns.
 * @returns null if columns cannot represent either of them
 * @throws ParquetError, or the I/O error of a file
 */
export async function readTablePair(
  nodes: KnownTable,
  edges: KnownTable,
  steps: TableSteps,
  part: TablePart,
): Promise<Readonly<Record<'nodes' | 'edges', TableRead>> | null> {
  const { pause, onProgress } = steps;
  const [nodesRead, edgesRead] = await Promise.all([
    readPackedTable(
      nodes.file,
      nodes.metadata,
      NODE_COLUMNS,
      ['id'],
      { pause, onProgress: (rows, all) => onProgress('nodes', rows, all) },
      part.ranges?.nodes,
    ),
    readEdges(edges, steps, part),
  ]);
  return nodesRead && edgesRead && { nodes: nodesRead, edges: edgesRead };
}

function readEdges(
  { file, metadata }: KnownTable,
  { pause, onProgress }: TableSteps,
  { ranges, byRow = false }: TablePart,
): Promise<TableRead | null> {
  return readPackedTable(
    file,
    metadata,
    byRow ? EDGE_COLUMNS_BY_ROW : EDGE_COLUMNS,
    byRow ? Object.values(END_ROWS) : Object.keys(END_ROWS),
    { pause, onProgress: (rows, all) => onProgress('edges', rows, all) },
    ranges?.edges,
  );
}

/** Runs the steps of the last phase, pausing as required. */
export async function indexed<T>(
  work: Generator<undefined, T>,
  { pause, onProgress }: TableSteps,
): Promise<T> {
  onProgress('index', 0, 1);
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) {
      onProgress('index', 1, 1);
      return step.value;
    }
    const paused = pause();
    if (paused) await paused;
  }
}
