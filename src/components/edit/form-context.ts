import type { ValuePath } from '../../curate/edit/with-value.js';
import type { FormField } from '../../domain/format/form-fields.js';
import { pathTo, type Problem } from '../../domain/format/problem.js';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import type { EditingWords } from '../../locales/editing-en.js';
import { wordsIn } from '../../locales/words-in.js';

/** The context of form fields: the graph, its words, problems, and a function that changes a value. */
export interface FormContext {
  readonly graph: LineageGraph;
  readonly lang: string;
  readonly words: EditingWords;
  /** The problems to show; paths are relative to the entry. */
  readonly problems: readonly Problem[];
  /** Whether the entry already exists, under its id. */
  readonly isKnown: boolean;
  /** Sets a value; undefined removes it. */
  readonly change: (path: ValuePath, value: unknown) => void;
  /** The text in the search of a field. */
  readonly typedAt: (path: string) => string;
  readonly type: (path: string, text: string) => void;
}

/** The label of a key: that of its attribute or form field; the key itself if it has none. */
export function labelOfKey(key: string, lang: string, words: EditingWords): string {
  const attributes: Readonly<Record<string, string>> = wordsIn(lang).attributes;
  return words.fields[key] ?? attributes[key] ?? key;
}

/** The description of a field in the language of the form; '' if there is none. */
export function aboutField({ key, about }: FormField, words: EditingWords): string {
  return words.about === null ? about : (words.about[key] ?? '');
}

/** Formats a path as in problems, which also serves as the name of its field. */
export function textOfPath(path: ValuePath): string {
  return path.reduce<string>(pathTo, '');
}

/** The problem of a value, or of its parts if they have no field of their own; null for none. */
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
