import { css } from 'lit';

/** Styles of the collapsed legend. */
const collapsedStyles = css`
  .disclosure {
    display: flex;
  }
  .legend {
    display: none;
    padding: 0 8px 8px;
  }
  .legend.open {
    display: block;
    max-block-size: 50vh;
    overflow-y: auto;
  }
  .methods,
  .colours,
  .keys {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(175px, 1fr));
    margin: 0;
    padding: 0;
  }
  .colours,
  .keys {
    margin-block-start: 6px;
    padding-block-start: 6px;
    border-block-start: 1px solid var(--lineage-line);
  }
  .method {
    inline-size: 100%;
  }
`;

/** A flow of samples; collapsed if it would need more than two lines. */
export const legendStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    font-size: 11px;
    text-autospace: normal;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0;
    padding: 2px 8px;
  }
  .methods,
  .keys {
    display: contents;
  }
  ul {
    list-style: none;
  }
  .colours {
    display: flex;
    flex-wrap: wrap;
    flex-basis: 100%;
    align-items: center;
    gap: 0 2px;
    margin: 0;
    padding: 0;
  }
  .method,
  .key {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-block-size: 24px;
    padding: 1px 4px;
    line-height: 1.2;
    white-space: nowrap;
  }
  .method {
    border: 1px solid transparent;
    border-radius: 5px;
    background: none;
  }
  .method bdi {
    max-inline-size: 320px;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .method:hover {
    background: var(--lineage-surface-sunken);
  }
  .method[aria-pressed='true'] {
    border-color: var(--lineage-accent);
    background: var(--lineage-surface-raised);
  }
  .method:focus-visible {
    outline-offset: -1px;
  }
  .count {
    font-size: 11px;
    font-weight: 400;
    color: var(--lineage-ink-quiet);
    font-variant-numeric: tabular-nums;
  }
  /* As wide as its largest count, so that filtering does not change line breaks. */
  .count::after {
    content: attr(data-most);
    display: block;
    block-size: 0;
    overflow: hidden;
    visibility: hidden;
  }
  .none {
    color: var(--lineage-ink-quiet);
  }
  .none .sample {
    opacity: 0.45;
  }
  .key {
    color: var(--lineage-ink-quiet);
  }
  .heading {
    font-weight: 600;
  }
  .key .icon {
    inline-size: 14px;
    block-size: 14px;
  }
  .bundle {
    fill: var(--lineage-surface-sunken);
    stroke: var(--lineage-ink-quiet);
  }
  .behind {
    opacity: 0.45;
  }
  .ghost {
    fill: var(--lineage-surface-raised);
    fill-opacity: 0.55;
    stroke: var(--lineage-ink-quiet);
  }
  .disclosure {
    display: none;
    align-items: center;
    gap: 4px;
    min-block-size: 36px;
    padding: 0 12px;
    border: 0;
    background: none;
    font-weight: 650;
  }
  .disclosure .icon {
    inline-size: 12px;
    block-size: 12px;
    color: var(--lineage-ink-quiet);
  }
  .disclosure[aria-expanded='true'] .icon {
    rotate: 180deg;
  }
  @container (width < 640px) {
    ${collapsedStyles}
  }
  @media (height < 560px) {
    ${collapsedStyles}
  }
  @media (pointer: coarse) {
    @container (width < 1200px) {
      ${collapsedStyles}
    }
    .method,
    .disclosure {
      min-block-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .sample {
      forced-color-adjust: none;
    }
    .method[aria-pressed='true'] {
      border-color: Highlight;
    }
  }
`;
