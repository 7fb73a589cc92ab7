import { css } from 'lit';

/** Keys in one column, descriptions in another; two columns of groups if there is room. */
export const keysStyles = css`
  :host {
    --dialog-width: 760px;
  }
  .groups {
    columns: 320px 2;
    column-gap: 32px;
  }
  section {
    break-inside: avoid;
    padding-block: 6px 12px;
  }
  h3 {
    margin: 0 0 6px;
    font-size: 12px;
    font-weight: 600;
    color: var(--lineage-ink-quiet);
  }
  dl {
    margin: 0;
  }
  dl div {
    display: grid;
    grid-template-columns: 112px 1fr;
    gap: 12px;
    padding-block: 4px;
    border-block-start: 1px solid color-mix(in srgb, var(--lineage-line) 60%, transparent);
  }
  dt {
    display: flex;
    flex-wrap: wrap;
    align-content: start;
    gap: 4px;
  }
  dd {
    margin: 0;
  }
  kbd {
    min-inline-size: 22px;
    padding: 1px 6px;
    border: 1px solid var(--lineage-line);
    border-radius: 4px;
    background: var(--lineage-surface-sunken);
    font: 11px/16px var(--lineage-font);
    text-align: center;
    white-space: nowrap;
  }
`;
