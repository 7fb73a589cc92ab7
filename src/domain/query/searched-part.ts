import type { PackedGraph } from '../packed-graph.js';
import type { PackedTable } from '../parquet/packed-table.js';
import { REST } from '../parquet/table-columns.js';
import { SEARCHED, SEARCHED_WORDS } from './pack-search.js';

const NO_TEXTS = { bytes: new Uint8Array(), starts: new Uint32Array() };
const NO_INTS = new Int32Array();
const NO_LISTS = { starts: NO_INTS, items: NO_INTS };

/** The part of a packed graph that search indexing reads, to be copied before the graph is transferred. */
export function searchedPartOf(packed: PackedGraph): PackedGraph {
  const { ids, nodes, edges, words, adjacency } = packed;
  return {
    frame: packed.frame,
    nodes: 'rows' in nodes ? withColumns(nodes, [...SEARCHED, REST]) : nodes,
    edges: 'rows' in edges ? withColumns(edges, []) : edges,
    ids: { texts: ids.texts, slots: NO_INTS },
    names: NO_TEXTS,
    landmarks: new Uint8Array(),
    sources: NO_INTS,
    targets: NO_INTS,
    words: only(words, SEARCHED_WORDS),
    adjacency: {
      in: adjacency.in,
      out: NO_LISTS,
      mainEdges: NO_INTS,
      topologicalOrder: NO_INTS,
      depths: NO_INTS,
    },
  };
}

function withColumns(table: PackedTable, columns: readonly string[]): PackedTable {
  return {
    rows: table.rows,
    texts: only(table.texts, columns),
    words: only(table.words, columns),
    flags: only(table.flags, columns),
    emptyRows: only(table.emptyRows, columns),
  };
}

function only<T>(map: ReadonlyMap<string, T>, keys: readonly string[]): ReadonlyMap<string, T> {
  return new Map([...map].filter(([key]) => keys.includes(key)));
}
