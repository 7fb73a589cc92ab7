import { css } from 'lit';

/** Shows only a hint, and only at the pointer, so that it hides no card; always visible on devices without hover. */
export const scrollGuardStyles = css`
  .scroll-guard {
    position: absolute;
    inset: 0;
    z-index: 2;
    display: flex;
    justify-content: center;
    align-items: end;
    inline-size: 100%;
    padding: 12px;
    border: 0;
    background: none;
    touch-action: auto;
  }
  .scroll-guard span {
    padding: 6px 12px;
    border: 1px solid var(--lineage-line);
    border-radius: 999px;
    background: var(--lineage-surface-raised);
    font-size: 12px;
    color: var(--lineage-ink);
    opacity: 0;
    transition: opacity 160ms 120ms;
  }
  .scroll-guard:hover span,
  .scroll-guard:focus-visible span {
    opacity: 1;
  }
  @media (hover: none) {
    .scroll-guard span {
      opacity: 0.9;
    }
  }
  .scroll-guard:focus-visible {
    outline-offset: -3px;
  }
  @media print {
    .scroll-guard {
      display: none;
    }
  }
`;
