import { css } from 'lit';

/** The options, with preview and code next to them; on a phone, the dialog fills the screen. */
export const embedStyles = css`
  :host {
    --dialog-width: 1120px;
  }
  .sides {
    grid-template-columns: 280px minmax(0, 1fr);
  }
  .pair {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 8px;
    margin-block-end: 12px;
  }
  fieldset .pair {
    margin: 4px 0 0;
  }
  .field {
    display: flex;
    flex-direction: column;
    gap: 3px;
    font-size: 12px;
    color: var(--lineage-ink-quiet);
  }
  .field small {
    display: inline;
    margin-inline-start: 5px;
  }
  .field :is(input, select) {
    inline-size: 100%;
    min-block-size: 32px;
    padding: 2px 8px;
    border: 1px solid var(--lineage-line);
    border-radius: 6px;
    background: var(--lineage-surface);
    font: inherit;
    font-size: 13px;
    color: var(--lineage-ink);
  }
  .field input::placeholder {
    color: var(--lineage-ink-quiet);
  }
  .field [aria-invalid='true'] {
    border-color: var(--lineage-warning);
  }
  .wrong {
    margin: 4px 0 0;
    font-size: 12px;
    color: var(--lineage-warning);
  }
  .wrong:empty {
    margin: 0;
  }
  .choice {
    align-items: start;
  }
  .panels {
    display: grid;
    grid-template-columns: 1fr 1fr;
    padding-inline-start: 22px;
  }
  .result {
    min-inline-size: 0;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 6px 12px;
    margin-block-end: 6px;
  }
  .row .actions {
    display: flex;
  }
  h3 {
    margin: 0;
    font-size: 12px;
    font-weight: 600;
    color: var(--lineage-ink-quiet);
  }
  .stage {
    position: relative;
    --most: min(460px, 52dvh);
    max-block-size: var(--most);
    margin-block-end: 14px;
    overflow: hidden;
    border: 1px solid var(--lineage-line);
    border-radius: 8px;
    background: var(--lineage-surface-sunken);
  }
  .room {
    position: absolute;
    inset-inline-start: 50%;
    transform-origin: 0 0;
  }
  pre {
    max-block-size: 190px;
    margin: 0;
    padding: 8px 10px;
    overflow: auto;
    border-radius: 6px;
    background: var(--lineage-surface-sunken);
    font:
      11.5px/1.5 ui-monospace,
      'SF Mono',
      Menlo,
      Consolas,
      monospace;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  code {
    display: block;
    font: inherit;
    content-visibility: auto;
    contain-intrinsic-block-size: auto 700px;
  }
  code:only-child {
    content-visibility: visible;
  }
  .beside {
    margin: 8px 0 0;
    font-size: 12px;
    color: var(--lineage-ink-quiet);
  }
  .file {
    padding: 0;
    border: 0;
    background: none;
    font: inherit;
    color: var(--lineage-accent);
    text-decoration: underline;
  }
  .outcome {
    margin-block-start: 6px;
  }
  @media (width < 720px) {
    dialog {
      inline-size: 100vw;
      max-inline-size: none;
      block-size: 100dvh;
      max-block-size: none;
      margin: 0;
      padding-inline: 16px;
      border: 0;
      border-radius: 0;
    }
    .sides {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (pointer: coarse) {
    .field :is(input, select),
    .file {
      min-block-size: 44px;
    }
  }
`;
