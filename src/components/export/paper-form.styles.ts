import { css } from 'lit';

/** Options with the preview next to them, or below if narrow. */
export const paperFormStyles = css`
  :host {
    --dialog-width: 1040px;
  }
  .sides {
    display: grid;
    grid-template-columns: 240px minmax(0, 1fr);
    gap: 20px;
  }
  fieldset {
    min-inline-size: 0;
    margin: 0 0 12px;
    padding: 0;
    border: 0;
  }
  legend {
    margin-block-end: 2px;
    padding: 0;
    font-size: 12px;
    font-weight: 600;
    color: var(--lineage-ink-quiet);
  }
  .choice {
    display: flex;
    gap: 8px;
    padding-block: 3px;
  }
  .choice input {
    flex: none;
    margin: 3px 0 0;
    accent-color: var(--lineage-accent);
  }
  .choice:has(:disabled) {
    color: var(--lineage-ink-quiet);
  }
  small {
    display: block;
    font-size: 12px;
    color: var(--lineage-ink-quiet);
  }
  .actions {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 6px;
  }
  .action {
    justify-content: center;
    min-block-size: 32px;
    color: var(--lineage-ink);
  }
  .action:disabled {
    opacity: 0.5;
    cursor: default;
  }
  .outcome {
    min-block-size: 1.45em;
    margin: 10px 0 0;
    overflow-wrap: anywhere;
  }
  .outcome.failed {
    color: var(--lineage-warning);
  }
  @media (width < 720px) {
    .sides {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (pointer: coarse) {
    .choice {
      padding-block: 10px;
    }
  }
`;
