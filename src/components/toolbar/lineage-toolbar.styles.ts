import { css } from 'lit';

/** A row of buttons, separated by hairlines. */
export const toolbarStyles = css`
  :host {
    display: block;
  }
  .bar,
  .choice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
  }
  .rule {
    inline-size: 1px;
    block-size: 16px;
    margin-inline: 6px;
    background: var(--lineage-line);
  }
  .choice .tool {
    color: var(--lineage-ink-quiet);
  }
  .choice .tool[aria-pressed='true'] {
    color: var(--lineage-ink);
    font-weight: 600;
  }
  .choice .tool[aria-pressed='true']::after {
    content: '';
    position: absolute;
    inset-inline: 8px;
    inset-block-end: 4px;
    block-size: 2px;
    border-radius: 1px;
    background: var(--lineage-accent);
  }
  .choice .tool {
    position: relative;
  }
  /* As wide as the longer of the two labels, so that the layout does not shift. */
  .either {
    display: inline-grid;
  }
  .either > * {
    grid-area: 1 / 1;
  }
  .invisible {
    visibility: hidden;
  }
  .failed {
    padding-inline: 4px;
    font-size: 12px;
    color: var(--lineage-warning);
  }
  /* Touch screens zoom by pinching, and a page on a phone is full-screen already. */
  @container (width < 640px) {
    .bar,
    .choice {
      flex-wrap: nowrap;
    }
    .zoom,
    .rule {
      display: none;
    }
    /* A single row on a phone: finger-sized, and closer to each other. */
    .bar .tool {
      min-inline-size: 30px;
      padding-inline: 4px;
    }
  }
  @media (forced-colors: active) {
    .rule,
    .choice .tool[aria-pressed='true']::after {
      background: CanvasText;
      forced-color-adjust: none;
    }
  }
`;
