import { css } from 'lit';

/** Styles of a small bordered button for actions on the model or text next to it. */
export const actionButtonStyles = css`
  .action {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    min-block-size: 26px;
    padding: 2px 9px;
    border: 1px solid var(--lineage-line);
    border-radius: 6px;
    background: none;
    font-size: 12px;
    line-height: 1.3;
    color: var(--lineage-ink);
    text-align: start;
    text-decoration: none;
  }
  .action .icon {
    flex: none;
    inline-size: 14px;
    block-size: 14px;
    color: var(--lineage-ink-quiet);
  }
  .action:hover {
    border-color: var(--lineage-accent);
    color: var(--lineage-accent);
  }
  @media (pointer: coarse) {
    .action {
      min-block-size: 44px;
    }
  }
`;
