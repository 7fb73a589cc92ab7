import { css } from 'lit';

/** Keys in a column, what they do beside them; two columns of groups where there is room. */
export const keysStyles = css`
  :host {
    display: contents;
  }
  dialog {
    inline-size: min(760px, calc(100vw - 24px));
    max-block-size: calc(100vh - 24px);
    padding: 0 20px 20px;
    border: 1px solid var(--lineage-line);
    border-radius: 10px;
    background: var(--lineage-surface-raised);
    color: var(--lineage-ink);
    box-shadow: 0 16px 48px rgb(0 0 0 / 22%);
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 32%);
  }
  .head {
    position: sticky;
    inset-block-start: 0;
    display: flex;
    align-items: center;
    justify-content: space-between;
    margin-inline-end: -8px;
    padding-block: 10px 6px;
    background: var(--lineage-surface-raised);
  }
  h2 {
    margin: 0;
    font-size: 16px;
    font-weight: 680;
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
  @media print {
    dialog {
      display: none;
    }
  }
`;
