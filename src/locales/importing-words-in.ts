import { importingEn, type ImportingWords } from './importing-en.js';
import { importingZh } from './importing-zh.js';

/** The words about what is brought in, in the language asked for; English where the interface does not speak that. */
export function importingWordsIn(lang: string): ImportingWords {
  return lang.toLowerCase().split('-', 1)[0] === 'zh' ? importingZh : importingEn;
}
