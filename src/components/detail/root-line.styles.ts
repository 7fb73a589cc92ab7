import { css } from 'lit';

/** Styles of a line of descent: its stops, and between them the claims. */
export const lineStyles = css`
  .station {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: 10px;
    padding-inline-start: 22px;
  }
  .station .node,
  .here {
    padding-block: 2px;
  }
  .here {
    font-weight: 650;
  }
  .station .date {
    font-size: 12px;
  }
  .stop {
    position: absolute;
    inset-inline-start: 0;
    inset-block-start: 7px;
    overflow: visible;
  }
  .then {
    fill: var(--lineage-surface-raised);
    stroke: var(--lineage-ink);
    stroke-width: 1.5;
  }
  .now {
    fill: var(--lineage-ink);
    stroke: var(--lineage-ink);
    stroke-width: 1.5;
  }
  .segment {
    position: relative;
    display: flex;
    align-items: center;
    inline-size: 100%;
    min-block-size: 30px;
    padding: 4px 0;
    padding-inline-start: 22px;
    border: 0;
    border-radius: 2px;
    background: none;
    font-size: 12px;
    color: var(--lineage-ink-quiet);
    text-align: start;
  }
  .segment:hover span {
    color: var(--lineage-accent);
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  /* The line between two stops. */
  .standing {
    position: absolute;
    inset-inline-start: 0;
    inset-block: -8px -4px;
    block-size: calc(100% + 12px);
  }
  .left-out {
    display: block;
    padding: 4px 0 4px 22px;
    font-size: 12px;
  }
  .also {
    display: block;
    padding-inline-start: 22px;
    font-size: 12px;
    line-height: 1.4;
  }
  @media (pointer: coarse) {
    .segment {
      min-block-size: 44px;
    }
    .stop {
      inset-block-start: 16px;
    }
    .station {
      align-items: center;
    }
  }
  @media (forced-colors: active) {
    .now {
      fill: CanvasText;
    }
    .then {
      fill: Canvas;
    }
  }
`;
