import { css } from 'lit';

/**
 * Styles with sticky header and first column, ruled like a printed table. Tracks and heights are set by the element.
 */
export const tableStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    background: var(--lineage-surface);
  }
  .bar {
    flex: none;
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    padding: 4px 8px 4px 16px;
  }
  .bar p {
    margin: 0;
    color: var(--lineage-ink-quiet);
    font-variant-numeric: tabular-nums;
  }
  fieldset {
    position: fixed;
    inset: auto;
    max-block-size: min(480px, 80vh);
    margin: 0;
    padding: 6px;
    overflow: auto;
    border: 1px solid var(--lineage-line);
    border-radius: 8px;
    background: var(--lineage-surface-raised);
    color: var(--lineage-ink);
    box-shadow: 0 8px 24px rgb(0 0 0 / 14%);
  }
  fieldset label {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 28px;
    padding: 0 10px 0 6px;
    border-radius: 4px;
  }
  fieldset label:hover {
    background: var(--lineage-surface-sunken);
  }
  fieldset input {
    margin: 0;
    accent-color: var(--lineage-accent);
  }
  .scroll {
    flex: 1;
    min-block-size: 0;
    overflow: auto;
    overscroll-behavior: contain;
    border-block-start: 1px solid var(--lineage-line);
  }
  .scroll:focus-visible {
    outline-offset: -2px;
  }
  .row {
    display: grid;
    grid-template-columns: var(--tracks);
    min-inline-size: var(--least);
    block-size: 34px;
  }
  .head {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
  }
  .body {
    position: relative;
    min-inline-size: var(--least);
    block-size: var(--rows);
  }
  .window {
    position: absolute;
    inset-block-start: var(--top);
    inset-inline: 0;
  }
  .row > * {
    display: block;
    min-inline-size: 0;
    padding: 0 10px;
    overflow: hidden;
    border-block-end: 1px solid color-mix(in srgb, var(--lineage-line) 60%, transparent);
    background: var(--lineage-surface);
    line-height: 33px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .head > * {
    padding: 0;
    border-block-end-color: var(--lineage-line);
    background: var(--lineage-surface-raised);
  }
  .row > :first-child {
    position: sticky;
    inset-inline-start: 0;
    z-index: 1;
    padding-inline-start: 16px;
    border-inline-end: 1px solid var(--lineage-line);
    font-weight: 600;
  }
  .head > :first-child {
    padding-inline-start: 0;
  }
  .number {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .head button {
    display: flex;
    align-items: center;
    gap: 4px;
    inline-size: 100%;
    block-size: 100%;
    padding: 0 10px;
    border: 0;
    background: none;
    font-size: 12px;
    color: var(--lineage-ink-quiet);
    text-align: start;
  }
  .head > :first-child button {
    padding-inline-start: 16px;
  }
  .head .number button {
    justify-content: flex-end;
  }
  .head [aria-sort] button {
    font-weight: 600;
    color: var(--lineage-ink);
  }
  .head .title {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .head .icon {
    flex: none;
    inline-size: 14px;
    block-size: 14px;
  }
  .head button:hover {
    background: var(--lineage-surface-sunken);
  }
  .row > :focus-visible,
  .head button:focus-visible {
    outline-offset: -2px;
  }
  .body .row {
    cursor: pointer;
  }
  .body .row:hover > * {
    background: var(--lineage-surface-sunken);
  }
  .body .row[aria-selected='true'] > * {
    background: color-mix(in srgb, var(--lineage-accent) 14%, var(--lineage-surface));
  }
  .body .row[aria-selected='true'] > :first-child {
    box-shadow: inset 3px 0 var(--lineage-accent);
  }
  .row .mark {
    display: inline-block;
    margin-inline-end: 5px;
    vertical-align: middle;
  }
  @media print {
    :host {
      display: block;
    }
    .bar,
    .scroll {
      display: none;
    }
    .paper table {
      inline-size: 100%;
      table-layout: fixed;
      border-collapse: collapse;
      font-size: 10px;
      line-height: 1.3;
    }
    .paper tr {
      break-inside: avoid;
    }
    .paper :is(th, td) {
      padding: 3px 8px 3px 0;
      border-block-end: 1px solid var(--lineage-line);
      text-align: start;
      vertical-align: baseline;
      overflow-wrap: break-word;
      hyphens: auto;
    }
    .paper th {
      border-block-end-color: var(--lineage-ink);
      font-weight: 600;
      color: var(--lineage-ink-quiet);
      vertical-align: bottom;
    }
    .paper td:first-child {
      font-weight: 600;
    }
    .paper .released {
      white-space: nowrap;
    }
    .paper .number {
      text-align: end;
    }
    .paper .selected td {
      border-block: 1.5px solid var(--lineage-ink);
    }
    .paper .mark {
      display: inline-block;
      margin-inline-end: 4px;
      vertical-align: middle;
      print-color-adjust: exact;
    }
  }
  @media (pointer: coarse) {
    fieldset label {
      min-block-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .body .row[aria-selected='true'] > * {
      border-block: 2px solid Highlight;
      line-height: 30px;
    }
  }
`;
