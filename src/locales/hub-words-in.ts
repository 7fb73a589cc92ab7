import { hubEn, type HubWords } from './hub-en.js';
import { hubZh } from './hub-zh.js';

/** The texts of the page of a hub in a language; English if it is not supported. */
export function hubWordsIn(lang: string): HubWords {
  return lang.toLowerCase().split('-', 1)[0] === 'zh' ? hubZh : hubEn;
}
