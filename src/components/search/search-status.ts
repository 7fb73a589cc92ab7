import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../../locales/en.js';

/** What a screen reader is told beside the list. @param awaited what Enter waits for; '' for nothing @param missed what nothing was found for; '' for nothing */
export function searchStatus(
  words: Words['search'],
  awaited: string,
  missed: string,
): TemplateResult {
  return html`<p class="visually-hidden" role="status">
    ${missed === '' ? nothing : words.nothing(missed)} ${awaited === '' ? nothing : words.preparing}
  </p>`;
}
