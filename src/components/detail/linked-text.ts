import { html, type TemplateResult } from 'lit';
import { linkedTextOf } from '../../domain/format/linked-text.js';

/** A text from a file that may contain links. */
export function linkedText(text: string): TemplateResult {
  return html`<bdi
    >${linkedTextOf(text).map((part) =>
      part.url === null
        ? part.text
        : html`<a href=${part.url} target="_blank" rel="noopener noreferrer">${part.text}</a>`,
    )}</bdi
  >`;
}
