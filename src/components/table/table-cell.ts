import { html, nothing, type TemplateResult } from 'lit';
import { attributeOf, valuesOf, type ColumnId } from '../../domain/attributes.js';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { labelOf } from '../../domain/query/value-label.js';
import { methodMark } from '../detail/method-mark.js';
import { wordsIn } from '../../locales/words-in.js';

/** A cell is a line high: of more labels than this none is seen. */
const MAX_LABELS = 50;

/** What stands in a cell, as the language writes it; '' if nothing is known. */
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
  const methods = column === 'methods' ? valuesOf(attributeOf('methods'), graph, node) : [];
  return html`${labelsOf(graph, column, node, lang).map(
    (label, i) =>
      html`${i === 0 ? nothing : comma}${column === 'methods' ? methodMark(methods[i], graph.vocabulary) : nothing}<bdi
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
  const attribute = attributeOf(column);
  const values = valuesOf(attribute, graph, node).slice(0, MAX_LABELS);
  // Most models have no descendant: a column of zeros would hide those that have.
  if (column === 'derived' && values[0] === '0') return [];
  return values.map((value) => labelOf(graph, attribute.kind, value, lang));
}
