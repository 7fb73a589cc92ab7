import { css } from 'lit';

/** Styles of a card with heading, scrolling text and footer; as tall as its text, within the space available. */
export const tourStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    background: var(--lineage-surface-raised);
    font-variant-numeric: tabular-nums lining-nums;
    overflow-wrap: anywhere;
    text-autospace: normal;
  }
  section {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
  }
  header {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto auto;
    align-items: center;
    flex: none;
    padding: 8px 8px 0 16px;
  }
  .tour {
    margin: 0;
    overflow: hidden;
    font-size: 12px;
    color: var(--lineage-ink-quiet);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  header .tool {
    padding: 0;
  }
  header .tool[aria-expanded='true']:not(:hover) {
    background: none;
  }
  .at {
    grid-column: 1 / -1;
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 12px;
    padding-block: 2px 10px;
    padding-inline-end: 8px;
  }
  h2 {
    margin: 0;
    font-size: 17px;
    font-weight: 650;
    line-height: 1.3;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }
  h2:focus-visible {
    outline-offset: 3px;
    border-radius: 2px;
  }
  .count {
    flex: none;
    margin: 0;
    font-size: 12px;
    color: var(--lineage-ink-quiet);
  }
  .body {
    flex: 0 1 auto;
    min-block-size: 0;
    padding: 0 16px 12px;
    overflow-y: auto;
    overscroll-behavior: contain;
    font-size: 13.5px;
    line-height: 1.55;
  }
  .body:focus-visible {
    outline-offset: -2px;
  }
  .about {
    margin: 0 0 12px;
    padding-block-end: 12px;
    border-block-end: 1px solid var(--lineage-line);
    color: var(--lineage-ink-quiet);
    text-wrap: pretty;
  }
  .missing {
    margin-block-start: 12px;
    padding-inline-start: 10px;
    border-inline-start: 2px solid var(--lineage-warning);
    font-size: 12px;
    line-height: 1.45;
    color: var(--lineage-ink-quiet);
  }
  .missing :is(p, ul) {
    margin: 0;
  }
  .missing ul {
    padding-inline-start: 16px;
  }
  .changed {
    display: flex;
    flex-wrap: wrap;
    flex: none;
    align-items: center;
    justify-content: space-between;
    gap: 0 8px;
    margin: 0;
    padding: 2px 8px 2px 16px;
    border-block-start: 1px solid var(--lineage-line);
    background: var(--lineage-surface-sunken);
    font-size: 12px;
    color: var(--lineage-ink-quiet);
  }
  .back {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 32px;
    padding: 0 8px;
    border: 0;
    border-radius: 6px;
    background: none;
    font-weight: 600;
    color: var(--lineage-accent);
  }
  .back:hover {
    text-decoration: underline;
  }
  .steps {
    display: grid;
    flex: none;
    grid-template-columns: repeat(auto-fit, minmax(20px, 1fr));
    margin: 0;
    padding: 4px 10px 0;
    border-block-start: 1px solid var(--lineage-line);
    list-style: none;
  }
  .step {
    display: grid;
    align-items: center;
    inline-size: 100%;
    block-size: 24px;
    padding: 0 2px;
    border: 0;
    border-radius: 4px;
    background: none;
  }
  .step::before {
    content: '';
    block-size: 3px;
    border-radius: 3px;
    background: color-mix(in srgb, var(--lineage-ink-quiet) 40%, transparent);
  }
  .step.passed::before {
    background: var(--lineage-accent);
  }
  .step[aria-current='step']::before {
    block-size: 8px;
    background: var(--lineage-accent);
  }
  .step:hover::before {
    block-size: 8px;
  }
  .step:focus-visible {
    outline-offset: -1px;
  }
  footer {
    display: flex;
    flex: none;
    align-items: center;
    gap: 4px;
    padding: 2px 12px 12px 8px;
  }
  .main {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-block-size: 32px;
    margin-inline-start: auto;
    padding: 0 14px;
    border: 1px solid transparent;
    border-radius: 6px;
    background: var(--lineage-accent);
    forced-color-adjust: none;
    font-weight: 600;
    line-height: 1.2;
    color: var(--lineage-accent-ink);
    white-space: nowrap;
  }
  .main:hover {
    filter: brightness(1.1);
  }
  footer .tool[aria-disabled='true'] {
    opacity: 0.45;
    cursor: default;
  }
  footer .tool[aria-disabled='true']:hover {
    background: none;
  }
  @media (pointer: coarse) {
    .main,
    .back {
      min-block-size: 44px;
    }
    .step {
      block-size: 32px;
    }
  }
  @media (forced-colors: active) {
    .step::before {
      background: GrayText;
    }
    .step.passed::before {
      background: CanvasText;
    }
    .step[aria-current='step']::before {
      background: Highlight;
    }
    .main {
      border-color: ButtonText;
    }
  }
`;
