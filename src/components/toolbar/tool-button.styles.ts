import { css } from 'lit';

/** Styles of a button with an icon and an optional label. */
export const toolButtonStyles = css`
  .tool {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-inline-size: 32px;
    min-block-size: 32px;
    padding: 0 8px;
    border: 1px solid transparent;
    border-radius: 6px;
    background: none;
    line-height: 1.2;
    color: var(--lineage-ink);
    white-space: nowrap;
  }
  .tool .icon {
    flex: none;
    color: var(--lineage-ink-quiet);
  }
  .tool:disabled {
    opacity: 0.45;
    cursor: default;
  }
  .tool:hover:not(:disabled) {
    background: var(--lineage-surface-sunken);
  }
  .tool:hover .icon,
  .tool[aria-expanded='true'] .icon,
  .tool[aria-pressed='true'] .icon {
    color: var(--lineage-ink);
  }
  .tool:active {
    background: var(--lineage-line);
  }
  .tool[aria-expanded='true'] {
    background: var(--lineage-surface-sunken);
  }
  .tool:focus-visible {
    outline-offset: -2px;
  }
  /* On a narrow page only the icon is visible; the label stays for screen readers. */
  @container (width < 1360px) {
    .word.spare {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
  @container (width < 780px) {
    .word {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .tool {
      padding-inline: 6px;
      gap: 4px;
    }
  }
  @media (pointer: coarse) {
    .tool {
      min-inline-size: 44px;
      min-block-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .tool:hover {
      border-color: Highlight;
    }
  }
`;
