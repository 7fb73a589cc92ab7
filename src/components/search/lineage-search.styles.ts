import { css } from 'lit';

/** Styles of the field and its list. */
export const searchStyles = css`
  :host {
    display: block;
    position: relative;
    text-autospace: normal;
  }
  .field {
    position: relative;
    display: flex;
    align-items: center;
  }
  .field > .icon {
    position: absolute;
    inset-inline-start: 9px;
    inline-size: 14px;
    block-size: 14px;
    color: var(--lineage-ink-quiet);
    pointer-events: none;
  }
  input {
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: 32px;
    padding: 4px 32px 4px 30px;
    border: 1px solid var(--lineage-line);
    border-radius: 6px;
    background: var(--lineage-surface-raised);
    text-overflow: ellipsis;
  }
  input::placeholder {
    color: var(--lineage-ink-quiet);
    opacity: 1;
  }
  input:focus-visible {
    outline-offset: -1px;
  }
  input:focus:placeholder-shown {
    padding-inline-end: 8px;
  }
  kbd {
    position: absolute;
    inset-inline-end: 7px;
    min-inline-size: 18px;
    border: 1px solid var(--lineage-line);
    border-radius: 4px;
    font: 11px/16px var(--lineage-font);
    color: var(--lineage-ink-quiet);
    text-align: center;
    pointer-events: none;
  }
  input:focus ~ kbd,
  input:not(:placeholder-shown) ~ kbd {
    display: none;
  }
  .clear {
    position: absolute;
    inset-inline-end: 3px;
    display: grid;
    place-items: center;
    inline-size: 26px;
    block-size: 26px;
    padding: 0;
    border: 0;
    border-radius: 4px;
    background: none;
    color: var(--lineage-ink-quiet);
  }
  .clear:hover {
    background: var(--lineage-surface-sunken);
    color: var(--lineage-ink);
  }
  .clear .icon {
    inline-size: 14px;
    block-size: 14px;
  }

  .popup {
    position: absolute;
    inset-block-start: calc(100% + 4px);
    z-index: 10;
    overflow: hidden;
    border: 1px solid var(--lineage-line);
    border-radius: 8px;
    background: var(--lineage-surface-raised);
    box-shadow: 0 8px 24px rgb(0 0 0 / 14%);
  }
  .foot,
  .none {
    margin: 0;
    padding: 6px 12px;
    font-size: 12px;
    color: var(--lineage-ink-quiet);
    font-variant-numeric: tabular-nums;
  }
  ul:not([hidden]) ~ .foot {
    border-block-start: 1px solid var(--lineage-line);
  }
  .none {
    padding-block: 10px;
    overflow-wrap: anywhere;
  }
  .none p {
    margin: 0;
  }
  .none p:first-child {
    font-size: 13px;
    font-weight: 650;
    color: var(--lineage-ink);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin-block-start: 8px;
  }
  .action {
    min-block-size: 28px;
    padding: 2px 10px;
    border: 1px solid var(--lineage-line);
    border-radius: 6px;
    background: var(--lineage-surface-raised);
    color: var(--lineage-ink);
  }
  .action:hover {
    border-color: var(--lineage-accent);
    color: var(--lineage-accent);
  }
  /* The hint would cover the placeholder. */
  @container (width < 640px) {
    kbd {
      display: none;
    }
  }
  @media (pointer: coarse) {
    input,
    li,
    .action {
      min-block-size: 44px;
    }
    input {
      padding-inline-end: 46px;
      /* Phones zoom into fields with smaller type. */
      font-size: 16px;
    }
    input:placeholder-shown {
      padding-inline-end: 8px;
    }
    .clear {
      inset-inline-end: 0;
      inline-size: 44px;
      block-size: 44px;
    }
    kbd {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .field > .icon {
      color: CanvasText;
    }
  }
`;
