import { html, type TemplateResult } from 'lit';
import { wordsIn } from '../../locales/words-in.js';

/** Covers a picture that is not active: a click activates it. The page keeps wheel and touch events. */
export function scrollGuard(lang: string, enterPicture: () => void): TemplateResult {
  const { explore } = wordsIn(lang).page;
  return html`<button type="button" class="scroll-guard" @click=${enterPicture}>
    <span>${explore}</span>
  </button>`;
}
