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
 * The words about editing, in the language asked for; English where the interface does not speak that.
 * @param noun what the nodes are called in that language; null if they are models
 */
export function editingWordsIn(lang: string, noun: Noun | null): EditingWords {
  const { words, ofNoun } = lang.toLowerCase().split('-', 1)[0] === 'zh' ? ZH : EN;
  return noun ? { ...words, ...ofNoun(noun) } : words;
}
