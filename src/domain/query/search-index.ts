import { compactTextOf } from '../format/fold-text.js';
import type { PackedKeys } from './key-blocks.js';
import { SortedKeys } from './sorted-keys.js';
import { WordIndex } from './word-index.js';
import type { PackedWords } from './word-packer.js';

/** The search index of a graph in typed arrays. */
export interface PackedSearch {
  readonly words: PackedWords;
  /** Names folded to letters and digits: separately names, ids with aliases, and checkpoints. */
  readonly names: PackedKeys;
  readonly aliases: PackedKeys;
  readonly checkpoints: PackedKeys;
  /** The normalized addresses of checkpoints and links. */
  readonly addresses: PackedKeys;
}

/** The indexed fields of a node, in order. */
export const FIELDS = [
  'name',
  'aliases',
  'checkpoints',
  'organization',
  'words',
  'summary',
] as const;
type Field = (typeof FIELDS)[number];
/** The weight of a word by field: names count more than summaries. */
const BOOSTS: Readonly<Record<Field, number>> = {
  name: 6,
  aliases: 5,
  checkpoints: 3,
  organization: 2,
  words: 1,
  summary: 1,
};
/** Facet labels and dates are indexed in each of these languages, whatever the page's language. */
export const SEARCHED_LANGUAGES = ['en', 'zh'] as const;
/** Finds nodes by name, address, or the words of their descriptions. */
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

  /** Nodes with exactly this name after folding: by name, then by id or alias, then by checkpoint. */
  named(query: string): readonly number[] {
    const key = compactTextOf(query);
    return key === '' ? [] : [...new Set(this.#called.flatMap((keys) => [...keys.itemsOf(key)]))];
  }

  /** Nodes with this address on a checkpoint or link. */
  at(addressKey: string): readonly number[] {
    const { host, owner } = partsOf(addressKey);
    const nodes = this.#addresses.itemsOf(addressKey);
    if (nodes.length > 0 || host !== 'hf:') return [...nodes];
    // An `owner/name` that is not on the hub may be a repository.
    return [...this.#addresses.itemsOf(`github.com/${owner}`)];
  }

  /**
   * Nodes with an address below this prefix: an owner's checkpoints, the pages of a site. Ascending. Cost: those
   * addresses.
   */
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
