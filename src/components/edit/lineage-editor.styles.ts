import { css } from 'lit';
import { changesListStyles } from '../changes/changes-list.styles.js';

/** The panel lies where the detail panel does, the bar over the foot of the picture; both are placed in the stage around. */
export const editorStyles = [
  changesListStyles,
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
    .changes:disabled {
      opacity: 0.7 !important;
    }
    .bar,
    .told {
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
    .told {
      gap: 6px 8px;
      padding: 7px 12px;
      max-inline-size: 520px;
    }
    .told.bad {
      border-color: var(--lineage-warning);
    }
    .told ul {
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
    .field {
      display: flex;
      flex-direction: column;
      gap: 3px;
      min-inline-size: 0;
    }
    .label,
    legend {
      display: flex;
      gap: 6px;
      align-items: baseline;
      font-size: 12px;
      font-weight: 550;
    }
    .required {
      font-weight: 400;
      color: var(--lineage-ink-quiet);
    }
    .tick {
      flex-direction: row;
      align-items: center;
      gap: 7px;
      min-block-size: 28px;
    }
    input[type='text'],
    input[type='url'],
    input[type='search'],
    textarea,
    select {
      inline-size: 100%;
      min-block-size: 30px;
      padding: 4px 8px;
      border: 1px solid var(--lineage-line);
      border-radius: 6px;
      background: var(--lineage-surface);
      color: var(--lineage-ink);
      font: inherit;
    }
    textarea {
      resize: vertical;
      field-sizing: content;
      max-block-size: 240px;
    }
    input:read-only:not([type='checkbox']) {
      border-style: dashed;
      color: var(--lineage-ink-quiet);
    }
    ::placeholder {
      color: var(--lineage-ink-quiet);
      opacity: 0.8;
    }
    .wrong input,
    .wrong select,
    [aria-invalid] {
      border-color: var(--lineage-warning) !important;
    }
    .problem {
      font-size: 12px;
      color: var(--lineage-warning);
    }
    .hint {
      margin: 0;
      font-size: 12px;
      color: var(--lineage-ink-quiet);
    }
    fieldset {
      min-inline-size: 0;
      margin: 0;
      padding: 8px 10px 10px;
      border: 1px solid var(--lineage-line);
      border-radius: 8px;
    }
    .grid,
    .translated {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(150px, 1fr));
      gap: 8px 10px;
    }
    details.records {
      border: 1px solid var(--lineage-line);
      border-radius: 8px;
      padding: 0 10px;
    }
    details.records[open] {
      padding-block-end: 10px;
    }
    summary {
      padding-block: 7px;
      font-size: 12px;
      font-weight: 550;
      cursor: pointer;
    }
    details .hint {
      margin-block-end: 8px;
    }
    .record {
      display: flex;
      align-items: flex-start;
      gap: 6px;
      margin-block-end: 8px;
      background: var(--lineage-surface);
    }
    .record .grid {
      flex: 1;
      min-inline-size: 0;
    }
    .record input,
    .record textarea,
    .record select {
      background: var(--lineage-surface-raised);
    }
    .quiet-button,
    .chosen button {
      display: grid;
      flex: none;
      place-items: center;
      inline-size: 26px;
      block-size: 26px;
      padding: 0;
      border: 0;
      border-radius: 6px;
      background: none;
      color: var(--lineage-ink-quiet);
    }
    .quiet-button:hover,
    .chosen button:hover {
      background: var(--lineage-surface-sunken);
      color: var(--lineage-ink);
    }
    .chosen {
      display: flex;
      flex-wrap: wrap;
      gap: 4px;
      margin-block-start: 5px;
    }
    .chosen li {
      display: flex;
      align-items: center;
      max-inline-size: 100%;
      padding-inline-start: 9px;
      border-radius: 13px;
      background: var(--lineage-surface-sunken);
      font-size: 12px;
    }
    .chosen .icon {
      inline-size: 12px;
      block-size: 12px;
    }
    .hits {
      margin-block-start: 4px;
      padding: 4px;
      border: 1px solid var(--lineage-line);
      border-radius: 6px;
      background: var(--lineage-surface);
    }
    .hits button {
      display: flex;
      justify-content: space-between;
      gap: 10px;
      inline-size: 100%;
      min-block-size: 28px;
      padding: 2px 6px;
      border: 0;
      border-radius: 4px;
      background: none;
      text-align: start;
    }
    .hits button:hover,
    .hits button:focus-visible {
      background: var(--lineage-surface-sunken);
      color: var(--lineage-accent);
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
      color: var(--lineage-accent-ink);
    }
    .actions {
      margin-block: 0 14px;
      align-items: center;
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
      .panel + .foot .bar,
      .changes:disabled {
        display: none;
      }
      .bar {
        flex-wrap: nowrap;
      }
    }
    @media (pointer: coarse) {
      input[type='text'],
      input[type='url'],
      input[type='search'],
      textarea,
      select {
        min-block-size: 44px;
        font-size: 16px;
      }
      .quiet-button,
      .chosen button,
      .hits button,
      summary {
        min-block-size: 44px;
      }
      .quiet-button,
      .chosen button {
        inline-size: 44px;
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
