import { css } from 'lit';
import { methodColourStyles } from '../ui/method-colours.styles.js';

/** Lines and swatches: colour by method, dash and weight by regime, dots where only data passed on. */
export const methodMarkStyles = [
  methodColourStyles,
  css`
    .mark,
    .standing {
      flex: none;
      overflow: visible;
      forced-color-adjust: none;
    }
    .line {
      fill: none;
      stroke: currentColor;
      stroke-width: 2;
    }
    .line.peft {
      stroke-dasharray: 5 3;
    }
    .line.full {
      stroke-width: 4;
    }
    .line.dotted {
      stroke-dasharray: 0.1 4.4;
      stroke-linecap: round;
      stroke-width: 2.6;
    }
    .line.method-successor {
      stroke-width: 4;
    }
  `,
];
