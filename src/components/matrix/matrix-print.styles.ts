import { css } from 'lit';

/** Vertical headers, so that the table fits one sheet. */
export const matrixPrintStyles = css`
  @media print {
    :host {
      display: block;
      block-size: auto;
    }
    .head {
      padding-inline: 0;
    }
    .head > :not(.title) {
      display: none;
    }
    .scroll {
      overflow: visible;
      padding: 0;
    }
    table :is(th, td) {
      position: static;
    }
    tr {
      break-inside: avoid;
    }
    .cell,
    .swatch {
      print-color-adjust: exact;
    }
    .corner,
    tbody th,
    tfoot th,
    .foot {
      padding-inline-start: 0;
    }
    thead .line {
      flex-direction: row;
      inline-size: auto;
      margin-inline: auto;
      padding: 0;
      writing-mode: vertical-rl;
      justify-content: flex-start;
      text-align: start;
      white-space: nowrap;
    }
    .cell {
      min-inline-size: 24px;
      min-block-size: 22px;
    }
    tbody .line {
      min-block-size: 22px;
      padding-inline-start: 0;
    }
    thead .all {
      writing-mode: vertical-rl;
      text-align: end;
    }
  }
`;
