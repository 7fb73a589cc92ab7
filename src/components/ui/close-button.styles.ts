import { css } from 'lit';

/** Styles of a close button; finger-sized on touch screens. */
export const closeButtonStyles = css`
  .close {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 32px;
    block-size: 32px;
    padding: 0;
    border: 0;
    border-radius: 6px;
    background: none;
    color: var(--lineage-ink-quiet);
  }
  .close:hover {
    background: var(--lineage-surface-sunken);
    color: var(--lineage-ink);
  }
  @media (pointer: coarse) {
    .close {
      inline-size: 44px;
      block-size: 44px;
    }
  }
  @media print {
    .close {
      display: none;
    }
  }
`;
