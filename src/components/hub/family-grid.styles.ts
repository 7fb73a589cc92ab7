import { css } from 'lit';

/** Styles of the families, with rows ruled like a printed table. */
export const familyGridStyles = css`
  /* At least four rows, three on a phone, whatever else is open. */
  .scroll,
  .found {
    flex: 1 1 0;
    min-block-size: min(40%, 225px);
    overflow: auto;
    overscroll-behavior: contain;
    border-block-start: 1px solid var(--lineage-line);
  }
  .scroll:focus-visible,
  .found:focus-visible {
    outline-offset: -2px;
  }
  .row {
    display: grid;
    grid-template-columns:
      minmax(180px, 3fr) 84px minmax(150px, 2fr) minmax(120px, 1.4fr)
      84px 68px;
    align-items: center;
    gap: 0 16px;
    block-size: 48px;
    padding: 0 16px;
    border-block-end: 1px solid color-mix(in srgb, var(--lineage-line) 60%, transparent);
  }
  .head.row {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    block-size: 32px;
    border-block-end-color: var(--lineage-line);
    background: var(--lineage-surface-raised);
    font-size: 12px;
    color: var(--lineage-ink-quiet);
    white-space: nowrap;
  }
  .body {
    position: relative;
    block-size: var(--rows);
  }
  .window {
    position: absolute;
    inset-block-start: var(--top);
    inset-inline: 0;
  }
  .body .row {
    cursor: pointer;
  }
  .body .row:hover {
    background: var(--lineage-surface-sunken);
  }
  .body .row[aria-selected='true'] {
    background: color-mix(in srgb, var(--lineage-accent) 12%, var(--lineage-surface));
  }
  .body .row:focus-visible {
    outline-offset: -2px;
  }
  .coming i {
    display: block;
    inline-size: min(60%, 200px);
    block-size: 10px;
    border-radius: 5px;
    background: var(--lineage-surface-sunken);
  }
  .name {
    display: grid;
    min-inline-size: 0;
    line-height: 1.3;
  }
  b {
    font-weight: 600;
  }
  .name > * {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  small {
    font-size: 12px;
    color: var(--lineage-ink-quiet);
  }
  .models {
    display: grid;
    line-height: 1.3;
  }
  .number {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .made {
    display: flex;
    gap: 4px 12px;
    min-inline-size: 0;
    overflow: hidden;
  }
  .key {
    display: flex;
    align-items: center;
    gap: 5px;
  }
  .key i {
    flex: none;
    inline-size: 9px;
    block-size: 9px;
    border-radius: 2px;
    forced-color-adjust: none;
  }
  i.finetunes {
    background: var(--finetunes);
  }
  i.adapters {
    background: var(--adapters);
  }
  i.quantized {
    background: var(--quantized);
  }
  i.merges {
    background: var(--merges);
  }
  svg.kinds {
    display: block;
    inline-size: 100%;
    block-size: 10px;
    border-radius: 3px;
    forced-color-adjust: none;
  }
  :is(rect, path).finetunes {
    fill: var(--finetunes);
  }
  :is(rect, path).adapters {
    fill: var(--adapters);
  }
  :is(rect, path).quantized {
    fill: var(--quantized);
  }
  :is(rect, path).merges {
    fill: var(--merges);
  }
  svg.growth {
    display: block;
    inline-size: 100%;
    block-size: 26px;
    fill: color-mix(in srgb, var(--lineage-ink-quiet) 80%, var(--lineage-surface));
    border-block-end: 1px solid var(--lineage-line);
  }
  svg.growth .rest {
    opacity: 0.4;
  }
  svg.growth .counted {
    fill: var(--lineage-accent);
  }
  .pick {
    text-align: center;
  }
  .pick input {
    inline-size: 18px;
    block-size: 18px;
    margin: 0;
    vertical-align: middle;
    accent-color: var(--lineage-accent);
    cursor: pointer;
  }

  @container families (width < 900px) {
    .row {
      grid-template-columns: minmax(120px, 3fr) 72px minmax(90px, 2fr) minmax(80px, 1.4fr) 44px;
    }
    .depth {
      display: none;
    }
    .head .pick {
      visibility: hidden;
    }
  }
  @container families (width < 640px) {
    .row {
      grid-template: 'name models pick' auto 'made when pick' auto / minmax(0, 1fr) 96px 44px;
      gap: 4px 12px;
      block-size: 64px;
      padding: 0 4px 0 12px;
    }
    .head.row {
      grid-template: 'made' auto / minmax(0, 1fr);
    }
    .head > :not(.made) {
      display: none;
    }
    .head .made {
      gap: 8px;
      justify-content: space-between;
      padding-inline-end: 8px;
    }
    .name {
      grid-area: name;
    }
    .models {
      grid-area: models;
    }
    .made {
      grid-area: made;
    }
    .when {
      grid-area: when;
    }
    .pick {
      grid-area: pick;
    }
    .row svg.growth {
      block-size: 14px;
    }
    .row svg.kinds {
      block-size: 8px;
    }
  }
  @media (pointer: coarse) {
    .pick input {
      inline-size: 22px;
      block-size: 22px;
    }
  }
  @media (forced-colors: active) {
    .body .row[aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
