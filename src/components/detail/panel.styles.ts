import { css } from 'lit';
import { actionButtonStyles } from '../ui/action-button.styles.js';
import { closeButtonStyles } from '../ui/close-button.styles.js';
import { methodMarkStyles } from './method-mark.styles.js';
import { lineStyles } from './root-line.styles.js';

const ownStyles = css`
  :host {
    display: block;
    block-size: 100%;
    min-block-size: 0;
    background: var(--lineage-surface-raised);
    overflow-wrap: anywhere;
    font-variant-numeric: tabular-nums lining-nums;
    text-autospace: normal;
  }
  article {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    min-block-size: 0;
  }
  header {
    display: flex;
    align-items: flex-start;
    gap: 8px;
    flex: none;
    max-block-size: 40%;
    overflow-y: auto;
    padding: 14px 10px 10px 20px;
    border-block-end: 1px solid var(--lineage-line);
  }
  h2 {
    flex: 1;
    min-inline-size: 0;
    margin: 0;
    padding-block: 2px;
    font-size: 20px;
    font-weight: 650;
    line-height: 1.25;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }
  @media (pointer: coarse) {
    /* In the middle of the first line, which it is higher than. */
    header .close {
      margin-block: -6px;
    }
  }
  h2:focus-visible {
    outline-offset: 4px;
    border-radius: 2px;
  }
  h2 .node {
    font-weight: 650;
  }
  h2 .icon {
    margin-inline: 2px;
    vertical-align: -2px;
    color: var(--lineage-ink-quiet);
  }
  .body {
    flex: 1;
    min-block-size: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    padding: 14px 20px 28px;
  }
  section + section {
    margin-block-start: 18px;
    padding-block-start: 14px;
    border-block-start: 1px solid var(--lineage-line);
  }
  h3 {
    margin: 0 0 8px;
    font-size: 13px;
    font-weight: 650;
    line-height: 1.4;
  }
  h4 {
    display: flex;
    align-items: center;
    gap: 7px;
    margin: 12px 0 2px;
    font-size: 12px;
    font-weight: 500;
    line-height: 1.4;
    color: var(--lineage-ink-quiet);
  }
  .count {
    margin-inline-start: 2px;
    font-weight: 400;
    color: var(--lineage-ink-quiet);
  }
  p {
    margin: 0 0 8px;
  }
  p:last-child {
    margin-block-end: 0;
  }
  ul,
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .quiet,
  .date {
    color: var(--lineage-ink-quiet);
  }
  .summary {
    margin-block-end: 12px;
    font-size: 14.5px;
    line-height: 1.5;
    text-wrap: pretty;
  }
  .end {
    font-weight: 600;
  }
  .inferred {
    font-style: italic;
    color: var(--lineage-warning);
  }
  :lang(zh) .inferred {
    font-style: normal;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin-block-start: 12px;
  }

  .isolate {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
    margin-block-start: 10px;
  }
  .generations {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    font-size: 12px;
    color: var(--lineage-ink-quiet);
  }
  .generations select {
    min-block-size: 28px;
    border: 1px solid var(--lineage-line);
    border-radius: 6px;
    background: var(--lineage-surface-raised);
    color: var(--lineage-ink);
    font: inherit;
  }
  @media (pointer: coarse) {
    .generations select {
      min-block-size: 44px;
      font-size: 16px;
    }
  }

  .node {
    min-block-size: 24px;
    padding: 0;
    border: 0;
    border-radius: 2px;
    background: none;
    text-align: start;
    font-weight: 550;
    text-decoration: underline;
    text-decoration-color: var(--lineage-line);
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
  }
  .node:hover {
    color: var(--lineage-accent);
    text-decoration-color: currentColor;
  }
  @media (pointer: coarse) {
    .node {
      min-block-size: 44px;
    }
  }
  @media print {
    :host,
    article {
      block-size: auto;
    }
    .body {
      overflow: visible;
    }
    header,
    h3,
    h4 {
      break-after: avoid;
    }
    li,
    p {
      break-inside: avoid;
    }
    .isolate,
    .actions button,
    lineage-compare-picker {
      display: none;
    }
  }
  .facts {
    display: grid;
    grid-template-columns: minmax(64px, max-content) minmax(0, 1fr);
    gap: 3px 14px;
    margin: 0;
  }
  .facts > div {
    display: grid;
    grid-template-columns: subgrid;
    grid-column: 1 / -1;
  }
  dt {
    color: var(--lineage-ink-quiet);
  }
  dd {
    margin: 0;
    min-inline-size: 0;
  }
`;

/** Styles shared by the detail panel and the comparison: content that scrolls below its heading. */
export const panelStyles = [
  methodMarkStyles,
  closeButtonStyles,
  actionButtonStyles,
  ownStyles,
  lineStyles,
];
