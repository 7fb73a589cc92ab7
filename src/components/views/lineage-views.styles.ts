import { css } from 'lit';

/** Styles of a button with a list. */
export const viewsStyles = css`
  :host {
    display: block;
  }
  ul {
    inline-size: 360px;
    max-block-size: min(480px, var(--room));
    padding: 4px;
    list-style: none;
  }
  .item {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr);
    gap: 0 8px;
    inline-size: 100%;
    min-block-size: 32px;
    padding: 7px 10px 7px 6px;
    border: 0;
    border-radius: 5px;
    background: none;
    text-align: start;
  }
  .item:hover {
    background: var(--lineage-surface-sunken);
  }
  .item:focus-visible {
    outline-offset: -2px;
  }
  .check {
    grid-row: 1 / span 3;
    color: var(--lineage-accent);
  }
  .title {
    grid-column: 2;
    font-weight: 550;
    line-height: 1.35;
  }
  .text {
    grid-column: 2;
    display: -webkit-box;
    overflow: hidden;
    font-size: 12px;
    line-height: 1.4;
    color: var(--lineage-ink-quiet);
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .mark {
    grid-column: 2;
    display: flex;
    align-items: center;
    gap: 6px;
    margin-block-start: 3px;
    font-size: 12px;
    line-height: 1.4;
    color: var(--lineage-accent);
  }
  .tour:has(+ li:not(.tour)) {
    margin-block-end: 4px;
    padding-block-end: 4px;
    border-block-end: 1px solid var(--lineage-line);
  }
  @media (pointer: coarse) {
    .item {
      min-block-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .item:hover {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
