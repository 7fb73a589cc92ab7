import type { EdgeEntry } from '../domain/format/format.js';
import { isKnownWord, isNameOfWord, knownWordOf } from './known-word.js';

/** What the words at an edge say: a relation or a method where the format knows them, else how it was done. */
export function entryOfLabel(label: string): Partial<EdgeEntry> {
  const text = label.trim();
  if (text === '') return {};
  const method = knownWordOf('methods', text);
  if (isKnownWord('methods', method)) {
    // What a method is called besides says more than the method: LoRA is one of several ways of PEFT.
    return isNameOfWord('methods', method, text)
      ? { methods: [method] }
      : { methods: [method], technique: [text] };
  }
  const relation = knownWordOf('relations', text);
  return isKnownWord('relations', relation) ? { relation } : { technique: [text] };
}

/** What several such words say together, see {@link entryOfLabel}: of relations the first counts. */
export function entryOfLabels(labels: readonly string[]): Partial<EdgeEntry> {
  const entries = labels.map(entryOfLabel);
  const relation = entries.find((entry) => entry.relation !== undefined)?.relation;
  const methods = [...new Set(entries.flatMap((entry) => entry.methods ?? []))];
  const technique = [...new Set(entries.flatMap((entry) => entry.technique ?? []))];
  return {
    ...(relation === undefined ? {} : { relation }),
    ...(methods.length === 0 ? {} : { methods }),
    ...(technique.length === 0 ? {} : { technique }),
  };
}
