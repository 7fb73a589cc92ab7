import { primaryLanguageOf } from '../domain/format/text.js';

/**
 * The language of an explorer page: that of the view; Chinese on the Chinese page; otherwise the reader's.
 * @param page current language of the page
 */
export function readersLanguage(page: string, viewLang: string | null): 'en' | 'zh' {
  const preferred = navigator.languages.find((tag) =>
    ['en', 'zh'].includes(primaryLanguageOf(tag)),
  );
  const lang = viewLang ?? (primaryLanguageOf(page) === 'zh' ? page : (preferred ?? 'en'));
  return primaryLanguageOf(lang) === 'zh' ? 'zh' : 'en';
}
