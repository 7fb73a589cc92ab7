import { css } from 'lit';

/** Adaptations to narrower elements: filters cover the picture, then panels become sheets at the bottom. */
export const narrowStyles = css`
  @container graph (width < 1360px) {
    .about {
      display: none;
    }
    lineage-export:not(:defined) {
      inline-size: 50px;
    }
  }
  @container graph (width < 900px) {
    .side {
      position: absolute;
      inset: 0 auto 0 0;
      z-index: 8;
      inline-size: min(320px, 88%);
      background: var(--lineage-surface-raised);
      box-shadow: 8px 0 24px rgb(0 0 0 / 12%);
    }
    .side-head {
      display: flex;
      justify-content: flex-end;
      position: sticky;
      inset-block-start: -4px;
      z-index: 1;
      padding: 4px 8px;
      background: var(--lineage-surface-raised);
    }
    .page {
      grid-template-areas:
        'head head' 'controls controls' 'caption caption'
        'stage stage' 'time time' 'foot foot';
    }
  }
  /* The title and the language switch share a separate line. */
  @container graph (width < 860px) {
    .title {
      flex: 1 1 calc(100% - 200px);
    }
    .languages {
      order: 0;
    }
    lineage-search {
      flex-grow: 1;
    }
  }
  @container graph (width < 780px) {
    lineage-export:not(:defined) {
      inline-size: 44px;
    }
  }
  @container graph (width < 640px) {
    lineage-outline {
      inline-size: 100%;
    }
    lineage-tour {
      inset: auto 0 0;
      inline-size: auto;
      max-block-size: 58%;
      border-width: 1px 0 0;
      border-radius: 12px 12px 0 0;
      box-shadow: 0 -8px 24px rgb(0 0 0 / 14%);
    }
    .head {
      gap: 4px 8px;
      padding: 6px 8px 6px 12px;
    }
    h2 {
      font-size: 16px;
    }
    .waiting lineage-views {
      min-inline-size: 54px;
    }
    lineage-timeline:not([slim]) {
      min-block-size: 45px;
    }
    @media (pointer: coarse) {
      lineage-timeline:not([slim]) {
        min-block-size: 53px;
      }
    }
    .waiting lineage-legend {
      min-block-size: 37px;
    }
    lineage-search {
      flex: 1 1 120px;
      min-inline-size: 0;
    }
    .toured lineage-canvas {
      inset-inline-start: 0;
      inset-block-end: 58%;
    }
    .controls {
      gap: 4px 0;
      padding: 0 4px;
    }
    lineage-stages {
      flex: none;
    }
    lineage-chips {
      order: 1;
      flex: 1 0 100%;
      padding-inline: 8px;
    }
    .tools {
      gap: 0;
    }
    lineage-view-caption {
      padding: 6px 12px;
    }
    :is(lineage-editor, lineage-changes) ~ lineage-notice {
      inset-block: auto 12px;
    }
    .panel {
      inset: auto 0 0;
      inline-size: auto;
      block-size: 58%;
      border-inline-start: 0;
      border-block-start: 1px solid var(--lineage-line);
      border-radius: 12px 12px 0 0;
      overflow: hidden;
      box-shadow: 0 -8px 24px rgb(0 0 0 / 14%);
    }
  }
`;
