import { css } from 'lit';

/** A button and what hangs from it: `.menu` around a `.tool` and a `.hanging`. */
export const menuStyles = css`
  .menu {
    position: relative;
  }
  .menu > .tool .icon:last-child {
    inline-size: 12px;
    block-size: 12px;
    margin-inline-start: -2px;
  }
  .hanging {
    position: absolute;
    inset-inline-start: 0;
    inset-block-start: calc(100% + 4px);
    z-index: 10;
    overflow-y: auto;
    overscroll-behavior: contain;
    border: 1px solid var(--lineage-line);
    border-radius: 8px;
    background: var(--lineage-surface-raised);
    box-shadow: 0 8px 24px rgb(0 0 0 / 14%);
  }
  :host([align='end']) .hanging {
    inset-inline: auto 0;
  }
`;
