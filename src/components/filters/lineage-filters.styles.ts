import { css } from 'lit';

/** A column of collapsible lists, separated by hairlines. */
export const filtersStyles = css`
  :host {
    display: block;
    padding-inline: 12px;
    text-autospace: normal;
  }
  .facet + .facet {
    border-block-start: 1px solid var(--lineage-line);
  }
  .head {
    display: flex;
    align-items: center;
    gap: 4px;
  }
  h3 {
    flex: 1;
    min-inline-size: 0;
    margin: 0;
    font-size: 13px;
  }
  .disclosure {
    display: flex;
    align-items: center;
    gap: 6px;
    inline-size: 100%;
    min-block-size: 34px;
    padding: 4px 0;
    border: 0;
    border-radius: 4px;
    background: none;
    font-weight: 650;
    text-align: start;
  }
  .disclosure .icon {
    flex: none;
    inline-size: 12px;
    block-size: 12px;
    color: var(--lineage-ink-quiet);
    transition: rotate 120ms;
  }
  .disclosure[aria-expanded='true'] .icon {
    rotate: 90deg;
  }
  .disclosure:hover .icon {
    color: var(--lineage-ink);
  }
  .chosen {
    min-inline-size: 18px;
    padding-inline: 5px;
    border-radius: 9px;
    background: var(--lineage-accent);
    forced-color-adjust: none;
    font-size: 11px;
    font-weight: 600;
    line-height: 18px;
    color: var(--lineage-accent-ink);
    text-align: center;
    font-variant-numeric: tabular-nums;
  }
  .clear,
  .more {
    min-block-size: 24px;
    padding: 2px 6px;
    border: 0;
    border-radius: 4px;
    background: none;
    font-size: 12px;
    color: var(--lineage-accent);
  }
  .clear:hover,
  .more:hover {
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  .more {
    margin-inline-start: 14px;
  }
  .content {
    padding-block-end: 10px;
  }
  .find {
    inline-size: 100%;
    min-block-size: 28px;
    margin-block-end: 4px;
    padding: 2px 8px;
    border: 1px solid var(--lineage-line);
    border-radius: 5px;
    background: var(--lineage-surface-raised);
    font-size: 12px;
  }
  .find::placeholder {
    color: var(--lineage-ink-quiet);
    opacity: 1;
  }
  .values {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .values.long {
    max-block-size: 360px;
    margin-inline: -6px -8px;
    padding-inline: 6px 8px;
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  label {
    position: relative;
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 24px;
    margin-inline: -6px;
    padding-inline: 6px;
    border-radius: 3px;
    line-height: 1.3;
    cursor: pointer;
  }
  label:hover {
    background: var(--lineage-surface-sunken);
  }
  label:has(:focus-visible) {
    outline: 2px solid var(--lineage-focus);
    outline-offset: 1px;
  }
  input[type='checkbox'] {
    flex: none;
    inline-size: 14px;
    block-size: 14px;
    margin: 0;
    accent-color: var(--lineage-accent);
    outline: none;
    cursor: pointer;
  }
  .domain {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    color: var(--lineage-ink-quiet);
  }
  .domain .icon {
    display: block;
  }
  .label {
    flex: 1;
    min-inline-size: 0;
    padding-block: 2px 3px;
    overflow-wrap: anywhere;
  }
  .count {
    flex: none;
    font-size: 12px;
    color: var(--lineage-ink-quiet);
    font-variant-numeric: tabular-nums;
  }
  .none .label {
    color: var(--lineage-ink-quiet);
  }
  .none .sample,
  .none .domain {
    opacity: 0.45;
  }
  .bar {
    position: absolute;
    inset-inline: 28px 6px;
    inset-block-end: 0;
    inline-size: calc(100% - 34px);
    block-size: 2px;
    pointer-events: none;
  }
  .bar rect {
    fill: var(--lineage-line);
  }
  label:has(:checked) .bar rect {
    fill: var(--lineage-accent);
  }
  label:has(:checked) .label {
    font-weight: 600;
  }
  .foot {
    margin: 4px 0 0 22px;
    font-size: 12px;
    color: var(--lineage-ink-quiet);
  }
  @media (pointer: coarse) {
    .disclosure,
    label,
    .clear,
    .more,
    .find {
      min-block-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .chosen {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
    .bar rect {
      fill: GrayText;
    }
    label:hover {
      outline: 1px solid Highlight;
    }
  }
`;
