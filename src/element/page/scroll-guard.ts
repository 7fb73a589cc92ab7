import { html, type TemplateResult } from 'lit';
import { wordsIn } from '../../locales/words-in.js';

/** What lies over a picture that has not been asked for yet: pressed, it makes way. Wheel and touches stay the page's. */
export function scrollGuard(lang: string, enterPicture: () => void): TemplateResult {
  const { explore } = wordsIn(lang).page;
  return html`<button type="button" class="scroll-guard" @click=${enterPicture}>
    <span>${explore}</span>
  </button>`;
}
