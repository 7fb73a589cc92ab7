import { html, type TemplateResult } from 'lit';

const DOT = '\u00a0· ';

/** Texts with dots between them, of which only the first may break: a count stays with what it counts. */
export function unbrokenList(texts: readonly string[]): TemplateResult {
  return html`${texts.map((text, k) =>
    k === 0 ? text : html`${DOT}<span class="unbroken">${text}</span>`,
  )}`;
}
