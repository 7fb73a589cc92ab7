import { primaryLanguageOf } from '../domain/format/text.js';

/**
 * The language that a page of the explorer is shown in: as its view asks; Chinese on the Chinese page; else as its reader reads.
 * @param page language that the page is in so far
 */
export function readersLanguage(page: string, asked: string | null): 'en' | 'zh' {
  const spoken = navigator.languages.find((tag) => ['en', 'zh'].includes(primaryLanguageOf(tag)));
  const lang = asked ?? (primaryLanguageOf(page) === 'zh' ? page : (spoken ?? 'en'));
  return primaryLanguageOf(lang) === 'zh' ? 'zh' : 'en';
}
