import {
  editingEn,
  editingNounWordsEn,
  type EditingNounWords,
  type EditingWords,
} from './editing-en.js';
import { editingNounWordsZh, editingZh } from './editing-zh.js';
import type { Noun } from './noun-words.js';

interface Editing {
  readonly words: EditingWords;
  readonly ofNoun: (noun: Noun) => EditingNounWords;
}
const EN: Editing = { words: editingEn, ofNoun: editingNounWordsEn };
const ZH: Editing = { words: editingZh, ofNoun: editingNounWordsZh };

/**
 * The texts of the editor in a language; English if it is not supported.
 * @param noun the noun for nodes in that language; null if they are models
 */
export function editingWordsIn(lang: string, noun: Noun | null): EditingWords {
  const { words, ofNoun } = lang.toLowerCase().split('-', 1)[0] === 'zh' ? ZH : EN;
  return noun ? { ...words, ...ofNoun(noun) } : words;
}
