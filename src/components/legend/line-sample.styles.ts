import { css } from 'lit';
import { methodColourStyles } from '../ui/method-colours.styles.js';

/** Styles of line samples. */
export const lineSampleStyles = [
  methodColourStyles,
  css`
    .sample {
      flex: none;
      overflow: visible;
    }
  `,
];
