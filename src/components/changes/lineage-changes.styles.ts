import { css } from 'lit';
import { changesListStyles } from './changes-list.styles.js';

const ownStyles = css`
  :host {
    display: contents;
  }
  .sheet {
    position: absolute;
    inset: 0;
    z-index: 1;
    inline-size: 100%;
    block-size: 100%;
    pointer-events: none;
  }
  .sheet path {
    fill: none;
    stroke: var(--change);
    stroke-width: 7;
    opacity: 0.35;
  }
  .sheet rect {
    fill: none;
    stroke: var(--change);
  }
  .sheet circle {
    fill: var(--change);
  }
  .sheet text {
    fill: light-dark(#ffffff, #10131a);
    font: 700 14px var(--lineage-font);
    text-anchor: middle;
  }
  section[aria-label] {
    position: absolute;
    inset-block-end: 12px;
    inset-inline-start: 12px;
    z-index: 3;
    inline-size: max-content;
    max-inline-size: min(500px, calc(100% - 24px));
    border: 1px solid var(--lineage-line);
    border-radius: 10px;
    background: var(--lineage-surface-raised);
    box-shadow: 0 4px 16px rgb(0 0 0 / 12%);
    overflow-wrap: anywhere;
  }
  .list {
    max-block-size: 46vh;
    overflow-y: auto;
    padding: 12px 16px;
    border-block-end: 1px solid var(--lineage-line);
  }
  .list section + section {
    margin-block-start: 14px;
  }
  .list .count,
  .hint {
    font-weight: 400;
    color: var(--lineage-ink-quiet);
  }
  .legend {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 14px;
    padding-block: 5px;
    padding-inline: 12px 56px;
  }
  .legend .close {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 6px;
    margin-block: auto;
  }
  .legend > span {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .badge {
    display: inline-grid;
    place-items: center;
    inline-size: 18px;
    block-size: 18px;
    border-radius: 9px;
    background: var(--change);
    color: light-dark(#ffffff, #10131a);
    font-weight: 700;
    line-height: 1;
  }
  @container graph (width < 640px) {
    section[aria-label] {
      inset: 8px 8px auto;
      max-inline-size: none;
      inline-size: auto;
    }
  }
  @media print {
    section[aria-label] {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .sheet,
    .badge {
      forced-color-adjust: none;
    }
  }
`;

/** Styles of the marks over the picture and of their legend. */
export const changesStyles = [changesListStyles, ownStyles];
