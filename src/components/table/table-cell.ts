import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../../domain/format/dates.js';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { TABLE_COLUMNS, type ColumnId } from '../../domain/query/table-columns.js';
import { formatCount } from '../../scene/cards/format-count.js';
import { methodMark } from '../detail/method-mark.js';
import { wordsIn } from '../../locales/words-in.js';

/** A cell is a line high: of more labels than this none is seen. */
const MOST_LABELS = 50;

/** What stands in a cell, as the language writes it; '' where nothing is known. */
export function cellText(
  graph: LineageGraph,
  column: ColumnId,
  node: number,
  lang: string,
): string {
  return labelsOf(graph, column, node, lang).join(wordsIn(lang).table.comma);
}

/** A cell: its labels, each method after its mark. */
export function cellContent(
  graph: LineageGraph,
  column: ColumnId,
  node: number,
  lang: string,
): TemplateResult {
  const { comma } = wordsIn(lang).table;
  const methods = column === 'methods' ? TABLE_COLUMNS.methods.valuesOf(graph, node) : [];
  return html`${labelsOf(graph, column, node, lang).map(
    (label, i) =>
      html`${i === 0 ? nothing : comma}${column === 'methods' ? methodMark(methods[i]) : nothing}<bdi
          >${label}</bdi
        >`,
  )}`;
}

function labelsOf(
  graph: LineageGraph,
  column: ColumnId,
  node: number,
  lang: string,
): readonly string[] {
  const { valuesOf, labelOf } = TABLE_COLUMNS[column];
  const values = valuesOf(graph, node).slice(0, MOST_LABELS);
  switch (column) {
    case 'released':
      return values.map((date) => formatDate(date, lang));
    case 'data': {
      const known = wordsIn(lang).dataKinds;
      return values.map((word) => known.get(word) ?? word);
    }
    case 'contextLength':
      return values.map((number) => formatCount(Number(number), lang));
    case 'derived':
      return values.map((number) => (number === '0' ? '' : formatCount(Number(number), lang)));
    default:
      return values.map((value) => labelOf(graph, value, lang));
  }
}
