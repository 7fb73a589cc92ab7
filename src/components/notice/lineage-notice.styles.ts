import { css } from 'lit';

/** A note over the picture. */
export const noticeStyles = css`
  :host {
    display: flex;
    align-items: flex-start;
    gap: 8px;
    max-block-size: 40vh;
    padding: 8px 8px 8px 14px;
    overflow-y: auto;
    border: 1px solid var(--lineage-line);
    border-inline-start: 3px solid var(--lineage-warning);
    border-radius: 6px;
    background: var(--lineage-surface-raised);
    box-shadow: 0 4px 16px rgb(0 0 0 / 12%);
    overflow-wrap: anywhere;
  }
  .status {
    flex: 1;
    min-inline-size: 0;
    padding-block: 4px;
  }
  p {
    margin: 0;
    font-weight: 650;
    text-wrap: pretty;
  }
  .action {
    margin-block: 6px 4px;
  }
  ul {
    margin: 2px 0 0;
    padding-inline-start: 16px;
  }
  li::marker,
  .more {
    color: var(--lineage-ink-quiet);
  }
  .more {
    padding-inline-start: 16px;
    font-weight: 400;
  }
`;
