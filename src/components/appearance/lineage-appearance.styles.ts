import { css } from 'lit';

/** A button and the choices that hang from it. */
export const appearanceStyles = css`
  :host {
    display: block;
  }
  .menu {
    position: relative;
  }
  .tool .icon:last-child {
    inline-size: 12px;
    block-size: 12px;
    margin-inline-start: -2px;
  }
  .choices {
    position: absolute;
    inset-inline-start: 0;
    inset-block-start: calc(100% + 4px);
    z-index: 10;
    inline-size: max-content;
    max-inline-size: calc(100vw - 32px);
    max-block-size: 70vh;
    padding: 10px 6px 6px;
    overflow-y: auto;
    overscroll-behavior: contain;
    border: 1px solid var(--lineage-line);
    border-radius: 8px;
    background: var(--lineage-surface-raised);
    box-shadow: 0 8px 24px rgb(0 0 0 / 14%);
  }
  :host([align='end']) .choices {
    inset-inline: auto 0;
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
