import { css } from 'lit';

/** Styles like a printed index: names indented by depth, the rest aligned and in quieter type. */
export const outlineStyles = css`
  :host {
    display: block;
    container: outline / inline-size;
    background: var(--lineage-surface);
  }
  .scroll {
    block-size: 100%;
    overflow: auto;
    overscroll-behavior: contain;
  }
  table {
    inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
    text-align: start;
  }
  thead th {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    padding: 8px 12px 6px;
    border-block-end: 1px solid var(--lineage-line);
    background: var(--lineage-surface);
    font-size: 12px;
    font-weight: 400;
    color: var(--lineage-ink-quiet);
    text-align: start;
    white-space: nowrap;
  }
  tbody th,
  td {
    padding: 0 12px;
    block-size: 30px;
    font-weight: 400;
    text-align: start;
    vertical-align: middle;
  }
  .row {
    cursor: pointer;
  }
  .row:hover {
    background: var(--lineage-surface-sunken);
  }
  .row:focus-visible {
    outline-offset: -2px;
  }
  .row[aria-selected='true'] {
    background: color-mix(in srgb, var(--lineage-accent) 14%, var(--lineage-surface));
    box-shadow: inset 3px 0 var(--lineage-accent);
  }
  .line {
    display: flex;
    align-items: stretch;
    block-size: 100%;
    min-block-size: 30px;
  }
  th.name {
    inline-size: 44%;
  }
  .step {
    flex: none;
    inline-size: 18px;
    margin-inline-start: 6px;
    border-inline-start: 1px solid var(--lineage-line);
  }
  .words {
    align-self: center;
    padding-block: 4px;
  }
  .node .name .label {
    font-weight: 600;
  }
  .generation .name .label {
    padding: 1px 7px;
    border-radius: 4px;
    box-decoration-break: clone;
    background: var(--lineage-generation);
    color: var(--lineage-generation-ink);
  }
  .ghost .name .label {
    font-weight: 400;
  }
  .ghost:not(.generation) .name .label {
    color: var(--lineage-ink-quiet);
  }
  .disclosure {
    align-self: center;
    display: grid;
    margin-inline: -3px 3px;
    color: var(--lineage-ink-quiet);
  }
  .bundle .label,
  .grid .label {
    font-variant-numeric: tabular-nums;
  }
  .also,
  .quiet,
  td {
    font-size: 12px;
    color: var(--lineage-ink-quiet);
  }
  .also {
    margin-inline-start: 6px;
  }
  .jump {
    padding: 0;
    border: 0;
    background: none;
    color: var(--lineage-accent);
    text-align: start;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 2px;
  }
  .jump:hover {
    text-decoration-thickness: 2px;
  }
  .released,
  .derived {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  th.derived,
  td.derived {
    text-align: end;
  }
  td.method {
    white-space: nowrap;
  }
  td.method .mark {
    display: inline-block;
    margin-inline-end: 4px;
    vertical-align: middle;
  }
  .share {
    margin-inline-end: 8px;
    font-variant-numeric: tabular-nums;
  }
  td.organizations {
    max-inline-size: 0;
    inline-size: 28%;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  @container outline (width < 760px) {
    th.name {
      inline-size: auto;
    }
    .organizations {
      display: none;
    }
  }
  @container outline (width < 560px) {
    thead th,
    tbody th,
    td {
      padding-inline: 6px;
    }
    thead th:first-child,
    tbody th:first-child {
      padding-inline-start: 12px;
    }
    .method .label,
    .spread,
    .share:not(:first-child) {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .step {
      inline-size: 8px;
      margin-inline-start: 4px;
    }
    tbody th {
      overflow-wrap: anywhere;
    }
  }
  @media (pointer: coarse) {
    tbody th,
    td {
      block-size: 44px;
    }
    .line {
      min-block-size: 44px;
    }
    .jump {
      min-block-size: 28px;
    }
  }
  @media (forced-colors: active) {
    .row[aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    .row[aria-selected='true']:focus-visible {
      outline-width: 4px;
    }
    .generation .name .label {
      border: 1px solid;
    }
  }
  @media print {
    :host {
      color-scheme: light;
    }
    :host,
    .scroll {
      block-size: auto !important;
      overflow: visible !important;
    }
    thead th {
      position: static;
    }
    .row {
      break-inside: avoid;
    }
    .row[aria-selected='true'] {
      background: none;
    }
    td.organizations {
      max-inline-size: none;
      white-space: normal;
    }
    .generation .name .label {
      padding: 0;
      background: none;
      color: inherit;
    }
    .jump {
      color: inherit;
      text-decoration: none;
    }
    .disclosure {
      display: none;
    }
  }
`;
