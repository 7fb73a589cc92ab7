import { css } from 'lit';

/** Styles of the list of results. */
export const searchOptionStyles = css`
  ul {
    max-block-size: min(420px, 55vh);
    margin: 0;
    padding: 4px;
    overflow-y: auto;
    overscroll-behavior: contain;
    list-style: none;
  }
  li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto auto;
    gap: 0 8px;
    align-items: center;
    padding: 5px 8px;
    border-radius: 5px;
    line-height: 1.35;
    cursor: pointer;
  }
  li:hover,
  li[aria-selected='true'] {
    background: var(--lineage-surface-sunken);
  }
  li[aria-selected='true'] {
    box-shadow: inset 2px 0 0 var(--lineage-accent);
  }
  li.apart {
    position: relative;
    margin-block-start: 9px;
  }
  li.apart::before {
    position: absolute;
    inset: -5px 4px auto;
    border-block-start: 1px solid var(--lineage-line);
    content: '';
  }
  li.facet .name {
    display: flex;
    align-items: center;
    gap: 6px;
  }
  li.facet .icon {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    color: var(--lineage-ink-quiet);
  }
  .facet .facet {
    font-weight: 400;
    color: var(--lineage-ink-quiet);
  }
  .facet bdi {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .leaves {
    font-size: 12px;
    color: var(--lineage-ink-quiet);
    font-variant-numeric: tabular-nums;
  }
  li > .enter {
    position: static;
    grid-column: 3;
    grid-row: 1 / span 2;
  }
  li.facet > .enter {
    grid-row: 1;
  }
  .name,
  .quiet {
    grid-column: 1;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .name {
    font-weight: 550;
  }
  .alias {
    font-weight: 400;
    color: var(--lineage-ink-quiet);
  }
  .quiet {
    font-size: 12px;
    color: var(--lineage-ink-quiet);
  }
  mark {
    border-block-end: 2px solid var(--lineage-accent);
    background: none;
    color: inherit;
  }
  .domains {
    grid-column: 2;
    grid-row: 1 / span 2;
    display: flex;
    gap: 4px;
    color: var(--lineage-ink-quiet);
  }
  .domains .icon {
    display: block;
  }
  @media (forced-colors: active) {
    li:hover {
      outline: 1px solid Highlight;
      outline-offset: -1px;
    }
    li[aria-selected='true'] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
    li[aria-selected='true'] :is(.quiet, .alias, .domains, .facet, .leaves, .enter, .icon) {
      color: inherit;
    }
  }
`;
