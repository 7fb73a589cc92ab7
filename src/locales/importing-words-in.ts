import { importingEn, type ImportingWords } from './importing-en.js';
import { importingZh } from './importing-zh.js';

/** The texts about imports in a language; English if it is not supported. */
export function importingWordsIn(lang: string): ImportingWords {
  return lang.toLowerCase().split('-', 1)[0] === 'zh' ? importingZh : importingEn;
}
