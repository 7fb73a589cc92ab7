import type { Words } from './en.js';

/** What a node of a graph is called in a language: one, and several. */
export interface Noun {
  readonly one: string;
  readonly many: string;
}

/** The words that say what a graph is about; whatever is not here says nothing of it. */
export type NounWords = { readonly [Group in keyof Words]?: Partial<Words[Group]> };

/** The words of the interface where it is about something else than models. */
export function withNounWords(words: Words, own: NounWords): Words {
  const groups = Object.entries(own) as [keyof Words, object][];
  const told = groups.map(
    ([name, group]) => [name, Object.assign({}, words[name], group)] as const,
  );
  return { ...words, ...Object.fromEntries(told) };
}
