import { ATTRIBUTES, attributeOf, valuesOf, type ColumnId } from '../attributes.js';
import { parseParameterCount } from '../format/parameter-count.js';
import type { LineageGraph } from '../graph/lineage-graph.js';
import { labelOf } from './value-label.js';

export type { ColumnId } from '../attributes.js';

/** Every column of the node table, in order. */
export const COLUMN_IDS = ATTRIBUTES.filter(({ column }) => column !== undefined).map(
  ({ id }) => id as ColumnId,
);

/** The value by which a column sorts a node. */
export type SortKey = string | number;

/** The sort key of each node: a number, a date, or its displayed labels; undefined if unknown. */
export function sortKeysOf(
  graph: LineageGraph,
  column: ColumnId,
  lang: string,
): (node: number) => SortKey | undefined {
  const attribute = attributeOf(column);
  const { kind } = attribute;
  const keyOf = (values: readonly string[]): SortKey => {
    switch (kind) {
      case 'count':
      case 'tokens':
        return Number(values[0]);
      case 'quantity':
        return largestOf(values);
      case 'date':
        return values.join(', ');
      default:
        return values.map((value) => labelOf(graph, kind, value, lang)).join(', ');
    }
  };
  return (node) => {
    const values = valuesOf(attribute, graph, node);
    return values.length === 0 ? undefined : keyOf(values);
  };
}

/** The largest number in some texts; those without a number sort after all numbers. */
function largestOf(texts: readonly string[]): number {
  const numbers = texts.map(parseParameterCount).filter((number) => number !== null);
  return numbers.length === 0 ? Infinity : numbers.reduce((a, b) => Math.max(a, b));
}
