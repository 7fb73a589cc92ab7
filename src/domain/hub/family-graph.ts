import { entriesOf } from '../parquet/read-parquet-graph.js';
import { EDGE_COLUMNS, NODE_COLUMNS, type TableColumns } from '../parquet/table-columns.js';
import type { HubTable } from './hub-files.js';
import type { Family } from './hub-tables.js';

/** So many models of a family are read, those nearest to its root; the others are counted. */
const MAX_MODELS = 60_000;

/** A family as a graph file has it, not checked yet: its models, those nearest to the root first, and the lines between them. */
export async function familyGraphOf(family: Family, nodes: HubTable, edges: HubTable) {
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
  const known = new Set((entries as readonly { readonly id: string }[]).map((entry) => entry.id));
  const sound = (lines as readonly { readonly source: string; readonly target: string }[]).filter(
    ({ source, target }) => known.has(source) && known.has(target),
  );
  const apart = family.edges - sound.length;
  const [some, all, left] = [entries.length, models, apart].map((n) => n.toLocaleString('en'));
  const isAll = isWhole && apart === 0;
  return {
    title: {
      en: isAll
        ? `The family of ${id}`
        : `The family of ${id}: ${some} of ${all} models, without ${left} lines to others`,
      zh: isAll
        ? `${id} 家族`
        : `${id} 家族：${all} 个模型中的 ${some} 个，未含通往其他模型的 ${left} 条连线`,
    },
    family: id,
    nodes: entries,
    edges: sound,
  };
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
