import { css } from 'lit';

/**
 * Styles of thumbs over bars. Their centres are at the edges of bars, so their tracks are a thumb wider than the bars;
 * as tracks overlap, only the thumbs receive pointer events.
 */
export const thumbStyles = css`
  :host {
    --thumb: 14px;
  }
  input[type='range'] {
    position: absolute;
    inset-block-end: 0;
    inset-inline-start: calc(var(--thumb) / -2);
    inline-size: calc(100% + var(--thumb));
    block-size: 20px;
    margin: 0;
    appearance: none;
    background: none;
    pointer-events: none;
  }
  input[type='range']::-webkit-slider-runnable-track {
    block-size: 20px;
    background: none;
  }
  input[type='range']::-webkit-slider-thumb {
    appearance: none;
    inline-size: var(--thumb);
    block-size: var(--thumb);
    margin-block-start: calc((20px - var(--thumb)) / 2);
    border: 2px solid var(--lineage-accent);
    border-radius: 50%;
    background: var(--lineage-surface-raised);
    cursor: ew-resize;
    pointer-events: auto;
  }
  input[type='range']::-moz-range-thumb {
    box-sizing: border-box;
    inline-size: var(--thumb);
    block-size: var(--thumb);
    border: 2px solid var(--lineage-accent);
    border-radius: 50%;
    background: var(--lineage-surface-raised);
    cursor: ew-resize;
    pointer-events: auto;
  }
  input[type='range']:focus-visible {
    outline: none;
  }
  input[type='range']:focus-visible::-webkit-slider-thumb {
    outline: 2px solid var(--lineage-focus);
    outline-offset: 2px;
  }
  input[type='range']:focus-visible::-moz-range-thumb {
    outline: 2px solid var(--lineage-focus);
    outline-offset: 2px;
  }
  @media (pointer: coarse) {
    :host {
      --thumb: 24px;
    }
  }
`;
