import { css } from 'lit';
import { methodColourStyles } from '../ui/method-colours.styles.js';

/** The colours of samples, and the box one stands in. */
export const lineSampleStyles = [
  methodColourStyles,
  css`
    .sample {
      flex: none;
      overflow: visible;
    }
  `,
];
