import { html, svg, type TemplateResult } from 'lit';
import { strokeOf, type LineLook } from '../../scene/style/line-look.js';

const SAMPLE_WIDTH_PX = 24;
const SAMPLE_HEIGHT_PX = 10;

/** A sample of a line as drawn on the canvas; decorative, so it needs a label next to it. */
export function lineSample(look: LineLook): TemplateResult {
  const [y, end] = [SAMPLE_HEIGHT_PX / 2, SAMPLE_WIDTH_PX];
  const { width, dash, cap } = strokeOf(look);
  return html`<svg
    class="sample method-${look.colour}"
    width=${SAMPLE_WIDTH_PX}
    height=${SAMPLE_HEIGHT_PX}
    aria-hidden="true"
  >
    ${svg`<line
      x1="0" y1=${y} x2=${end} y2=${y}
      stroke="currentColor"
      stroke-width=${width}
      stroke-dasharray=${dash}
      stroke-linecap=${cap}
    ></line>`}
  </svg>`;
}
