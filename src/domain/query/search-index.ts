import { compactTextOf } from '../format/fold-text.js';
import { SortedKeys, type PackedKeys } from './sorted-keys.js';
import { WordIndex } from './word-index.js';
import type { PackedWords } from './word-packer.js';

/** Everything a search of one graph needs, in typed arrays. */
export interface PackedSearch {
  readonly words: PackedWords;
  /** What nodes are called, folded to letters and digits; by their names, by id and aliases, by their checkpoints. */
  readonly names: PackedKeys;
  readonly aliases: PackedKeys;
  readonly checkpoints: PackedKeys;
  /** The addresses of checkpoints and links. */
  readonly addresses: PackedKeys;
}

/** What of a node is searched, in this order. */
export const FIELDS = [
  'name',
  'aliases',
  'checkpoints',
  'organization',
  'words',
  'summary',
] as const;
type Field = (typeof FIELDS)[number];
/** What a word in a field is worth: names count more than the words of a summary. */
const BOOSTS: Readonly<Record<Field, number>> = {
  name: 6,
  aliases: 5,
  checkpoints: 3,
  organization: 2,
  words: 1,
  summary: 1,
};
/** Facet labels and dates are found in each of these, whatever the page speaks. */
export const SEARCHED_LANGUAGES = ['en', 'zh'] as const;
/** Finds nodes by what they are called, where they lie, and what is said of them. */
export class SearchIndex {
  readonly words: WordIndex;
  readonly #called: readonly SortedKeys[];
  readonly #addresses: SortedKeys;

  constructor({ words, names, aliases, checkpoints, addresses }: PackedSearch) {
    this.words = new WordIndex(
      words,
      FIELDS.map((field) => BOOSTS[field]),
    );
    this.#called = [names, aliases, checkpoints].map((keys) => new SortedKeys(keys));
    this.#addresses = new SortedKeys(addresses);
  }

  /** Nodes that are called so, whatever the spelling: by name, then by id or alias, then by that of a checkpoint. */
  named(query: string): readonly number[] {
    const key = compactTextOf(query);
    return key === '' ? [] : [...new Set(this.#called.flatMap((keys) => [...keys.itemsOf(key)]))];
  }

  /** Nodes one of whose checkpoints or links has the address. */
  at(addressKey: string): readonly number[] {
    const { host, owner } = partsOf(addressKey);
    const nodes = this.#addresses.itemsOf(addressKey);
    if (nodes.length > 0 || host !== 'hf:') return [...nodes];
    // What is not on the hub by this name may be a repository.
    return [...this.#addresses.itemsOf(`github.com/${owner}`)];
  }

  /** Nodes with an address that begins so: an owner's checkpoints, a page of a site. Ascending. Cost: those addresses. */
  below(addressKey: string): readonly number[] {
    const nodes = new Set<number>();
    const [from, to] = this.#addresses.rangeOf(addressKey);
    for (let position = from; position < to; position++) {
      for (const node of this.#addresses.itemsAt(position)) nodes.add(node);
    }
    return [...nodes].sort((a, b) => a - b);
  }
}

function partsOf(key: string): { host: string; owner: string } {
  const at = key.indexOf(':') + 1;
  return { host: key.slice(0, at), owner: key.slice(at) };
}
