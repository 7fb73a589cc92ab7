import type { ValuePath } from '../../curate/edit/with-value.js';
import type { FormField } from '../../domain/format/form-fields.js';
import { pathTo, type Problem } from '../../domain/format/problem.js';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import type { EditingWords } from '../../locales/editing-en.js';
import { wordsIn } from '../../locales/words-in.js';

/** What a field of a form is given: the graph it is about, its words, what is wrong, and its way to speak. */
export interface FormContext {
  readonly graph: LineageGraph;
  readonly lang: string;
  readonly words: EditingWords;
  /** What is to be said of the fields now; paths are those in the entry. */
  readonly problems: readonly Problem[];
  /** Whether the entry is in the graph already, under its id. */
  readonly isKnown: boolean;
  /** Takes another value; undefined for none. */
  readonly change: (path: ValuePath, value: unknown) => void;
  /** What is typed into the search of a field. */
  readonly typedAt: (path: string) => string;
  readonly type: (path: string, text: string) => void;
}

/** What a key is called: as an attribute, or in the words of forms; the key itself if nobody named it. */
export function labelOfKey(key: string, lang: string, words: EditingWords): string {
  const attributes: Readonly<Record<string, string>> = wordsIn(lang).attributes;
  return words.fields[key] ?? attributes[key] ?? key;
}

/** What a field is for, in the language of the form; '' if nobody says. */
export function aboutField({ key, about }: FormField, words: EditingWords): string {
  return about === '' ? '' : (words.about[key] ?? about);
}

/** A path as problems write it, which also names the field in its form. */
export function textOfPath(path: ValuePath): string {
  return path.reduce<string>(pathTo, '');
}

/** What is wrong with a value, or in it where its parts have no place of their own; null for nothing. */
export function problemIn(
  { problems }: FormContext,
  path: ValuePath,
  withParts: boolean,
): Problem | null {
  const name = textOfPath(path);
  const isHere = (other: string) =>
    other === name || (withParts && (other.startsWith(`${name}[`) || other.startsWith(`${name}.`)));
  return problems.find((problem) => isHere(problem.path)) ?? null;
}
