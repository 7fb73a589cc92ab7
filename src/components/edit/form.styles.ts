import { css } from 'lit';

/** Styles of form fields, records and search results. */
export const formStyles = css`
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
  .grid > :is(details, fieldset, .translated, .hint) {
    grid-column: 1 / -1;
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
`;
