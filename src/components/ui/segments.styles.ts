import { css } from 'lit';

/** Styles of a row of radio buttons, with the checked one raised. */
export const segmentsStyles = css`
  .segments {
    display: inline-flex;
    padding: 2px;
    border: 1px solid var(--lineage-line);
    border-radius: 8px;
    background: var(--lineage-surface-sunken);
  }
  .segment {
    position: relative;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-block-size: 28px;
    padding: 0 10px;
    border: 1px solid transparent;
    border-radius: 6px;
    background: none;
    line-height: 1.2;
    color: var(--lineage-ink-quiet);
    white-space: nowrap;
    cursor: pointer;
  }
  .segment:hover {
    color: var(--lineage-ink);
  }
  .segment:has(:checked) {
    border-color: var(--lineage-line);
    background: var(--lineage-surface-raised);
    color: var(--lineage-ink);
    font-weight: 600;
  }
  .segment:has(:focus-visible) {
    outline: 2px solid var(--lineage-focus);
    outline-offset: -1px;
  }
  /* On a narrow page only the icon is visible; the label stays for screen readers and tooltips. */
  @container (width < 1100px) {
    .label {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
  @media (pointer: coarse) {
    .segment {
      min-block-size: 40px;
    }
  }
  @media (forced-colors: active) {
    .segment:has(:checked) {
      border-color: Highlight;
    }
  }
`;
