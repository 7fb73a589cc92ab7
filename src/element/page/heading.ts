import { html, type TemplateResult } from 'lit';

/** The title, cut where it is too long for one line; the whole of it shows under the pointer, and with the focus. */
export function heading(title: string): TemplateResult {
  return html`<h2 title=${title}><bdi>${title}</bdi></h2>`;
}
