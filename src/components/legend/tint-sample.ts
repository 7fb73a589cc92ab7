import { html, svg, type TemplateResult } from 'lit';
import type { Tint } from '../../scene/style/tints.js';

/** A sample of a coloured card's stripe; decorative, so it needs a label next to it. */
export function tintSample(tint: Tint): TemplateResult {
  return html`<svg class="sample ${tint}" width="8" height="16" aria-hidden="true">
    ${svg`<rect x="1" y="0" width="6" height="16" rx="3" fill="currentColor"></rect>`}
  </svg>`;
}
