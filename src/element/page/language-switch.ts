import { html, type TemplateResult } from 'lit';
import { primaryLanguageOf } from '../../domain/format/text.js';
import { wordsIn } from '../../locales/words-in.js';
import { setLang } from '../../state/transitions.js';
import type { PageContext } from './page-context.js';

/** The languages of the interface, by their own names. */
const LANGUAGES = [
  { lang: 'en', name: 'EN', title: 'English' },
  { lang: 'zh', name: '中文', title: '中文' },
] as const;

/** The language switch, with the current language marked. */
export function languageSwitch({ lang, change }: PageContext): TemplateResult {
  const words = wordsIn(lang).page;
  const now = primaryLanguageOf(lang) === 'zh' ? 'zh' : 'en';
  return html`<div class="languages" role="group" aria-label=${words.language}>
    ${LANGUAGES.map(
      (language) =>
        html`<button
          type="button"
          class="tool"
          lang=${language.lang}
          title=${language.title}
          aria-pressed=${language.lang === now ? 'true' : 'false'}
          @click=${() => change((view) => setLang(view, language.lang))}
        >
          ${language.name}
        </button>`,
    )}
  </div>`;
}
