import { en, type Words } from './en.js';
import { zh } from './zh.js';

/** The texts of the interface in a language; English if it is not supported. */
export function wordsIn(lang: string): Words {
  return lang.toLowerCase().split('-', 1)[0] === 'zh' ? zh : en;
}
