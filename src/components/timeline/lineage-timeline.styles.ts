import { css } from 'lit';

/** Styles of controls next to a histogram; one line if there is no more room. */
export const timelineStyles = css`
  :host {
    display: block;
    container: timeline / inline-size;
    background: var(--lineage-surface);
  }
  .strip {
    display: flex;
    align-items: center;
    gap: 20px;
    padding: 8px 24px 4px 16px;
  }
  .panel {
    flex: none;
    inline-size: 218px;
  }
  .controls {
    display: flex;
    align-items: center;
    gap: 2px;
  }
  .controls .tool {
    padding: 0 6px;
  }
  .tool.play {
    inline-size: 36px;
    block-size: 36px;
    border-radius: 50%;
  }
  .tool.play:not(:disabled) {
    background: var(--lineage-accent);
  }
  .tool.play:hover {
    filter: brightness(1.1);
  }
  .tool.play .icon,
  .tool.play:hover .icon {
    color: var(--lineage-accent-ink);
  }
  .tool[aria-disabled='true'] {
    opacity: 0.4;
    cursor: default;
  }
  .speed {
    min-inline-size: 44px;
    color: var(--lineage-ink-quiet);
    font-variant-numeric: tabular-nums;
  }
  .count {
    margin: 4px 0 0;
    padding-inline-start: 8px;
    font-size: 12px;
    color: var(--lineage-ink-quiet);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .plot {
    position: relative;
    flex: 1;
    min-inline-size: 0;
    padding-block-start: 12px;
  }
  .bars {
    block-size: 50px;
    border-block-end: 1px solid var(--lineage-ink-quiet);
    cursor: crosshair;
    touch-action: pan-y;
  }
  svg {
    overflow: visible;
  }
  .bars svg {
    display: block;
    inline-size: 100%;
    block-size: 100%;
  }
  .out {
    opacity: 0.28;
  }
  .brush {
    fill: var(--lineage-surface-sunken);
  }
  line.head {
    stroke: var(--lineage-ink);
    stroke-width: 1.5;
  }
  .axis {
    display: block;
    inline-size: 100%;
    block-size: 18px;
    margin-block-start: 6px;
  }
  .axis line {
    stroke: var(--lineage-line);
  }
  .axis text {
    font-size: 11px;
    fill: var(--lineage-ink-quiet);
  }
  .axis .year {
    font-weight: 600;
    fill: var(--lineage-ink);
  }
  input.from,
  input.to {
    inset-block-end: 14px;
  }
  input.head {
    inset-block: -2px auto;
  }
  input.head::-webkit-slider-thumb {
    inline-size: 12px;
    block-size: 12px;
    margin: 3px calc((var(--thumb) - 12px) / 2) 0;
    border: 0;
    border-radius: 2px 2px 6px 6px;
    background: var(--lineage-ink);
  }
  input.head::-moz-range-thumb {
    border: 0;
    border-radius: 2px 2px 6px 6px;
    background: var(--lineage-ink);
  }
  :host([slim]) {
    .strip {
      gap: 16px;
      padding-block: 2px;
    }
    .panel {
      display: flex;
      align-items: center;
      gap: 8px;
      inline-size: auto;
    }
    .tool.play {
      inline-size: 30px;
      block-size: 30px;
    }
    .count {
      margin: 0;
      padding: 0;
    }
    .axis {
      display: none;
    }
    .bars {
      block-size: 24px;
    }
    .plot {
      padding-block: 8px 6px;
    }
    input.from,
    input.to {
      inset-block-end: -4px;
    }
  }
  @container timeline (width < 640px) {
    .strip {
      gap: 10px;
      padding: 4px 20px 4px 8px;
    }
    .panel {
      display: flex;
      align-items: center;
      gap: 6px;
      inline-size: auto;
    }
    .tool.step,
    .tool.speed,
    .axis,
    input.from,
    input.to {
      display: none;
    }
    .count {
      margin: 0;
      padding: 0;
      max-inline-size: 11em;
      white-space: normal;
      line-height: 1.25;
    }
    .bars {
      block-size: 26px;
    }
    .plot {
      padding-block-start: 10px;
    }
  }
  @media (forced-colors: active) {
    .in {
      fill: Highlight;
      forced-color-adjust: none;
    }
    .out {
      fill: GrayText;
      opacity: 1;
      forced-color-adjust: none;
    }
  }
`;
