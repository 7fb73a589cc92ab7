import { en, type Words } from './en.js';
import { zh } from './zh.js';

/** The words of the interface in the language asked for; English where it does not speak that. */
export function wordsIn(lang: string): Words {
  return lang.toLowerCase().split('-', 1)[0] === 'zh' ? zh : en;
}
