import { frameOf } from '../format/parse-graph.js';
import type { ByteFile } from './byte-file.js';
import { graphOfTables, type ReadGraph } from './graph-of-tables.js';
import type { Manifest } from './manifest.js';
import { readPackedTable, type ReadSteps } from './read-packed-table.js';
import { readMetadata, type RowRange } from './read-table.js';
import { EDGE_COLUMNS, NODE_COLUMNS } from './table-columns.js';
import type { TableRead } from './table-packer.js';

/** What is done with tables before they can be shown, in this order. */
type TablePhase = 'nodes' | 'edges' | 'index';

/** Where the work may pause, and who hears how far it has come. */
export interface TableSteps {
  readonly pause: ReadSteps['pause'];
  readonly tell: (phase: TablePhase, done: number, total: number) => void;
}

/** A table, with what it says of itself. */
type KnownTable = Readonly<{ file: ByteFile; metadata: Awaited<ReturnType<typeof readMetadata>> }>;

/**
 * The graph in a table of nodes and a table of edges, column by column: no entry is made of any row. Everything is checked that
 * is checked of a JSON file.
 * @returns null if anything is wrong with it, or is in columns of another kind: whoever reads the entries says what
 * @throws ParquetError if a file is not what it should be; what the way to a file throws
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
  const tables = await readTablePair(
    { file: nodeFile, metadata: ofNodes },
    { file: edgeFile, metadata: ofEdges },
    steps,
  );
  return tables && indexed(graphOfTables(frame, tables.nodes, tables.edges), steps);
}

/**
 * A table of nodes and one of edges in columns, or some of their rows.
 * @returns null if either has what columns cannot hold
 * @throws ParquetError; what the way to a file throws
 */
export async function readTablePair(
  nodes: KnownTable,
  edges: KnownTable,
  { pause, tell }: TableSteps,
  ranges?: Readonly<Record<'nodes' | 'edges', readonly RowRange[]>>,
): Promise<Readonly<Record<'nodes' | 'edges', TableRead>> | null> {
  const [nodesRead, edgesRead] = await Promise.all([
    readPackedTable(
      nodes.file,
      nodes.metadata,
      NODE_COLUMNS,
      ['id'],
      { pause, tell: (rows, all) => tell('nodes', rows, all) },
      ranges?.nodes,
    ),
    readPackedTable(
      edges.file,
      edges.metadata,
      EDGE_COLUMNS,
      ['source', 'target'],
      { pause, tell: (rows, all) => tell('edges', rows, all) },
      ranges?.edges,
    ),
  ]);
  return nodesRead && edgesRead && { nodes: nodesRead, edges: edgesRead };
}

/** Takes the steps of the last phase, with the pauses that are due. */
export async function indexed<T>(
  work: Generator<undefined, T>,
  { pause, tell }: TableSteps,
): Promise<T> {
  tell('index', 0, 1);
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) {
      tell('index', 1, 1);
      return step.value;
    }
    const paused = pause();
    if (paused) await paused;
  }
}
