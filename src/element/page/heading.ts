import { html, type TemplateResult } from 'lit';

/**
 * The title, shortened to one line; the whole title is shown on hover and focus.
 * @param short what is shown instead
 */
export function heading(title: string, short = title): TemplateResult {
  return html`<h2 title=${title}><bdi>${short}</bdi></h2>`;
}
