import { importingEn } from '../locales/importing-en.js';
import type { Note } from './note.js';

/** A note in one line, with its place before it, in the words of a language, English where none is given. */
export function formatNote({ reason, place, values }: Note, words = importingEn): string {
  const text = words.notes[reason](values);
  return place === '' ? text : `${place}: ${text}`;
}
