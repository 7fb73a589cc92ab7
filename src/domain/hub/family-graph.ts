import { entriesOf } from '../parquet/read-parquet-graph.js';
import { EDGE_COLUMNS, NODE_COLUMNS, type TableColumns } from '../parquet/table-columns.js';
import type { HubTable } from './hub-files.js';
import type { Family } from './hub-tables.js';

/** So many models of a family are read, those nearest to its root; the others are counted. */
export const MAX_MODELS = 60_000;

/** Of one model no more lines are read: nobody merges more. */
const MAX_LINES = 64;

/** Columns that say how a model hangs on the others. */
const TIE_COLUMNS: TableColumns = { parent_row: 'count', first_edge: 'count' };

interface Entry {
  readonly id: string;
  readonly parent_row?: number;
  readonly first_edge?: number;
}

interface Line {
  readonly source: string;
  readonly target: string;
}

/**
 * A family as a graph file has it, not checked yet: its models, those nearest to the root first, and the lines between them.
 * @param wanted the row of a model that is read in any case, with the way to its root; null for none
 */
export async function familyGraphOf(
  family: Family,
  nodes: HubTable,
  edges: HubTable,
  wanted: number | null,
) {
  const { id, models, first_row: row, first_edge: edge } = family;
  const isWhole = models <= MAX_MODELS;
  const [entries, lines] = await Promise.all([
    rowsOf(nodes, NODE_COLUMNS, ['id'], row, row + Math.min(models, MAX_MODELS)),
    // Lines are in the order of their targets: of most models there is one.
    rowsOf(
      edges,
      EDGE_COLUMNS,
      ['source', 'target'],
      edge,
      edge + Math.min(family.edges, isWhole ? Infinity : 2 * MAX_MODELS),
    ),
  ]);
  const beyond =
    wanted === null ? null : await wayDownTo(wanted, row + entries.length, nodes, edges);
  const all = [...(entries as readonly Entry[]), ...(beyond?.entries ?? [])];
  const known = new Set(all.map((entry) => entry.id));
  const sound = [...(lines as readonly Line[]), ...(beyond?.lines ?? [])].filter(
    ({ source, target }) => known.has(source) && known.has(target),
  );
  const apart = family.edges - sound.length;
  const [some, whole, left] = [all.length, models, apart].map((n) => n.toLocaleString('en'));
  const isAll = isWhole && apart === 0;
  return {
    title: {
      en: isAll
        ? `The family of ${id}`
        : `The family of ${id}: ${some} of ${whole} models, without ${left} lines to others`,
      zh: isAll
        ? `${id} 家族`
        : `${id} 家族：${whole} 个模型中的 ${some} 个，未含通往其他模型的 ${left} 条连线`,
    },
    family: id,
    nodes: all,
    edges: sound,
  };
}

/** A model beyond the rows that are read, and its ancestors up to one that is among them, with their lines. */
async function wayDownTo(row: number, end: number, nodes: HubTable, edges: HubTable) {
  const entries: object[] = [];
  const lines: Line[] = [];
  for (let at = row; at >= end;) {
    const columns = { ...NODE_COLUMNS, ...TIE_COLUMNS };
    const [read] = await rowsOf(nodes, columns, ['id', 'parent_row', 'first_edge'], at, at + 1);
    if (!read) break;
    const { parent_row: parent, first_edge: first, ...entry } = read as Entry;
    entries.push(entry);
    if (parent === undefined || first === undefined) break;
    const near = await rowsOf(edges, EDGE_COLUMNS, ['source', 'target'], first, first + MAX_LINES);
    lines.push(...(near as readonly Line[]).filter(({ target }) => target === entry.id));
    at = parent;
  }
  return { entries: entries as readonly Entry[], lines };
}

function rowsOf(
  { file, metadata }: HubTable,
  columns: TableColumns,
  required: readonly string[],
  start: number,
  end: number,
): Promise<readonly object[]> {
  return entriesOf(file, columns, required, { start, end }, metadata);
}
