import { html, nothing, type TemplateResult } from 'lit';
import { attributeOf, valuesOf, type ColumnId } from '../../domain/attributes.js';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { labelOf } from '../../domain/query/value-label.js';
import { methodMark } from '../detail/method-mark.js';
import { wordsIn } from '../../locales/words-in.js';

/** Maximum number of labels in a cell, which is one line high. */
const MAX_LABELS = 50;

/** The text of a cell in a language; '' if unknown. */
export function cellText(
  graph: LineageGraph,
  column: ColumnId,
  node: number,
  lang: string,
): string {
  return labelsOf(graph, column, node, lang).join(wordsIn(lang).table.comma);
}

/** The content of a cell: its labels, methods with their marks. */
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
  // Most models have no descendants: a column of zeros would hide the others.
  if (column === 'derived' && values[0] === '0') return [];
  return values.map((value) => labelOf(graph, attribute.kind, value, lang));
}
