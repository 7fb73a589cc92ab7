import { css } from 'lit';

/** A row of buttons over what the panel tells. */
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
