import { css } from 'lit';

/** A full page if there is no picture; a banner if the last one is still shown. */
export const messageStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    overflow-wrap: anywhere;
  }
  .full {
    display: flex;
    flex-direction: column;
    justify-content: safe center;
    box-sizing: border-box;
    inline-size: min(680px, 100%);
    min-block-size: 100%;
    margin-inline: auto;
    padding: 32px 24px;
  }
  h2 {
    margin: 0;
    font-size: 20px;
    font-weight: 650;
    line-height: 1.3;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }
  h3 {
    margin: 20px 0 4px;
    font-size: 13px;
    font-weight: 650;
  }
  p {
    margin: 4px 0 0;
    text-wrap: pretty;
  }
  .full p {
    color: var(--lineage-ink-quiet);
  }
  .causes {
    margin: 0;
    padding-inline-start: 16px;
  }
  .causes li {
    padding-block: 1px;
  }
  .causes li::marker {
    color: var(--lineage-ink-quiet);
  }
  code {
    font-family: ui-monospace, 'SF Mono', 'Cascadia Code', Menlo, Consolas, monospace;
    font-size: 12px;
  }
  .reason code {
    color: var(--lineage-ink);
  }

  .loading {
    align-items: center;
    gap: 16px;
    animation: appear 300ms 200ms backwards;
  }
  .banner.loading {
    align-items: center;
    border-inline-start-color: var(--lineage-accent);
    animation: appear 300ms 500ms backwards;
  }
  .progress {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: 8px 12px;
  }
  progress {
    inline-size: 180px;
    accent-color: var(--lineage-accent);
  }
  .figures {
    min-inline-size: 14ch;
    font-size: 12px;
    color: var(--lineage-ink-quiet);
    font-variant-numeric: tabular-nums;
  }
  .figures:empty {
    display: none;
  }
  .sketch {
    max-inline-size: 100%;
    block-size: auto;
    animation: breathe 2.4s ease-in-out infinite alternate;
  }
  .sketch .card {
    fill: var(--lineage-surface-raised);
    stroke: var(--lineage-line);
  }
  .sketch .word {
    fill: var(--lineage-line);
  }
  .sketch .line {
    fill: none;
    stroke: var(--lineage-line);
    stroke-width: 1.5;
  }
  /* Hidden at first, so that nobody clicks or hears what is gone at once. */
  @keyframes appear {
    from {
      visibility: hidden;
      opacity: 0;
    }
  }
  @keyframes breathe {
    from {
      opacity: 0.55;
    }
  }

  .problems {
    max-block-size: min(420px, 50vh);
    margin: 14px 0 0;
    padding: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    border-block: 1px solid var(--lineage-line);
    list-style: none;
    counter-reset: problem;
  }
  .problems li {
    display: grid;
    grid-template-columns: 4ch minmax(0, 2fr) minmax(0, 3fr);
    gap: 0 12px;
    padding: 6px 8px 6px 0;
    line-height: 1.45;
    counter-increment: problem;
  }
  .problems li + li {
    border-block-start: 1px solid var(--lineage-line);
  }
  .problems li::before {
    content: counter(problem);
    font-size: 11px;
    line-height: 1.7;
    color: var(--lineage-ink-quiet);
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .full .more {
    margin-block-start: 6px;
    padding-inline-start: calc(4ch + 12px);
    font-size: 12px;
  }

  .actions,
  .drops {
    margin: 20px 0 0;
  }
  .action {
    gap: 6px;
    min-block-size: 32px;
    padding: 4px 12px;
    background: var(--lineage-surface-raised);
    font-size: inherit;
    line-height: 1.35;
  }
  .drops {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    gap: 6px;
    margin-block-start: 8px;
    padding: 0;
    list-style: none;
  }
  .drops b {
    font-weight: 650;
  }
  .drops .count {
    margin-inline-start: 4px;
    color: var(--lineage-ink-quiet);
    font-variant-numeric: tabular-nums;
  }

  .banner {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: 4px 10px;
    padding: 8px 8px 8px 14px;
    border-block-end: 1px solid var(--lineage-line);
    border-inline-start: 3px solid var(--lineage-warning);
    background: var(--lineage-surface-raised);
  }
  .banner > .icon {
    flex: none;
    margin-block-start: 6px;
    color: var(--lineage-warning);
  }
  .status {
    flex: 1 1 260px;
    min-inline-size: 0;
    padding-block: 4px;
  }
  .banner h2 {
    font-size: 13px;
    line-height: 1.45;
    letter-spacing: 0;
  }
  .banner p {
    margin: 0;
    color: var(--lineage-ink-quiet);
  }
  .banner .problems {
    max-block-size: min(240px, 35vh);
    margin-block-start: 6px;
  }
  /* The summary says it already. */
  summary + h3 {
    display: none;
  }
  summary {
    min-block-size: 24px;
    padding-block: 3px;
    font-size: 12px;
    color: var(--lineage-accent);
    cursor: pointer;
  }
  @container (width < 520px) {
    .problems li {
      grid-template-columns: 4ch minmax(0, 1fr);
    }
    .problems .expected {
      grid-column: 2;
    }
  }
  @media (pointer: coarse) {
    .action,
    summary {
      min-inline-size: 44px;
      min-block-size: 44px;
    }
  }
`;
