import { importingEn } from '../locales/importing-en.js';
import type { Note } from './note.js';

/** Formats a note on one line, preceded by its place, in a language, English by default. */
export function formatNote({ reason, place, values }: Note, words = importingEn): string {
  const text = words.notes[reason](values);
  return place === '' ? text : `${place}: ${text}`;
}
