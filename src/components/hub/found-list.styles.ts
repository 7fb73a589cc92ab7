import { css } from 'lit';

/** Styles of the results of a search in the hub. */
export const foundListStyles = css`
  .found {
    padding: 12px 6px 24px;
  }
  .found p {
    margin: 0 0 8px;
    padding-inline: 10px;
  }
  .status {
    font-weight: 600;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .hit {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 8px;
    align-items: baseline;
    inline-size: 100%;
    padding: 7px 10px;
    border: 0;
    border-block-end: 1px solid color-mix(in srgb, var(--lineage-line) 60%, transparent);
    background: none;
    text-align: start;
    overflow-wrap: anywhere;
  }
  .hit:hover {
    background: var(--lineage-surface-sunken);
  }
  .hit:focus-visible {
    outline-offset: -2px;
  }
  .about {
    grid-column: 1 / -1;
  }
  .action {
    margin: 12px 10px 0;
    min-block-size: 32px;
  }

  @container families (width < 640px) {
    .found {
      padding-inline: 2px;
    }
  }
  @media (pointer: coarse) {
    .hit,
    .action {
      min-block-size: 44px;
    }
  }
`;
