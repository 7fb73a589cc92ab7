import type { Words } from './en.js';

/** The noun for nodes in a language: singular and plural. */
export interface Noun {
  readonly one: string;
  readonly many: string;
}

/** The texts that contain the noun; others stay the same. */
export type NounWords = { readonly [Group in keyof Words]?: Partial<Words[Group]> };

/** The texts of the interface with those of another noun. */
export function withNounWords(words: Words, own: NounWords): Words {
  const groups = Object.entries(own) as [keyof Words, object][];
  const merged = groups.map(
    ([name, group]) => [name, Object.assign({}, words[name], group)] as const,
  );
  return { ...words, ...Object.fromEntries(merged) };
}
