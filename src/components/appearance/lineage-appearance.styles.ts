import { css } from 'lit';

/** A button with a popover of choices. */
export const appearanceStyles = css`
  .why-not {
    margin: 0 0 4px;
    font-size: 12px;
    color: var(--lineage-ink-quiet);
  }
  fieldset:disabled label {
    opacity: 0.55;
  }
  :host {
    display: block;
  }
  .choices {
    inline-size: max-content;
    padding: 10px 6px 6px;
  }
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  fieldset + fieldset {
    margin-block-start: 6px;
    padding-block-start: 8px;
    border-block-start: 1px solid var(--lineage-line);
  }
  legend {
    float: inline-start;
    inline-size: 100%;
    padding: 0 8px 4px;
    font-size: 12px;
    font-weight: 600;
    color: var(--lineage-ink-quiet);
  }
  label {
    clear: both;
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 30px;
    padding: 0 14px 0 8px;
    border-radius: 5px;
    cursor: pointer;
  }
  label:hover {
    background: var(--lineage-surface-sunken);
  }
  input {
    flex: none;
    margin: 0;
    accent-color: var(--lineage-accent);
  }
  @media (pointer: coarse) {
    label {
      min-block-size: 44px;
    }
  }
`;
