import { css } from 'lit';

/** Styles of official scores: a table per setting, with numbers in columns and a small dot plot in each row. */
export const detailChartStyles = css`
  .scores {
    inline-size: 100%;
    border-collapse: collapse;
    table-layout: fixed;
  }
  .scores caption {
    padding-block-end: 2px;
    text-align: start;
    font-size: 12px;
    color: var(--lineage-ink-quiet);
  }
  .suite {
    margin-block-start: 14px;
    color: var(--lineage-ink);
    font-size: 13px;
    font-weight: 550;
  }
  .scores + .scores,
  .setting {
    margin-block-start: 8px;
  }
  .scores th,
  .scores td {
    padding: 0;
    font-weight: 400;
    text-align: start;
    vertical-align: middle;
  }
  .scores thead {
    font-size: 11px;
    line-height: 1.3;
    color: var(--lineage-ink-quiet);
  }
  .scores thead th {
    vertical-align: bottom;
  }
  .scores th:first-child {
    inline-size: 52px;
    padding-inline-end: 6px;
  }
  .scores .own,
  .scores .earlier {
    inline-size: 58px;
    padding-inline-start: 8px;
    text-align: end;
    white-space: nowrap;
  }
  .scores thead .own,
  .scores thead .earlier {
    white-space: normal;
  }
  .scores tbody .own {
    font-weight: 650;
  }
  .scores tbody .earlier {
    color: var(--lineage-ink-quiet);
  }
  small {
    font-size: 11px;
  }
  .plot svg {
    display: block;
    inline-size: 100%;
    block-size: 22px;
    overflow: visible;
  }
  .axis {
    stroke: var(--lineage-line);
  }
  .tick {
    stroke: var(--lineage-ink-quiet);
    opacity: 0.55;
  }
  .way {
    stroke: var(--lineage-ink);
    stroke-width: 1.5;
  }
  .ring {
    fill: var(--lineage-surface-raised);
    stroke: var(--lineage-ink);
    stroke-width: 1.5;
  }
  .dot {
    fill: var(--lineage-accent);
  }
  .rivals {
    display: flex;
    flex-wrap: wrap;
    gap: 0 14px;
    padding-block: 2px;
    font-size: 11.5px;
    color: var(--lineage-ink-quiet);
  }
  .rivals b {
    font-weight: 550;
  }
  .read-in {
    margin-block-start: 12px;
    font-size: 11.5px;
    color: var(--lineage-ink-quiet);
  }
  @media (forced-colors: active) {
    .dot {
      fill: Highlight;
    }
    .ring {
      fill: Canvas;
      stroke: CanvasText;
    }
    .axis,
    .tick,
    .way {
      stroke: CanvasText;
    }
  }
`;
