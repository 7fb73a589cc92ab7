import { css } from 'lit';

/** Styles of a button and its popover: `.menu` around a `.tool` and a `[popover]`. */
export const menuStyles = css`
  .menu > .tool .icon:last-child {
    inline-size: 12px;
    block-size: 12px;
    margin-inline-start: -2px;
  }
  [popover] {
    inset: auto;
    max-inline-size: calc(100vw - 16px);
    max-block-size: var(--room);
    margin: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    border: 1px solid var(--lineage-line);
    border-radius: 8px;
    background: var(--lineage-surface-raised);
    color: var(--lineage-ink);
    box-shadow: 0 8px 24px rgb(0 0 0 / 14%);
  }
`;
