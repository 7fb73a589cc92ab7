import { css } from 'lit';

/** Styles of families side by side, at the bottom. */
export const comparedFamiliesStyles = css`
  .compared {
    --close: 24px;
    position: relative;
    flex: 0 1 auto;
    max-block-size: 62%;
    overflow: auto;
    overscroll-behavior: contain;
    padding: 0 16px 14px;
    border-block-start: 1px solid var(--lineage-line);
    background: var(--lineage-surface-raised);
    box-shadow: 0 -8px 24px rgb(0 0 0 / 8%);
  }
  .compared > .close {
    position: sticky;
    float: inline-end;
    inset-block-start: 0;
    inset-inline-end: 0;
    z-index: 3;
  }
  .one {
    display: flex;
    align-items: center;
    justify-content: space-between;
    padding-block: 6px;
  }
  .one p {
    order: -1;
    margin: 0;
  }
  .one > .close {
    position: static;
  }
  table {
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: 4px 20px 4px 0;
    border-block-end: 1px solid color-mix(in srgb, var(--lineage-line) 60%, transparent);
    font-weight: 400;
    text-align: start;
    vertical-align: middle;
    white-space: nowrap;
  }
  tbody th {
    color: var(--lineage-ink-quiet);
  }
  /* Its line is a shadow: a collapsed border would scroll away with the rows. */
  thead tr > * {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    padding-block-start: 6px;
    border: 0;
    background: var(--lineage-surface-raised);
    box-shadow: inset 0 -1px var(--lineage-line);
  }
  thead th {
    min-inline-size: 160px;
    max-inline-size: 260px;
  }
  tbody td:not(:first-child) {
    min-inline-size: 160px;
  }
  thead .close {
    display: inline-grid;
    inline-size: var(--close);
    block-size: var(--close);
    vertical-align: top;
  }
  .open {
    display: inline-grid;
    max-inline-size: calc(100% - var(--close) - 8px);
    padding: 2px 4px;
    margin-inline-start: -4px;
    border: 0;
    border-radius: 4px;
    background: none;
    line-height: 1.3;
    text-align: start;
  }
  .open > * {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .open:hover b {
    color: var(--lineage-accent);
    text-decoration: underline;
  }
  td li {
    padding-block: 1px;
    overflow-wrap: anywhere;
  }
  .compared svg.growth {
    block-size: 48px;
  }

  @container families (width < 640px) {
    .compared {
      padding-inline: 12px;
    }
    /* In the corner that is empty otherwise. */
    .compared:not(.one) > .close {
      float: inline-start;
      inset-inline: 0 auto;
      margin: 0 0 -44px -12px;
    }
    th,
    td {
      padding-inline-end: 12px;
      white-space: normal;
    }
    tbody th,
    thead td {
      position: sticky;
      inset-inline-start: -12px;
      min-inline-size: 76px;
      background: var(--lineage-surface-raised);
    }
    thead td {
      z-index: 2;
    }
    thead th,
    tbody td:not(:first-child) {
      min-inline-size: 128px;
    }
    thead th {
      padding-block-end: 6px;
      vertical-align: bottom;
    }
    .open {
      inline-size: 100%;
      max-inline-size: none;
      padding-block: 0;
      overflow-wrap: anywhere;
    }
    /* The line of the organization is as high as a thumb needs, and ends with the button. */
    .open small {
      max-inline-size: calc(100% - 28px);
      line-height: 32px;
      white-space: nowrap;
    }
    thead .close {
      position: absolute;
      inset-block-end: 22px;
      inset-inline-end: 22px;
      translate: 50% 50%;
    }
  }
  @media (pointer: coarse) {
    .compared {
      --close: 44px;
    }
    .open {
      min-block-size: 44px;
    }
  }
`;
