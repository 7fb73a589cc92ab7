import type { EdgeEntry } from '../domain/format/format.js';
import { isKnownWord, knownWordOf } from './known-word.js';

/** What the words at an edge say: a relation or a method where the format knows them, else how it was done. */
export function entryOfLabel(label: string): Partial<EdgeEntry> {
  const text = label.trim();
  if (text === '') return {};
  const method = knownWordOf('methods', text);
  if (isKnownWord('methods', method)) return { methods: [method] };
  const relation = knownWordOf('relations', text);
  return isKnownWord('relations', relation) ? { relation } : { technique: [text] };
}
