import { editingEn, type EditingWords } from './editing-en.js';
import { editingZh } from './editing-zh.js';

/** The words about editing, in the language asked for; English where the interface does not speak that. */
export function editingWordsIn(lang: string): EditingWords {
  return lang.toLowerCase().split('-', 1)[0] === 'zh' ? editingZh : editingEn;
}
