import { css } from 'lit';
import { actionButtonStyles } from '../ui/action-button.styles.js';
import { closeButtonStyles } from '../ui/close-button.styles.js';
import { baseStyles } from '../ui/theme.styles.js';
import { comparedFamiliesStyles } from './compared-families.styles.js';
import { familyGridStyles } from './family-grid.styles.js';
import { foundListStyles } from './found-list.styles.js';

/** Search field and counts above the content. */
const pageStyles = css`
  :host {
    container: families / inline-size;
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    overflow-y: auto;
    background: var(--lineage-surface);
    text-autospace: normal;
    --finetunes: var(--lineage-accent);
    --adapters: var(--lineage-method-peft);
    --quantized: var(--lineage-method-quantization);
    --merges: var(--lineage-method-continued-pretraining);
  }
  .top {
    flex: none;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 16px;
    padding: 10px 16px;
  }
  .field {
    position: relative;
    display: flex;
    flex: 0 1 420px;
    align-items: center;
    min-inline-size: min(240px, 100%);
  }
  .field > .icon {
    position: absolute;
    inset-inline-start: 10px;
    color: var(--lineage-ink-quiet);
    pointer-events: none;
  }
  input[type='search'] {
    inline-size: 100%;
    min-block-size: 36px;
    padding: 4px 34px;
    border: 1px solid var(--lineage-line);
    border-radius: 8px;
    background: var(--lineage-surface-raised);
    appearance: none;
    text-overflow: ellipsis;
  }
  input[type='search']::-webkit-search-cancel-button {
    display: none;
  }
  input[type='search']::placeholder {
    color: var(--lineage-ink-quiet);
    opacity: 1;
  }
  kbd {
    position: absolute;
    inset-inline-end: 9px;
    min-inline-size: 18px;
    border: 1px solid var(--lineage-line);
    border-radius: 4px;
    font: 11px/16px var(--lineage-font);
    color: var(--lineage-ink-quiet);
    text-align: center;
    pointer-events: none;
  }
  .clear {
    position: absolute;
    inset-inline-end: 4px;
    display: grid;
    place-items: center;
    inline-size: 28px;
    block-size: 28px;
    padding: 0;
    border: 0;
    border-radius: 6px;
    background: none;
    color: var(--lineage-ink-quiet);
  }
  .clear:hover {
    background: var(--lineage-surface-sunken);
    color: var(--lineage-ink);
  }
  .counts {
    margin: 0;
    color: var(--lineage-ink-quiet);
    font-variant-numeric: tabular-nums;
  }
  .controls {
    display: flex;
    gap: 8px;
    margin-inline-start: auto;
  }
  .top .action {
    margin: 0;
  }
  .controls .action {
    min-block-size: 36px;
    border-radius: 8px;
    background: var(--lineage-surface-raised);
    font-size: 13px;
  }
  .controls select {
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  .controls [aria-expanded='true'] {
    border-color: var(--lineage-accent);
  }
  .dates {
    display: flex;
    flex: 1 0 100%;
    flex-wrap: wrap;
    align-items: end;
    gap: 8px 16px;
  }
  .dates[hidden] {
    display: none;
  }
  .dates > p {
    margin: 0;
  }
  lineage-released {
    flex: 1 1 320px;
    max-inline-size: 760px;
  }
  .quick {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    padding-block-end: 6px;
  }
  .quick .action:disabled {
    opacity: 0.5;
  }
  .top > .status {
    flex: 1 0 100%;
    margin: 0;
    padding: 0;
    font-variant-numeric: tabular-nums;
  }
  .top > .status:empty {
    display: none;
  }
  .unbroken {
    white-space: nowrap;
  }
  lineage-message {
    flex: 1;
    overflow-y: auto;
  }
  lineage-message.banner {
    flex: none;
    margin: 0 16px 10px;
  }
  .quiet {
    color: var(--lineage-ink-quiet);
  }
  .none {
    padding: 24px 16px;
  }
  @container families (width < 640px) {
    /* Where not even this fits, the page scrolls as a whole. */
    .compared:not(.one) {
      min-block-size: 200px;
    }
    .top {
      padding: 8px 12px;
    }
    .field {
      flex-basis: 100%;
    }
    .counts {
      font-size: 12px;
    }
    .controls {
      flex: 1 0 100%;
    }
    .controls select {
      flex: 1 1 0;
    }
  }
  @media (pointer: coarse) {
    input[type='search'] {
      min-block-size: 44px;
    }
    .controls .action {
      min-block-size: 44px;
    }
    kbd {
      display: none;
    }
  }
`;

/** Styles of the page of a hub. Heights are set by the element. */
export const familiesStyles = [
  baseStyles,
  actionButtonStyles,
  closeButtonStyles,
  pageStyles,
  familyGridStyles,
  foundListStyles,
  comparedFamiliesStyles,
];
