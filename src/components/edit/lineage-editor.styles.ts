import { css } from 'lit';
import { changesListStyles } from '../changes/changes-list.styles.js';
import { formStyles } from './form.styles.js';

/**
 * Styles of the editor: its panel is in the place of the detail panel, its bar at the bottom of the picture; both are
 * positioned in the surrounding stage.
 */
export const editorStyles = [
  changesListStyles,
  formStyles,
  css`
    :host {
      display: contents;
    }
    .panel {
      position: absolute;
      inset-block: 0;
      inset-inline-end: 0;
      z-index: 6;
      inline-size: min(440px, 100%);
      border-inline-start: 1px solid var(--lineage-line);
      background: var(--lineage-surface-raised);
      box-shadow: -8px 0 24px rgb(0 0 0 / 8%);
      overflow-wrap: anywhere;
    }
    form.body {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      align-content: start;
      gap: 12px 10px;
      padding-block-end: 0;
    }
    form.body > * {
      grid-column: 1 / -1;
    }
    form.body > .short {
      grid-column: auto;
    }
    .foot {
      position: absolute;
      inset-block-end: 12px;
      inset-inline-start: 12px;
      z-index: 5;
      display: flex;
      flex-direction: column;
      align-items: flex-start;
      gap: 6px;
      max-inline-size: calc(100% - 24px);
      container-type: normal;
    }
    .panel + .foot {
      max-inline-size: calc(100% - 464px);
    }
    /* A line at the end of a row would part nothing. */
    .panel + .foot .rule {
      display: none;
    }
    .changes:disabled {
      opacity: 0.7 !important;
    }
    .brief {
      display: none;
    }
    .bar,
    .status {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 2px;
      padding: 4px;
      border: 1px solid var(--lineage-line);
      border-radius: 10px;
      background: var(--lineage-surface-raised);
      box-shadow: 0 4px 16px rgb(0 0 0 / 12%);
    }
    .status {
      gap: 6px 8px;
      padding: 7px 12px;
      max-inline-size: 560px;
    }
    .choice {
      display: flex;
      gap: 8px;
    }
    .status.bad {
      border-color: var(--lineage-warning);
    }
    .status ul {
      flex-basis: 100%;
      margin: 0;
      padding-inline-start: 16px;
      list-style: disc;
    }
    .tool:disabled {
      opacity: 0.45;
      cursor: default;
    }
    .rule {
      align-self: stretch;
      inline-size: 1px;
      margin: 4px 3px;
      background: var(--lineage-line);
    }
    .submit {
      position: sticky;
      inset-block-end: 0;
      display: flex;
      flex-wrap: wrap;
      justify-content: flex-end;
      align-items: center;
      gap: 8px;
      margin-inline: -20px;
      padding: 10px 20px;
      border-block-start: 1px solid var(--lineage-line);
      background: var(--lineage-surface-raised);
    }
    .submit p {
      margin: 0 auto 0 0;
    }
    .submit .action {
      min-block-size: 30px;
      padding-inline: 14px;
    }
    .action.main {
      border-color: var(--lineage-accent);
      background: var(--lineage-accent);
      forced-color-adjust: none;
      color: var(--lineage-accent-ink);
    }
    .actions {
      margin-block: 0 14px;
      align-items: center;
    }
    /* Where tools have no words. */
    @container graph (width < 780px) {
      .changes:disabled,
      .rule {
        display: none;
      }
      .brief {
        display: flex;
        align-items: center;
        gap: 4px;
      }
    }
    @container graph (width < 640px) {
      .panel {
        inset: auto 0 0;
        inline-size: auto;
        block-size: min(88%, 100% - 48px);
        border-inline-start: 0;
        border-block-start: 1px solid var(--lineage-line);
        border-radius: 12px 12px 0 0;
        overflow: hidden;
      }
      .foot {
        inset-block: 8px auto;
        inset-inline: 8px;
        max-inline-size: none;
      }
      /* Above the buttons of a form: at the top it would cover the title of the panel. */
      .panel + .foot {
        inset-block: auto 68px;
        z-index: 7;
        max-inline-size: none;
      }
      .panel + .foot .bar,
      .panel + .foot .status:not(.bad) {
        display: none;
      }
    }
    @media print {
      .foot,
      .panel {
        display: none;
      }
    }
  `,
];
