import { css } from 'lit';

/**
 * Print styles: title and source, the current view (picture, table, matrix or outline) in full, and the open panel; no
 * controls. The picture is the drawing in `.printed`, or the canvas if there is none.
 */
export const printStyles = css`
  .printed {
    display: none;
  }
  @media print {
    :host {
      color-scheme: light;
      block-size: auto !important;
      overflow: visible;
      container-type: normal;
      background: none;
    }
    .page {
      display: block;
      block-size: auto;
    }
    .skip,
    .head,
    .side,
    .controls > .tool,
    .tools,
    .stage > lineage-outline,
    lineage-tour,
    lineage-notice,
    lineage-timeline,
    lineage-legend,
    lineage-message.banner,
    .page:has(.print-head) .controls,
    .stage:has(.print-head) lineage-canvas {
      display: none !important;
    }
    .controls,
    lineage-view-caption {
      padding: 0 0 8px;
      border: 0;
      background: none;
    }
    .stage {
      overflow: visible;
    }
    .stage:not(:has(.print-head)) {
      block-size: 60vh;
      break-inside: avoid;
    }
    .printed:not(:empty) {
      display: block;
    }
    .print-head {
      margin-block-end: 14px;
      padding-block-end: 8px;
      border-block-end: 1px solid var(--lineage-line);
      font-size: 12px;
    }
    .print-head h1 {
      margin: 0;
      font-size: 22px;
      line-height: 1.3;
    }
    .print-head :is(p, ul) {
      margin: 2px 0 0;
      padding: 0;
    }
    .print-head li {
      display: inline;
      font-weight: 600;
    }
    .print-head li + li::before {
      content: ' · ';
    }
    .print-head .where {
      font-size: 10px;
      color: var(--lineage-ink-quiet);
      overflow-wrap: anywhere;
    }
    .print-head a {
      color: inherit;
      text-decoration: none;
    }
    .printed svg {
      display: block;
      inline-size: 100%;
      block-size: auto;
      /* Leaves room on the sheet for the header. */
      max-block-size: 84vh;
      break-inside: avoid;
      print-color-adjust: exact;
    }
    .printed lineage-outline {
      position: static;
      inline-size: auto;
      margin-block: 16px;
      border: 0;
      overflow: visible;
    }
    .full {
      position: static;
      background: none;
    }
    .panel {
      position: static;
      inline-size: auto;
      block-size: auto;
      margin-block-start: 16px;
      border: 1px solid var(--lineage-line);
      border-radius: 0;
      box-shadow: none;
      overflow: visible;
    }
  }
`;
