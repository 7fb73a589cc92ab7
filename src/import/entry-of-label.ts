import type { EdgeEntry } from '../domain/format/format.js';
import { isKnownWord, isNameOfWord, knownWordOf } from './known-word.js';

/** Interprets the label of an edge: a relation or a method if the format knows it, otherwise a technique. */
export function entryOfLabel(label: string): Partial<EdgeEntry> {
  const text = label.trim();
  if (text === '') return {};
  const method = knownWordOf('methods', text);
  if (isKnownWord('methods', method)) {
    // An alias says more than the method: LoRA is one of several kinds of PEFT.
    return isNameOfWord('methods', method, text)
      ? { methods: [method] }
      : { methods: [method], technique: [text] };
  }
  const relation = knownWordOf('relations', text);
  return isKnownWord('relations', relation) ? { relation } : { technique: [text] };
}

/** Interprets several labels together, see {@link entryOfLabel}; the first relation wins. */
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
