import { hubEn, type HubWords } from './hub-en.js';
import { hubZh } from './hub-zh.js';

/** The words of the page of a hub, in the language asked for; English where the interface does not speak that. */
export function hubWordsIn(lang: string): HubWords {
  return lang.toLowerCase().split('-', 1)[0] === 'zh' ? hubZh : hubEn;
}
