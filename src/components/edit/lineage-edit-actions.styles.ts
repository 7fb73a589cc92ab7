import { css } from 'lit';

/** Styles of a row of buttons above the panel's content. */
export const editActionsStyles = css`
  :host {
    display: block;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin-block-end: 12px;
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
