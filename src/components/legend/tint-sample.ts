import { html, svg, type TemplateResult } from 'lit';
import type { Tint } from '../../scene/style/tints.js';

/** The stripe of a coloured card; decorative, so its meaning has to stand beside it in words. */
export function tintSample(tint: Tint): TemplateResult {
  return html`<svg class="sample ${tint}" width="8" height="16" aria-hidden="true">
    ${svg`<rect x="1" y="0" width="6" height="16" rx="3" fill="currentColor"></rect>`}
  </svg>`;
}
