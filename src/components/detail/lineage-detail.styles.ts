import { css } from 'lit';

/** Styles of the panel of a model or claim, on top of those shared with the comparison. */
export const detailStyles = css`
  .tag {
    display: inline-block;
    padding-inline: 6px;
    border: 1px solid var(--lineage-line);
    border-radius: 3px;
    font-size: 11.5px;
    line-height: 1.45;
    color: var(--lineage-ink-quiet);
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin-block-start: 12px;
  }
  .chip {
    border-radius: 13px;
  }
  [aria-pressed='true'] {
    border-color: var(--lineage-accent);
    background: var(--lineage-accent);
    forced-color-adjust: none;
    color: var(--lineage-accent-ink);
  }
  [aria-pressed='true']:hover {
    color: var(--lineage-accent-ink);
  }
  [aria-pressed='true'] .icon {
    color: inherit;
  }

  .notes {
    padding: 10px 14px 12px;
    border-inline-start: 3px solid var(--lineage-warning);
    background: var(--lineage-surface-sunken);
  }
  section + .notes {
    padding-block-start: 10px;
    border-block-start: 0;
  }
  .notes h3 {
    margin-block-end: 4px;
    font-size: 12px;
    color: var(--lineage-warning);
  }
  .notes + section {
    border-block-start: 0;
    padding-block-start: 0;
  }

  .evidence,
  .more,
  .child {
    min-block-size: 24px;
    padding: 0;
    border: 0;
    border-radius: 2px;
    background: none;
    text-align: start;
  }
  .child:hover bdi {
    color: var(--lineage-accent);
    text-decoration-line: underline;
    text-decoration-color: currentColor;
    text-underline-offset: 3px;
  }
  .evidence,
  .more {
    color: var(--lineage-accent);
    font-size: 12px;
  }
  .evidence:hover,
  .more:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }

  .licence-note {
    display: flex;
    gap: 8px;
    margin-block: 10px 0;
    font-size: 12px;
    line-height: 1.45;
    color: var(--lineage-ink-quiet);
    text-wrap: pretty;
  }
  .licence-note strong {
    font-weight: 600;
    color: var(--lineage-ink);
  }
  .licence-note .cite {
    margin-inline-start: 2px;
    text-decoration: none;
  }
  .older {
    margin-block: 6px 0;
    font-size: 12px;
    line-height: 1.45;
  }
  .node.inline {
    display: inline;
    min-block-size: 0;
    padding: 0;
  }
  .licence-note .icon {
    flex: none;
    inline-size: 14px;
    block-size: 14px;
    margin-block-start: 2px;
    color: var(--lineage-warning);
  }

  .claims > li + li {
    margin-block-start: 14px;
  }
  .ends {
    display: flex;
    align-items: center;
    gap: 8px;
    margin-block-end: 3px;
  }
  .ends .node {
    flex: 1;
    min-inline-size: 0;
  }
  .claims .facts {
    padding-inline-start: 30px;
    font-size: 12.5px;
  }
  .methods {
    display: flex;
    flex-wrap: wrap;
    gap: 1px 12px;
  }
  .methods li {
    display: flex;
    align-items: center;
    gap: 5px;
  }

  .child {
    display: flex;
    align-items: baseline;
    gap: 6px;
    inline-size: 100%;
    padding: 3px 0;
    line-height: 1.4;
  }
  .children li {
    border-block-start: 1px solid color-mix(in srgb, var(--lineage-line) 55%, transparent);
  }
  .children li:first-child {
    border-block-start: 0;
  }
  .child > bdi {
    min-inline-size: 0;
  }
  .child .icon {
    flex: none;
    align-self: center;
    inline-size: 13px;
    block-size: 13px;
    color: var(--lineage-ink-quiet);
  }
  .child .date {
    flex: none;
    margin-inline-start: auto;
    font-size: 12px;
  }
  .descendants {
    flex: none;
    font-size: 12px;
    color: var(--lineage-ink-quiet);
  }

  .variants > li {
    display: grid;
    grid-template-columns: 64px minmax(0, 1fr);
    gap: 14px;
    padding-block: 3px;
  }
  .size {
    font-weight: 550;
  }
  .variant-name {
    display: block;
  }
  .sources > li {
    padding-block: 4px;
  }
  .sources a,
  .sources .quiet {
    display: block;
  }
  .sources .quiet,
  .checkpoint a,
  .checkpoint .quiet {
    font-size: 12px;
  }
  .body a:not(.action) {
    text-decoration: underline;
    text-decoration-color: color-mix(in srgb, currentColor 35%, transparent);
    text-underline-offset: 3px;
  }
  .body a:not(.action):hover {
    text-decoration-color: currentColor;
  }

  @media (pointer: coarse) {
    .evidence,
    .more,
    .child {
      min-block-size: 44px;
    }
    .child {
      align-items: center;
    }
    .sources a,
    .checkpoint a {
      padding-block: 12px;
    }
  }
  @media (forced-colors: active) {
    [aria-pressed='true'] {
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
  @media print {
    .more {
      display: none;
    }
  }
`;
