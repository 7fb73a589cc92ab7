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
  /* As wide as the longer of two words, so that the answer moves nothing. */
  .either {
    display: inline-grid;
  }
  .either > * {
    grid-area: 1 / 1;
  }
  .unsaid {
    visibility: hidden;
  }
  .failed {
    padding-inline: 4px;
    font-size: 12px;
    color: var(--lineage-warning);
  }
  /* Fingers zoom by themselves, and a phone's page fills its screen. */
  @container (width < 640px) {
    .bar,
    .choice {
      flex-wrap: nowrap;
    }
    .zoom,
    .rule {
      display: none;
    }
    /* All share a phone's one row: as high as a finger asks, and closer to each other. */
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
