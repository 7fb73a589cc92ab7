import { css } from 'lit';

/**
 * Pills that are never clipped, in rows that end with the clear button and the count: two rows are hardly taller than
 * the tools next to them, so that filters do not push the picture down.
 */
export const chipsStyles = css`
  :host {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 6px;
    max-inline-size: 100%;
    text-autospace: normal;
  }
  .chips {
    display: contents;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .chips li {
    min-inline-size: 0;
    max-inline-size: min(360px, 100%);
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    max-inline-size: 100%;
    min-block-size: 24px;
    padding: 0 6px 0 8px;
    border: 1px solid var(--lineage-line);
    border-radius: 14px;
    background: var(--lineage-surface-raised);
    line-height: 1.3;
    text-align: start;
  }
  .chip:focus-visible {
    outline-offset: -2px;
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
    overflow: hidden;
    font-weight: 550;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .clear {
    min-block-size: 24px;
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
    flex: 1 1 0;
    min-inline-size: 150px;
    margin: 0;
    margin-inline-start: 4px;
    font-size: 12px;
    line-height: 1.25;
    color: var(--lineage-ink-quiet);
    font-variant-numeric: tabular-nums;
  }
  /* Beside tools and filters there is no room for the count; the timeline has it, too. */
  @container (900px <= width < 1000px) {
    .count {
      display: none;
    }
  }
  @container (width < 640px) {
    .chips {
      display: flex;
      flex: 1 1 100%;
      flex-wrap: wrap;
      gap: 4px 6px;
    }
    .chips li {
      max-inline-size: 100%;
    }
    .label {
      overflow-wrap: anywhere;
      white-space: normal;
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
