import { html, type TemplateResult } from 'lit';
import { X } from 'lucide';
import { icon } from './icon.js';

/** A close button; styled by `closeButtonStyles`. */
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
