import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../../locales/en.js';

/**
 * The status for screen readers. @param awaited the query that Enter waits for; '' for none @param missed the query
 * without results; '' for none
 */
export function searchStatus(
  words: Words['search'],
  awaited: string,
  missed: string,
): TemplateResult {
  return html`<p class="visually-hidden" role="status">
    ${missed === '' ? nothing : words.nothing(missed)} ${awaited === '' ? nothing : words.preparing}
  </p>`;
}
