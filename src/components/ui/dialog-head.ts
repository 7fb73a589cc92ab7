import { html, type TemplateResult } from 'lit';
import { X } from 'lucide';
import { icon } from './icon.js';

/**
 * The title of a dialog, which labels it (`aria-labelledby="title"`), and its close button; styled by `dialogStyles`.
 */
export function dialogHead(title: string, label: string, close: () => void): TemplateResult {
  return html`<div class="head">
    <h2 id="title">${title}</h2>
    <button type="button" class="tool" aria-label=${label} title=${label} @click=${close}>
      ${icon(X)}
    </button>
  </div>`;
}
