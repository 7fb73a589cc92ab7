import { css } from 'lit';
import { changeColours } from './change-colours.styles.js';

const ownStyles = css`
  section ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  section li {
    padding-block: 3px;
    border-inline-start: 3px solid var(--change);
    padding-inline-start: 9px;
    margin-block-end: 4px;
  }
  section .values li {
    padding-block: 0;
    padding-inline-start: 0;
    border: 0;
    margin: 0;
    font-size: 12px;
    color: var(--lineage-ink-quiet);
  }
  section h3 {
    margin: 0 0 6px;
    font-size: 13px;
    font-weight: 650;
  }
`;

/** Styles of a list of changes. */
export const changesListStyles = [changeColours, ownStyles];
