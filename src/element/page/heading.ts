import { html, type TemplateResult } from 'lit';

/** The title, shortened to one line; the whole title is shown on hover and focus. */
export function heading(title: string): TemplateResult {
  return html`<h2 title=${title}><bdi>${title}</bdi></h2>`;
}
