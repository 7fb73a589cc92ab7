import { html, type TemplateResult } from 'lit';
import { X } from 'lucide';
import { icon } from './icon.js';

/** The cross that closes what it stands on; drawn by `closeButtonStyles`. */
export function closeButton(label: string, close: () => void): TemplateResult {
  return html`<button
    type="button"
    class="close"
    aria-label=${label}
    title=${label}
    @click=${close}
  >
    ${icon(X)}
  </button>`;
}
