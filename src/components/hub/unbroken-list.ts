import { html, type TemplateResult } from 'lit';

const DOT = '\u00a0· ';

/** Texts separated by dots, of which only the first may wrap, so that a count stays with its noun. */
export function unbrokenList(texts: readonly string[]): TemplateResult {
  return html`${texts.map((text, k) =>
    k === 0 ? text : html`${DOT}<span class="unbroken">${text}</span>`,
  )}`;
}
