import { embeddingEn, type EmbeddingWords } from './embedding-en.js';
import { embeddingZh } from './embedding-zh.js';

/** The texts of the embedding dialog in a language; English if it is not supported. */
export function embeddingWordsIn(lang: string): EmbeddingWords {
  return lang.toLowerCase().split('-', 1)[0] === 'zh' ? embeddingZh : embeddingEn;
}
