import { css } from 'lit';

/** A field, rows ruled like a printed table, and what is compared at the foot. Heights come from the element. */
export const familiesStyles = css`
  :host {
    container: families / inline-size;
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    background: var(--lineage-surface);
    text-autospace: normal;
    --finetunes: var(--lineage-accent);
    --adapters: var(--lineage-method-peft);
    --quantized: var(--lineage-method-quantization);
    --merges: var(--lineage-method-continued-pretraining);
  }
  .top {
    flex: none;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 16px;
    padding: 10px 16px;
  }
  .field {
    position: relative;
    display: flex;
    flex: 0 1 420px;
    align-items: center;
    min-inline-size: min(240px, 100%);
  }
  .field > .icon {
    position: absolute;
    inset-inline-start: 10px;
    color: var(--lineage-ink-quiet);
    pointer-events: none;
  }
  input[type='search'] {
    inline-size: 100%;
    min-block-size: 36px;
    padding: 4px 34px;
    border: 1px solid var(--lineage-line);
    border-radius: 8px;
    background: var(--lineage-surface-raised);
    appearance: none;
    text-overflow: ellipsis;
  }
  input[type='search']::-webkit-search-cancel-button {
    display: none;
  }
  input[type='search']::placeholder {
    color: var(--lineage-ink-quiet);
    opacity: 1;
  }
  kbd {
    position: absolute;
    inset-inline-end: 9px;
    min-inline-size: 18px;
    border: 1px solid var(--lineage-line);
    border-radius: 4px;
    font: 11px/16px var(--lineage-font);
    color: var(--lineage-ink-quiet);
    text-align: center;
    pointer-events: none;
  }
  .clear {
    position: absolute;
    inset-inline-end: 4px;
    display: grid;
    place-items: center;
    inline-size: 28px;
    block-size: 28px;
    padding: 0;
    border: 0;
    border-radius: 6px;
    background: none;
    color: var(--lineage-ink-quiet);
  }
  .clear:hover {
    background: var(--lineage-surface-sunken);
    color: var(--lineage-ink);
  }
  .counts {
    margin: 0;
    color: var(--lineage-ink-quiet);
    font-variant-numeric: tabular-nums;
  }
  lineage-message {
    flex: none;
    margin: 0 16px 10px;
  }
  .quiet {
    color: var(--lineage-ink-quiet);
  }
  .none {
    padding: 24px 16px;
  }

  .scroll,
  .found {
    flex: 1 1 0;
    min-block-size: 96px;
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
  rect.finetunes {
    fill: var(--finetunes);
  }
  rect.adapters {
    fill: var(--adapters);
  }
  rect.quantized {
    fill: var(--quantized);
  }
  rect.merges {
    fill: var(--merges);
  }
  svg.growth {
    display: block;
    inline-size: 100%;
    block-size: 26px;
    fill: color-mix(in srgb, var(--lineage-ink-quiet) 80%, var(--lineage-surface));
    border-block-end: 1px solid var(--lineage-line);
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

  .found {
    padding: 12px 16px 24px;
  }
  .found p {
    margin: 0 0 8px;
  }
  .said {
    font-weight: 600;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .hit {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 8px;
    align-items: baseline;
    inline-size: 100%;
    padding: 7px 10px;
    border: 0;
    border-block-end: 1px solid color-mix(in srgb, var(--lineage-line) 60%, transparent);
    background: none;
    text-align: start;
    overflow-wrap: anywhere;
  }
  .hit:hover {
    background: var(--lineage-surface-sunken);
  }
  .hit:focus-visible {
    outline-offset: -2px;
  }
  .about {
    grid-column: 1 / -1;
  }
  .action {
    margin-block-start: 12px;
    min-block-size: 32px;
  }

  .compared {
    position: relative;
    flex: 0 1 auto;
    max-block-size: 62%;
    overflow: auto;
    overscroll-behavior: contain;
    padding: 10px 16px 14px;
    border-block-start: 1px solid var(--lineage-line);
    background: var(--lineage-surface-raised);
    box-shadow: 0 -8px 24px rgb(0 0 0 / 8%);
  }
  .compared > .close {
    position: sticky;
    float: inline-end;
    inset-block-start: 0;
    inset-inline-end: 0;
    z-index: 1;
  }
  .one {
    display: flex;
    align-items: center;
    justify-content: space-between;
    padding-block: 6px;
  }
  .one p {
    order: -1;
    margin: 0;
  }
  .one > .close {
    position: static;
  }
  table {
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: 4px 20px 4px 0;
    border-block-end: 1px solid color-mix(in srgb, var(--lineage-line) 60%, transparent);
    font-weight: 400;
    text-align: start;
    vertical-align: middle;
    white-space: nowrap;
  }
  tbody th {
    color: var(--lineage-ink-quiet);
  }
  thead th {
    min-inline-size: 160px;
    max-inline-size: 260px;
  }
  tbody td:not(:first-child) {
    min-inline-size: 160px;
  }
  thead .close {
    display: inline-grid;
    inline-size: 24px;
    block-size: 24px;
    vertical-align: top;
  }
  .open {
    display: inline-grid;
    max-inline-size: calc(100% - 32px);
    padding: 2px 4px;
    margin-inline-start: -4px;
    border: 0;
    border-radius: 4px;
    background: none;
    line-height: 1.3;
    text-align: start;
  }
  .open > * {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .open:hover b {
    color: var(--lineage-accent);
    text-decoration: underline;
  }
  .compared svg.growth {
    block-size: 48px;
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
    .top {
      padding: 8px 12px;
    }
    .field {
      flex-basis: 100%;
    }
    .counts {
      font-size: 12px;
    }
    .row {
      grid-template: 'name models pick' auto 'made when pick' auto / minmax(0, 1fr) 96px 44px;
      gap: 2px 12px;
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
      display: flex;
      gap: 6px;
      align-items: baseline;
    }
    .name b {
      flex: 0 1 auto;
    }
    .name small {
      flex: 1 100 0;
      min-inline-size: 0;
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
    .found {
      padding-inline: 4px;
    }
    .found p {
      padding-inline: 10px;
    }
    .compared {
      padding-inline: 12px;
    }
    thead th,
    tbody td:not(:first-child) {
      min-inline-size: 120px;
    }
  }
  @media (pointer: coarse) {
    .pick input {
      inline-size: 22px;
      block-size: 22px;
    }
    input[type='search'],
    .hit,
    .action {
      min-block-size: 44px;
    }
    .open {
      min-block-size: 44px;
    }
    thead .close {
      inline-size: 44px;
      block-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .body .row[aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
