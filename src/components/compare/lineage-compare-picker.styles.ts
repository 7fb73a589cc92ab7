import { css } from 'lit';

export const pickerStyles = css`
  :host {
    display: block;
    min-inline-size: 0;
  }
  :host([open]) {
    flex: 1 0 100%;
  }
  .search {
    margin-block-start: 6px;
    padding: 10px 12px;
    border: 1px solid var(--lineage-line);
    border-radius: 6px;
    background: var(--lineage-surface);
  }
  input {
    inline-size: 100%;
    min-block-size: 30px;
    padding: 3px 9px;
    border: 1px solid var(--lineage-line);
    border-radius: 6px;
    background: var(--lineage-surface-raised);
  }
  ul {
    margin: 6px 0;
    padding: 0;
    list-style: none;
  }
  li button {
    display: flex;
    justify-content: space-between;
    gap: 10px;
    inline-size: 100%;
    min-block-size: 26px;
    padding: 2px 4px;
    border: 0;
    border-radius: 4px;
    background: none;
    text-align: start;
  }
  li button:hover,
  li button:focus-visible {
    background: var(--lineage-surface-sunken);
    color: var(--lineage-accent);
  }
  p {
    margin: 0;
    font-size: 12px;
  }
  .quiet {
    color: var(--lineage-ink-quiet);
  }
  @media (pointer: coarse) {
    input,
    li button {
      min-block-size: 44px;
    }
    li button {
      align-items: center;
    }
  }
`;
