import { css, unsafeCSS } from 'lit';
import { SHADES } from '../../scene/style/shades.js';

const shadeRules = SHADES.map(
  (shade) => `.${shade} {
    background: var(--lineage-${shade});
    color: var(--lineage-${shade}-ink);
  }`,
).join('\n');

/** A scrolling table with sticky headers. */
export const matrixStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    background: var(--lineage-surface);
    text-autospace: normal;
  }
  .head {
    flex: none;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    padding: 10px 16px;
  }
  .title {
    margin-inline-end: auto;
  }
  h2 {
    margin: 0;
    font-size: 15px;
    font-weight: 650;
    line-height: 1.3;
  }
  .head p {
    margin: 0;
    font-size: 12px;
    color: var(--lineage-ink-quiet);
    font-variant-numeric: tabular-nums;
  }
  .tool[aria-pressed='true'] {
    border-color: var(--lineage-accent);
    background: var(--lineage-surface-raised);
  }
  .show {
    border-color: var(--lineage-line);
    background: var(--lineage-surface-raised);
    font-variant-numeric: tabular-nums;
  }
  .show:disabled {
    opacity: 0.55;
    cursor: default;
  }
  .nothing {
    margin: 0;
    padding: 0 16px;
    color: var(--lineage-ink-quiet);
  }
  .scroll {
    flex: 1;
    min-block-size: 0;
    overflow: auto;
    overscroll-behavior: contain;
    padding: 0 16px 16px 0;
  }
  table {
    border-collapse: separate;
    border-spacing: 0;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: 1px;
    font-weight: 400;
  }
  thead th,
  thead td {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
    vertical-align: bottom;
    background: var(--lineage-surface);
  }
  tbody th,
  tfoot th,
  .corner {
    position: sticky;
    inset-inline-start: 0;
    z-index: 1;
    padding-inline-start: 12px;
    background: var(--lineage-surface);
    text-align: start;
  }
  thead .corner {
    z-index: 3;
  }
  .line {
    display: flex;
    gap: 6px;
    inline-size: 100%;
    border: 1px solid transparent;
    border-radius: 5px;
    background: none;
    font-size: 12px;
    line-height: 1.25;
    text-align: start;
  }
  .line:hover {
    background: var(--lineage-surface-sunken);
  }
  .line[aria-pressed='true'] {
    border-color: var(--lineage-accent);
    font-weight: 600;
  }
  thead .line {
    flex-direction: column;
    align-items: center;
    justify-content: flex-end;
    inline-size: 88px;
    padding: 4px 2px;
    font-size: 11px;
    text-align: center;
    hyphens: auto;
    overflow-wrap: anywhere;
  }
  tbody .line {
    align-items: center;
    min-block-size: 30px;
    padding: 2px 8px 2px 4px;
    white-space: nowrap;
  }
  .domain {
    display: grid;
    place-items: center;
    inline-size: 18px;
    color: var(--lineage-ink-quiet);
  }
  .domain .icon {
    inline-size: 15px;
    block-size: 15px;
  }
  .cell {
    display: block;
    inline-size: 100%;
    min-inline-size: 44px;
    min-block-size: 30px;
    padding: 0 4px;
    border: 0;
    border-radius: 4px;
    text-align: center;
  }
  .cell:hover {
    outline: 2px solid var(--lineage-ink-quiet);
    outline-offset: -2px;
  }
  .cell[aria-pressed='true'] {
    outline: 3px solid var(--lineage-ink);
    outline-offset: -2px;
    font-weight: 700;
  }
  .cell:focus-visible,
  .line:focus-visible {
    outline: 2px solid var(--lineage-focus);
    outline-offset: 1px;
  }
  .cell[aria-disabled='true'] {
    cursor: default;
  }
  .never,
  .none {
    background: none;
    color: var(--lineage-ink-quiet);
  }
  .never {
    box-shadow: inset 0 0 0 1px var(--lineage-line);
  }
  .all {
    padding-inline: 10px;
    font-weight: 600;
    text-align: end;
    color: var(--lineage-ink-quiet);
  }
  thead .all {
    padding-block-end: 6px;
    font-size: 12px;
  }
  tfoot .all {
    padding-block: 8px;
    text-align: center;
  }
  tfoot th.all {
    padding-inline-start: 16px;
    font-size: 12px;
    text-align: start;
  }
  tfoot td.all:last-child {
    text-align: end;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 20px;
    position: sticky;
    inset-inline-start: 0;
    margin-block-start: 8px;
    padding-inline-start: 16px;
    font-size: 12px;
    color: var(--lineage-ink-quiet);
  }
  .foot p {
    margin: 0;
  }
  .scale {
    display: flex;
    align-items: center;
    gap: 2px;
  }
  .swatch {
    display: inline-grid;
    place-items: center;
    inline-size: 18px;
    block-size: 12px;
    border-radius: 3px;
    line-height: 1;
  }
  .swatch:first-of-type {
    margin-inline-start: 4px;
  }
  .scale .never {
    margin-inline: 12px 4px;
  }
  ${unsafeCSS(shadeRules)}
  @media (pointer: coarse) {
    .cell,
    tbody .line {
      min-block-size: 40px;
    }
  }
  @media (forced-colors: active) {
    .cell[aria-pressed='true'] {
      outline-color: Highlight;
    }
    .swatch,
    .cell {
      border: 1px solid CanvasText;
    }
  }
`;
