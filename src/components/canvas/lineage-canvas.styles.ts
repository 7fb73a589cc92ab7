import { css, unsafeCSS } from 'lit';
import { PAINTED_PROPERTIES } from '../../render/read-palette.js';

/** All colours of the theme in one value, which changes whenever one of them does. */
const everyColour = unsafeCSS(PAINTED_PROPERTIES.map((name) => `0 0 var(${name})`).join(', '));

export const canvasStyles = css`
  :host {
    display: block;
    position: relative;
    overflow: hidden;
    background: var(--lineage-surface);
  }
  .picture:focus-visible {
    outline-offset: -2px;
  }
  .picture,
  .overlay {
    position: absolute;
    inset: 0;
  }
  .picture.over {
    cursor: pointer;
  }
  .picture .marks {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    z-index: 1;
    pointer-events: none;
  }
  .picture .under {
    z-index: 0;
  }
  .overlay {
    pointer-events: none;
    z-index: 2;
    overflow: hidden;
  }
  .frame-header {
    position: absolute;
    top: 0;
    left: 0;
    display: flex;
    justify-content: flex-end;
    align-items: center;
    gap: 4px;
    height: 38px;
    padding: 0 6px;
    transform-origin: 0 0;
  }
  .frame-header > * {
    pointer-events: auto;
  }
  .frame-header.foot {
    height: 34px;
    gap: 2px;
  }
  .frame-header input[type='range'] {
    width: 84px;
    height: 26px;
    margin: 0;
    accent-color: var(--lineage-accent);
  }
  .frame-header [aria-disabled='true'] {
    opacity: 0.4;
    cursor: default;
  }
  .frame-header input[type='search'] {
    width: 122px;
    height: 26px;
    padding: 0 8px;
    font-size: 12px;
    background: var(--lineage-surface-raised);
    border: 1px solid var(--lineage-line);
    border-radius: 13px;
  }
  .frame-header button {
    display: grid;
    place-items: center;
    width: 26px;
    height: 26px;
    padding: 0;
    background: none;
    border: 0;
    border-radius: 13px;
    color: var(--lineage-ink-quiet);
  }
  .frame-header button:hover {
    background: var(--lineage-surface-sunken);
    color: var(--lineage-ink);
  }
  .line-choice {
    position: absolute;
    z-index: 3;
    display: grid;
    box-sizing: border-box;
    max-inline-size: min(340px, 100%);
    max-block-size: min(320px, 100%);
    overflow-y: auto;
    padding: 4px;
    font-size: 13px;
    background: var(--lineage-surface-raised);
    border: 1px solid var(--lineage-line);
    border-radius: 8px;
    box-shadow: 0 4px 16px rgb(0 0 0 / 18%);
  }
  .line-choice p {
    margin: 4px 8px;
    font-size: 12px;
    color: var(--lineage-ink-quiet);
  }
  .line-choice button {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 28px;
    padding: 2px 8px;
    font: inherit;
    text-align: start;
    color: inherit;
    background: none;
    border: 0;
    border-radius: 4px;
  }
  .line-choice button:is(:hover, :focus-visible) {
    background: var(--lineage-surface-sunken);
  }
  .line-choice .sample {
    flex: none;
  }
  /* Invisible. A change of the theme starts a transition here, whose event makes the picture redraw. */
  .theme-watch {
    position: absolute;
    visibility: hidden;
    inline-size: 0;
    block-size: 0;
    box-shadow: ${everyColour};
    font-family: var(--lineage-font);
    transition:
      box-shadow 1ms,
      font-family 1ms allow-discrete !important;
  }
  .hint {
    position: absolute;
    inset-block-start: 50%;
    inset-inline: 0;
    inline-size: fit-content;
    margin: 0 auto;
    padding: 8px 16px;
    border-radius: 8px;
    background: var(--lineage-ink);
    color: var(--lineage-surface);
    font-size: 14px;
    pointer-events: none;
    animation: hint 1.8s both;
  }
  @keyframes hint {
    0%,
    100% {
      opacity: 0;
    }
    15%,
    70% {
      opacity: 0.9;
    }
  }
`;
