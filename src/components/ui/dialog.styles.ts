import { css } from 'lit';

/** Styles of a dialog, as wide as `--dialog-width` if there is room, with a sticky header. */
export const dialogStyles = css`
  :host {
    display: contents;
  }
  dialog {
    inline-size: min(var(--dialog-width), calc(100vw - 24px));
    max-block-size: calc(100dvh - 24px);
    padding: 0 20px 20px;
    border: 1px solid var(--lineage-line);
    border-radius: 10px;
    background: var(--lineage-surface-raised);
    color: var(--lineage-ink);
    box-shadow: 0 16px 48px rgb(0 0 0 / 22%);
    text-autospace: normal;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 32%);
  }
  .head {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: flex;
    align-items: center;
    justify-content: space-between;
    margin-inline-end: -8px;
    padding-block: 10px 6px;
    background: var(--lineage-surface-raised);
  }
  h2 {
    margin: 0;
    font-size: 16px;
    font-weight: 680;
  }
  @media print {
    dialog {
      display: none;
    }
  }
`;
