import { html, type TemplateResult } from 'lit';
import { X } from 'lucide';
import { icon } from './icon.js';

/** Title of a dialog, which it is named by (`aria-labelledby="title"`), and the cross that closes it; drawn by `dialogStyles`. */
export function dialogHead(title: string, label: string, close: () => void): TemplateResult {
  return html`<div class="head">
    <h2 id="title">${title}</h2>
    <button type="button" class="tool" aria-label=${label} title=${label} @click=${close}>
      ${icon(X)}
    </button>
  </div>`;
}
