import { embeddingEn, type EmbeddingWords } from './embedding-en.js';
import { embeddingZh } from './embedding-zh.js';

/** The words about code for other pages, in the language asked for; English where the interface does not speak that. */
export function embeddingWordsIn(lang: string): EmbeddingWords {
  return lang.toLowerCase().split('-', 1)[0] === 'zh' ? embeddingZh : embeddingEn;
}
