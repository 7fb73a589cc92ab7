import { css } from 'lit';

/** A button with a popover panel. */
export const exportStyles = css`
  :host {
    display: block;
  }
  .tool:disabled {
    opacity: 0.5;
    cursor: default;
  }
  .panel {
    inline-size: 432px;
    padding: 8px 4px 0;
    text-autospace: normal;
  }
  fieldset,
  .scope-line {
    margin: 0;
    padding: 2px 10px 6px;
    border: 0;
  }
  .choice {
    display: flex;
    gap: 8px;
    padding-block: 3px;
    overflow-wrap: anywhere;
  }
  .choice input {
    flex: none;
    margin: 3px 0 0;
    accent-color: var(--lineage-accent);
  }
  h3 {
    margin: 6px 10px 2px;
    font-size: 11px;
    font-weight: 600;
    color: var(--lineage-ink-quiet);
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .format {
    display: grid;
    grid-template-columns: 112px minmax(0, 1fr);
    align-items: baseline;
    gap: 0 8px;
    inline-size: 100%;
    min-block-size: 28px;
    margin: 0;
    padding: 4px 10px;
    border: 0;
    border-radius: 5px;
    background: none;
    text-align: start;
  }
  .name {
    font-weight: 550;
  }
  .purpose {
    font-size: 12px;
    line-height: 1.4;
    color: var(--lineage-ink-quiet);
  }
  p.format .name {
    font-weight: 400;
    color: var(--lineage-ink-quiet);
  }
  button.format:hover {
    background: var(--lineage-surface-sunken);
  }
  button.format:active {
    background: var(--lineage-line);
  }
  .format:focus-visible {
    outline-offset: -2px;
  }
  .outcome {
    position: sticky;
    inset-block-end: 0;
    margin: 0 -4px;
    padding: 8px 14px;
    border-block-start: 1px solid var(--lineage-line);
    background: var(--lineage-surface-raised);
    overflow-wrap: anywhere;
  }
  .outcome:empty {
    padding: 0;
    border: 0;
  }
  .outcome:is(.not-saved, .too-large, .not-loaded) {
    color: var(--lineage-warning);
  }
  @media (pointer: coarse) {
    .format {
      min-block-size: 44px;
      align-content: center;
    }
    .choice {
      padding-block: 10px;
    }
  }
  @media (forced-colors: active) {
    button.format:hover {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
