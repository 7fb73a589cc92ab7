import { css } from 'lit';

/** A row of pills and a count; where the page is narrow, the pills are one row that slides. */
export const chipsStyles = css`
  :host {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 10px;
    min-inline-size: 0;
    max-inline-size: 100%;
    text-autospace: normal;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .chips li {
    min-inline-size: 0;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    max-inline-size: 100%;
    min-block-size: 28px;
    padding: 2px 6px 2px 10px;
    border: 1px solid var(--lineage-line);
    border-radius: 14px;
    background: var(--lineage-surface-raised);
    line-height: 1.3;
    text-align: start;
  }
  .chip:hover {
    border-color: var(--lineage-accent);
  }
  .chip > .icon {
    flex: none;
    inline-size: 14px;
    block-size: 14px;
    color: var(--lineage-ink-quiet);
  }
  .chip:hover > .icon {
    color: var(--lineage-accent);
  }
  .chip .domain {
    flex: none;
    margin-inline-start: -2px;
    color: var(--lineage-ink-quiet);
  }
  .chip .domain:empty {
    display: none;
  }
  .chip .domain .icon {
    display: block;
    inline-size: 14px;
    block-size: 14px;
  }
  .kind {
    color: var(--lineage-ink-quiet);
  }
  .label {
    font-weight: 550;
    overflow-wrap: anywhere;
  }
  .clear {
    min-block-size: 28px;
    padding: 2px 4px;
    border: 0;
    border-radius: 4px;
    background: none;
    color: var(--lineage-accent);
    white-space: nowrap;
  }
  .clear:hover {
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  .count {
    margin: 0;
    color: var(--lineage-ink-quiet);
    font-variant-numeric: tabular-nums;
  }
  @container (width < 640px) {
    .chips {
      flex: 1 1 100%;
      flex-wrap: nowrap;
      overflow-x: auto;
      overscroll-behavior-x: contain;
      scrollbar-width: thin;
    }
    .chips li {
      flex: none;
      max-inline-size: 100%;
    }
    .chip:focus-visible {
      outline-offset: -2px;
    }
    .count {
      flex: 1 1 0;
      font-size: 12px;
    }
  }
  @media (pointer: coarse) {
    .chip,
    .clear {
      min-block-size: 44px;
    }
    .chip {
      padding-inline: 14px 10px;
      border-radius: 22px;
    }
    .clear {
      min-inline-size: 44px;
    }
  }
  @media print {
    .chip > .icon,
    .clear {
      display: none;
    }
    .chip {
      padding-inline: 10px;
    }
  }
  @media (forced-colors: active) {
    .chip:hover {
      outline: 1px solid Highlight;
    }
    .chip > .icon {
      color: ButtonText;
    }
  }
`;
