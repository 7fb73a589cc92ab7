import { nounAbout, type About } from '../../domain/format/words-about.js';
import type { EditingWords } from '../../locales/editing-en.js';
import { editingWordsIn } from '../../locales/editing-words-in.js';

/** The words about editing in a language, for a graph that may be of other things than models. */
export function editingWordsAbout(graph: About, lang: string): EditingWords {
  return editingWordsIn(lang, nounAbout(graph, lang));
}
