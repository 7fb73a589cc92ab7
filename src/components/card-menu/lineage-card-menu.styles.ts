import { css } from 'lit';

/** A narrow list of items over everything else, in groups separated by hairlines. */
export const cardMenuStyles = css`
  :host {
    display: contents;
  }
  [popover] {
    inline-size: max-content;
    min-inline-size: 220px;
    max-inline-size: min(340px, calc(100vw - 16px));
    padding: 6px;
    text-autospace: normal;
  }
  p {
    margin: 0;
  }
  .head {
    padding: 4px 8px 6px;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  [role='menu'] {
    display: flex;
    flex-direction: column;
  }
  hr {
    inline-size: 100%;
    margin: 6px 0;
    border: 0;
    border-block-start: 1px solid var(--lineage-line);
  }
  .group {
    display: flex;
    flex-direction: column;
    margin-block-start: 6px;
    padding-block-start: 6px;
    border-block-start: 1px solid var(--lineage-line);
  }
  .group > p,
  .row > span,
  .quiet {
    font-size: 12px;
    color: var(--lineage-ink-quiet);
  }
  .group > p {
    padding: 2px 8px;
  }
  [role='menuitem'],
  [role='menuitemradio'],
  .hit {
    display: flex;
    align-items: center;
    gap: 9px;
    min-block-size: 30px;
    padding: 4px 8px;
    border: 0;
    border-radius: 5px;
    background: none;
    line-height: 1.25;
    color: var(--lineage-ink);
    text-align: start;
    text-decoration: none;
    overflow-wrap: anywhere;
  }
  [role='menuitem'] .icon {
    flex: none;
    inline-size: 15px;
    block-size: 15px;
    color: var(--lineage-ink-quiet);
  }
  .hit {
    justify-content: space-between;
    inline-size: 100%;
  }
  :is([role='menuitem'], [role='menuitemradio'], .hit):is(:hover, :focus-visible) {
    background: var(--lineage-surface-sunken);
  }
  :is([role='menuitem'], [role='menuitemradio'], .hit):focus-visible {
    outline-offset: -2px;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px;
    padding-inline-start: 8px;
  }
  .row > span {
    margin-inline-end: 6px;
  }
  [role='menuitemradio'] {
    justify-content: center;
    min-inline-size: 30px;
  }
  [role='menuitemradio'][aria-checked='true'] {
    background: var(--lineage-accent);
    forced-color-adjust: none;
    color: var(--lineage-accent-ink);
  }
  .pick {
    inline-size: 300px;
    max-inline-size: 100%;
    padding: 4px;
  }
  .pick > p:first-child {
    margin-block-end: 6px;
    font-weight: 600;
  }
  input {
    inline-size: 100%;
    min-block-size: 32px;
    margin-block-end: 4px;
    padding: 3px 9px;
    border: 1px solid var(--lineage-line);
    border-radius: 6px;
    background: var(--lineage-surface);
    color: var(--lineage-ink);
  }
  @media (pointer: coarse) {
    [role='menuitem'],
    [role='menuitemradio'],
    .hit,
    input {
      min-block-size: 44px;
    }
    [role='menuitemradio'] {
      min-inline-size: 44px;
    }
  }
  @media (forced-colors: active) {
    :is([role='menuitem'], [role='menuitemradio'], .hit):is(:hover, :focus-visible) {
      outline: 2px solid Highlight;
    }
    [role='menuitemradio'][aria-checked='true'] {
      outline: 2px solid CanvasText;
    }
  }
`;
