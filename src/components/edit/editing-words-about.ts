import { nounAbout, type About } from '../../domain/format/words-about.js';
import type { EditingWords } from '../../locales/editing-en.js';
import { editingWordsIn } from '../../locales/editing-words-in.js';

/** The texts of the editor in a language, with the graph's own noun if its nodes are not models. */
export function editingWordsAbout(graph: About, lang: string): EditingWords {
  return editingWordsIn(lang, nounAbout(graph, lang));
}
