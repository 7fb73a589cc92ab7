import { css } from 'lit';
import { DASH_PX, LINE_WIDTH_PX } from '../../scene/style/encoding.js';
import { methodColourStyles } from '../ui/method-colours.styles.js';

/** Styles of lines and swatches: colour by method, dash and width by regime, dots if only data was passed. */
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
      stroke-width: ${LINE_WIDTH_PX.notStated};
    }
    .line.peft {
      stroke-dasharray: ${DASH_PX.peft[0]} ${DASH_PX.peft[1]};
      stroke-width: ${LINE_WIDTH_PX.peft};
    }
    .line.full {
      stroke-width: ${LINE_WIDTH_PX.full};
    }
    .line.dotted {
      stroke-dasharray: ${DASH_PX.data[0]} ${DASH_PX.data[1]};
      stroke-linecap: round;
      stroke-width: ${LINE_WIDTH_PX.peft};
    }
    .line.method-successor {
      stroke-width: ${LINE_WIDTH_PX.successor};
    }
  `,
];
