import { html, nothing, render, type LitElement } from 'lit';
import { formatCount } from '../../domain/format/format-count.js';
import { wordsAbout } from '../../domain/format/words-about.js';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { attributeOf, type ColumnId } from '../../domain/attributes.js';
import { PrintWatch } from '../print/print-watch.js';
import { isNumberColumn } from './column-widths.js';
import { cellContent } from './table-cell.js';

/** Maximum number of printed rows, as printing is synchronous; the rest are only counted. */
const MAX_PRINTED_ROWS = 5000;

/** The printed part of a table. */
interface PrintedRows {
  readonly graph: LineageGraph;
  readonly lang: string;
  readonly columns: readonly ColumnId[];
  /** Node numbers, one per row. */
  readonly order: Int32Array;
  /** Ids of the selected nodes. */
  readonly selected: readonly string[];
}

/**
 * Adds all rows of a table, not only visible ones, to the page for the duration of printing, with a header that repeats
 * on each sheet; in the element `.paper` of its host. @param rows returns null while there are none
 */
export function printTable(host: LitElement, rows: () => PrintedRows | null): void {
  const put = (content: unknown) => {
    const place = host.renderRoot.querySelector<HTMLElement>('.paper');
    if (place) render(content, place);
  };
  new PrintWatch(host, {
    onPrint: () => {
      const printed = rows();
      if (printed) put(paperTable(printed));
    },
    onDone: () => put(nothing),
  });
}

function paperTable({ graph, lang, columns, order, selected }: PrintedRows) {
  const { attributes, table: words } = wordsAbout(graph, lang);
  const shown = order.subarray(0, MAX_PRINTED_ROWS);
  const classOf = (id: ColumnId) => (isNumberColumn(id) ? 'number' : id);
  const widths = columns.map((id) => attributeOf(id).column ?? 0);
  const all = widths.reduce((sum, px) => sum + px, 0);
  return html`<table>
      <colgroup>
        ${widths.map((px) => html`<col width="${(px / all) * 100}%" />`)}
      </colgroup>
      <thead>
        <tr>
          ${columns.map((id) => html`<th scope="col" class=${classOf(id)}>${attributes[id]}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${Array.from(
          shown,
          (node) =>
            html`<tr class=${selected.includes(graph.idAt(node)) ? 'selected' : ''}>
              ${columns.map(
                (id) => html`<td class=${classOf(id)}>${cellContent(graph, id, node, lang)}</td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
    ${
      shown.length === order.length
        ? nothing
        : html`<p>
            ${words.printedOf(formatCount(shown.length, lang), formatCount(order.length, lang))}
          </p>`
    }`;
}
