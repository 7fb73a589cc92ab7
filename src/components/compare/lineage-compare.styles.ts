import { css } from 'lit';

/** Styles of the comparison, on top of those shared with the detail panel. */
export const compareStyles = css`
  .models li {
    display: flex;
    align-items: flex-start;
    justify-content: space-between;
    gap: 10px;
    padding-block: 2px;
  }
  .models .node {
    font-size: 15px;
    font-weight: 600;
  }
  .remove {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 26px;
    block-size: 26px;
    padding: 0;
    border: 0;
    border-radius: 6px;
    background: none;
    color: var(--lineage-ink-quiet);
  }
  .remove .icon {
    inline-size: 14px;
    block-size: 14px;
  }
  .remove:hover {
    background: var(--lineage-surface-sunken);
    color: var(--lineage-ink);
  }

  .fork {
    margin-block-start: 4px;
  }
  .row {
    display: flex;
    gap: 10px;
  }
  .lanes {
    position: relative;
    flex: none;
    line-height: 0;
  }
  .lines {
    position: absolute;
    inset: 0;
    overflow: visible;
  }
  .parting {
    display: block;
    overflow: visible;
  }
  .fork .segment {
    flex: 1;
    min-inline-size: 0;
    padding-inline-start: 0;
  }
  .stop-words {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: 10px;
    min-inline-size: 0;
  }
  .stop-words .date {
    font-size: 12px;
  }
  .fork .here {
    padding-block: 0;
    font-weight: 650;
  }
  .fork .left-out {
    padding-inline-start: 0;
  }
  details {
    margin-block-start: 12px;
  }
  summary {
    min-block-size: 24px;
    cursor: pointer;
    color: var(--lineage-accent);
    font-size: 12px;
  }
  details p {
    margin-block: 6px;
  }

  .over-table {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 6px 12px;
    margin-block-end: 8px;
  }
  .over-table h3 {
    margin: 0;
  }
  .table {
    overflow-x: auto;
    overscroll-behavior-x: contain;
  }
  .differences {
    inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
    font-size: 12.5px;
    line-height: 1.4;
  }
  .differences th,
  .differences td {
    min-inline-size: 104px;
    padding: 6px 12px 6px 0;
    border-block-end: 1px solid color-mix(in srgb, var(--lineage-line) 55%, transparent);
    font-weight: 400;
    text-align: start;
    vertical-align: top;
  }
  .differences thead th {
    border-block-end-color: var(--lineage-line);
    font-weight: 600;
    vertical-align: bottom;
  }
  .differences tr > th:first-child {
    position: sticky;
    inset-inline-start: 0;
    z-index: 1;
    min-inline-size: 0;
    inline-size: 84px;
    background: var(--lineage-surface-raised);
    color: var(--lineage-ink-quiet);
    overflow-wrap: normal;
    hyphens: auto;
  }
  .same td {
    color: var(--lineage-ink-quiet);
  }
  .differences .node {
    font-weight: 400;
  }
  .shared-scores [scope='rowgroup'] {
    padding-block-start: 16px;
    font-weight: 600;
    color: var(--lineage-ink);
  }
  .shared-scores th .quiet {
    display: block;
    font-size: 11.5px;
  }
  .shared-scores li {
    display: flex;
    justify-content: space-between;
    gap: 8px;
    max-inline-size: 110px;
  }

  @media (pointer: coarse) {
    .remove {
      inline-size: 44px;
      block-size: 44px;
    }
    summary {
      min-block-size: 44px;
    }
  }
  @media print {
    .remove,
    .actions,
    .over-table button {
      display: none;
    }
    .table {
      overflow: visible;
    }
  }
`;
