import { css } from 'lit';

/**
 * On paper: what is asked for, the picture with its title, legend and sources, and the outline; nothing to press. The picture
 * is the drawing in `.printed`, and the canvas itself only where there is none.
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
    .full,
    .panel,
    .stage > lineage-outline,
    lineage-tour,
    lineage-notice,
    lineage-timeline,
    lineage-legend,
    lineage-message.banner {
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
    .printed:not(:empty) {
      display: block;
    }
    .printed svg {
      display: block;
      inline-size: 100%;
      block-size: auto;
      /* As much of a sheet as leaves room for what is asked for above it. */
      max-block-size: 90vh;
      break-inside: avoid;
      print-color-adjust: exact;
    }
    .stage:has(.printed:not(:empty)) lineage-canvas {
      display: none;
    }
    .stage:not(:has(.printed:not(:empty))) {
      block-size: 60vh;
      break-inside: avoid;
    }
    .printed lineage-outline {
      position: static;
      inline-size: auto;
      margin-block: 16px;
      border: 0;
      overflow: visible;
    }
  }
`;
