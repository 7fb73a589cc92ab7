import type { ImportingWords } from '../locales/importing-en.js';
import type { Note } from './note.js';

/** A note in one line, with its place before it. */
export function formatNote({ reason, place, values }: Note, words: ImportingWords): string {
  const text = words.notes[reason](values);
  return place === '' ? text : `${place}: ${text}`;
}
