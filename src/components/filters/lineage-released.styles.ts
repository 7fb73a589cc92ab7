import { css } from 'lit';

/** Styles of a histogram with two thumbs. */
export const releasedStyles = css`
  :host {
    display: block;
    padding-block: 2px 6px;
  }
  .strip {
    position: relative;
    margin-inline: calc(var(--thumb) / 2);
    block-size: 58px;
    margin-block-end: 2px;
  }
  .bars {
    display: block;
    inline-size: 100%;
    block-size: 48px;
    border-block-end: 1px solid var(--lineage-ink-quiet);
  }
  .all,
  .out {
    fill: var(--lineage-line);
  }
  .in {
    fill: var(--lineage-accent);
  }
  .scale {
    display: flex;
    justify-content: space-between;
    margin-inline: calc(var(--thumb) / 2);
    font-size: 11px;
    line-height: 1.2;
    color: var(--lineage-ink-quiet);
    font-variant-numeric: tabular-nums;
  }
  .fields {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 10px;
    margin-block-start: 6px;
  }
  label {
    display: flex;
    align-items: center;
    gap: 6px;
    min-inline-size: 0;
  }
  label span {
    flex: none;
    font-size: 12px;
    color: var(--lineage-ink-quiet);
  }
  input[type='text'] {
    flex: 1;
    min-inline-size: 0;
    inline-size: 100%;
    min-block-size: 26px;
    padding: 2px 6px;
    border: 1px solid var(--lineage-line);
    border-radius: 4px;
    background: var(--lineage-surface-raised);
    font-size: 12px;
    font-variant-numeric: tabular-nums;
  }
  input[type='text']::placeholder {
    color: var(--lineage-ink-quiet);
    opacity: 1;
  }
  input[aria-invalid='true'] {
    border-color: var(--lineage-warning);
  }
  .wrong {
    margin: 4px 0 0;
    font-size: 12px;
    color: var(--lineage-warning);
  }
  @media (pointer: coarse) {
    input[type='text'] {
      min-block-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .in {
      fill: Highlight;
      forced-color-adjust: none;
    }
    .all,
    .out {
      fill: GrayText;
      forced-color-adjust: none;
    }
  }
`;
