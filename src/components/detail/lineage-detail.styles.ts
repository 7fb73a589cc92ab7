import { css } from 'lit';

/** The panel: a page that scrolls under its heading, set in hairlines and white space. */
export const detailStyles = css`
  :host {
    display: block;
    block-size: 100%;
    min-block-size: 0;
    background: var(--lineage-surface-raised);
    overflow-wrap: anywhere;
    font-variant-numeric: tabular-nums lining-nums;
    text-autospace: normal;
  }
  article {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    min-block-size: 0;
  }
  header {
    display: flex;
    align-items: flex-start;
    gap: 8px;
    flex: none;
    max-block-size: 40%;
    overflow-y: auto;
    padding: 14px 10px 10px 20px;
    border-block-end: 1px solid var(--lineage-line);
  }
  h2 {
    flex: 1;
    min-inline-size: 0;
    margin: 0;
    padding-block: 2px;
    font-size: 20px;
    font-weight: 650;
    line-height: 1.25;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }
  h2:focus-visible {
    outline-offset: 4px;
    border-radius: 2px;
  }
  h2 .node {
    font-weight: 650;
  }
  h2 .icon {
    margin-inline: 2px;
    vertical-align: -2px;
    color: var(--lineage-ink-quiet);
  }
  .close {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 32px;
    block-size: 32px;
    padding: 0;
    border: 0;
    border-radius: 6px;
    background: none;
    color: var(--lineage-ink-quiet);
  }
  .close:hover {
    background: var(--lineage-surface-sunken);
    color: var(--lineage-ink);
  }
  .body {
    flex: 1;
    min-block-size: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    padding: 14px 20px 28px;
  }
  section + section {
    margin-block-start: 18px;
    padding-block-start: 14px;
    border-block-start: 1px solid var(--lineage-line);
  }
  h3 {
    margin: 0 0 8px;
    font-size: 13px;
    font-weight: 650;
    line-height: 1.4;
  }
  h4 {
    display: flex;
    align-items: center;
    gap: 7px;
    margin: 12px 0 2px;
    font-size: 12px;
    font-weight: 500;
    line-height: 1.4;
    color: var(--lineage-ink-quiet);
  }
  .count {
    margin-inline-start: 2px;
    font-weight: 400;
    color: var(--lineage-ink-quiet);
  }
  p {
    margin: 0 0 8px;
  }
  p:last-child {
    margin-block-end: 0;
  }
  ul,
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .quiet,
  .date {
    color: var(--lineage-ink-quiet);
  }
  .summary {
    margin-block-end: 12px;
    font-size: 14.5px;
    line-height: 1.5;
    text-wrap: pretty;
  }
  .end {
    font-weight: 600;
  }

  .facts {
    display: grid;
    grid-template-columns: minmax(64px, max-content) minmax(0, 1fr);
    gap: 3px 14px;
    margin: 0;
  }
  .facts > div {
    display: grid;
    grid-template-columns: subgrid;
    grid-column: 1 / -1;
  }
  dt {
    color: var(--lineage-ink-quiet);
  }
  dd {
    margin: 0;
    min-inline-size: 0;
  }
  .tag {
    display: inline-block;
    padding-inline: 6px;
    border: 1px solid var(--lineage-line);
    border-radius: 3px;
    font-size: 11.5px;
    line-height: 1.45;
    color: var(--lineage-ink-quiet);
  }
  .inferred {
    font-style: italic;
    color: var(--lineage-warning);
  }
  :lang(zh) .inferred {
    font-style: normal;
  }

  .chips,
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin-block-start: 12px;
  }
  .chip,
  .action {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    min-block-size: 26px;
    padding: 2px 9px;
    border: 1px solid var(--lineage-line);
    border-radius: 6px;
    background: none;
    font-size: 12px;
    line-height: 1.3;
    color: var(--lineage-ink);
    text-align: start;
    text-decoration: none;
  }
  .chip {
    border-radius: 13px;
  }
  .chip .icon,
  .action .icon {
    flex: none;
    inline-size: 14px;
    block-size: 14px;
    color: var(--lineage-ink-quiet);
  }
  .chip:hover,
  .action:hover {
    border-color: var(--lineage-accent);
    color: var(--lineage-accent);
  }
  [aria-pressed='true'] {
    border-color: var(--lineage-accent);
    background: var(--lineage-accent);
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

  .node,
  .stretch,
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
  .node {
    font-weight: 550;
    text-decoration: underline;
    text-decoration-color: var(--lineage-line);
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
  }
  .node:hover,
  .child:hover bdi,
  .stretch:hover span {
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

  .station {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: 10px;
    padding-inline-start: 22px;
  }
  .station .node,
  .here {
    padding-block: 2px;
  }
  .here {
    font-weight: 650;
  }
  .station .date {
    font-size: 12px;
  }
  .stop {
    position: absolute;
    inset-inline-start: 0;
    inset-block-start: 7px;
    overflow: visible;
  }
  .then {
    fill: var(--lineage-surface-raised);
    stroke: var(--lineage-ink);
    stroke-width: 1.5;
  }
  .now {
    fill: var(--lineage-ink);
    stroke: var(--lineage-ink);
    stroke-width: 1.5;
  }
  .stretch {
    position: relative;
    display: flex;
    align-items: center;
    inline-size: 100%;
    min-block-size: 30px;
    padding-block: 4px;
    padding-inline-start: 22px;
    font-size: 12px;
    color: var(--lineage-ink-quiet);
  }
  /* From stop to stop. */
  .standing {
    position: absolute;
    inset-inline-start: 0;
    inset-block: -8px -4px;
    block-size: calc(100% + 12px);
  }
  .left-out {
    display: block;
    padding: 4px 0 4px 22px;
    font-size: 12px;
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
    .close,
    .node,
    .stretch,
    .evidence,
    .more,
    .child,
    .chip,
    .action {
      min-block-size: 44px;
    }
    .close {
      inline-size: 44px;
    }
    .child {
      align-items: center;
    }
    .stop {
      inset-block-start: 16px;
    }
    .station {
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
    .now {
      fill: CanvasText;
    }
    .then {
      fill: Canvas;
    }
  }
  @media print {
    :host,
    article {
      block-size: auto;
    }
    .body {
      overflow: visible;
    }
    .close,
    .more {
      display: none;
    }
  }
`;
