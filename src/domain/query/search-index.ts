import { attributeOf, saidIn } from '../attributes.js';
import { compactTextOf } from '../format/fold-text.js';
import { formatDate } from '../format/dates.js';
import type { NodeEntry } from '../format/format.js';
import { versionsOf } from '../format/text.js';
import type { LineageGraph } from '../graph/lineage-graph.js';
import { addressKeyOf } from './address-key.js';
import { indexTermsOf } from './search-terms.js';
import { KeyPacker, SortedKeys, type PackedKeys } from './sorted-keys.js';
import { WordIndex, WordPacker, type PackedWords } from './word-index.js';

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

/** What of a node is searched, and what a word there is worth: names count more than the words of a summary. */
const FIELDS = ['name', 'aliases', 'checkpoints', 'organization', 'words', 'summary'] as const;
const BOOSTS: Readonly<Record<Field, number>> = {
  name: 6,
  aliases: 5,
  checkpoints: 3,
  organization: 2,
  words: 1,
  summary: 1,
};
type Field = (typeof FIELDS)[number];
/** Fields whose words are found by their parts as well. */
const NAMES: ReadonlySet<Field> = new Set(['name', 'aliases', 'checkpoints', 'organization']);
/** Facet labels and dates are found in each of these, whatever the page speaks. */
export const SEARCHED_LANGUAGES = ['en', 'zh'] as const;
/** This many nodes are read in one step. */
const NODES_A_STEP = 2;

/** Reads what a search of a graph needs, in short steps. Cost: the texts of the nodes. */
export function* packSearch(graph: LineageGraph): Generator<undefined, PackedSearch> {
  const words = new WordPacker();
  const termsOf = keepingTerms();
  const labelled = labelTermsOf(graph);
  const [names, aliases, checkpoints, addresses] = [
    ...[new KeyPacker(), new KeyPacker(), new KeyPacker(), new KeyPacker()],
  ] as const;
  for (let n = 0; n < graph.nodeCount; n++) {
    if (n % NODES_A_STEP === 0) yield;
    const node = graph.nodeAt(n);
    const { variants = [], links = {}, name = node.id } = node;
    const paths = variants.flatMap(({ huggingface }) => huggingface ?? []);
    enter(names, versionsOf(name).map(compactTextOf), n);
    enter(aliases, [node.id, ...(node.aliases ?? [])].map(compactTextOf), n);
    enter(
      checkpoints,
      paths.map((path) => compactTextOf(path.slice(path.indexOf('/') + 1))),
      n,
    );
    const linked = Object.values(links).filter((link) => typeof link === 'string');
    enter(addresses, [...paths, ...linked].map(addressKeyOf), n);
    const texts = searchedOf(node, paths);
    const said = labelled(n);
    words.add(
      FIELDS.map((field) => {
        if (field === 'words') return said;
        return field === 'organization'
          ? termsOf(texts[field], true)
          : indexTermsOf(texts[field], NAMES.has(field));
      }),
    );
  }
  return {
    words: yield* words.pack(),
    names: yield* names.pack(),
    aliases: yield* aliases.pack(),
    checkpoints: yield* checkpoints.pack(),
    addresses: yield* addresses.pack(),
  };
}

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

/** The memory of a packed index, each piece once: what one thread gives and another gets. */
export function searchBuffersOf({ words, ...keys }: PackedSearch): ArrayBufferLike[] {
  const { words: ofWords, lengths, letters, sizes } = words;
  const packed = [ofWords, ...Object.values(keys)];
  return [
    ...packed.flatMap(({ texts, starts, items }) => [texts.bytes, texts.starts, starts, items]),
    ...[lengths, letters, sizes],
  ].map(({ buffer }) => buffer);
}

/** Adds a node under each key it has, once. */
function enter(packer: KeyPacker, keys: readonly (string | null)[], node: number): void {
  for (const key of new Set(keys)) if (key !== null && key !== '') packer.add(key, node);
}

function partsOf(key: string): { host: string; owner: string } {
  const at = key.indexOf(':') + 1;
  return { host: key.slice(0, at), owner: key.slice(at) };
}

/** Takes the words of a text that many nodes say apart once. */
function keepingTerms(): (text: string, isName: boolean) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (text, isName) => {
    const key = `${isName} ${text}`;
    let terms = known.get(key);
    if (!terms) {
      terms = indexTermsOf(text, isName);
      known.set(key, terms);
    }
    return terms;
  };
}

function searchedOf(
  node: NodeEntry,
  checkpoints: readonly string[],
): Readonly<Record<Exclude<Field, 'words'>, string>> {
  const { name = '', aliases = [], organization = [], summary = '' } = node;
  return {
    name: [...versionsOf(name), node.id].join(' '),
    aliases: aliases.join(' '),
    checkpoints: checkpoints.join(' '),
    organization: organization.join(' '),
    summary: versionsOf(summary).join(' '),
  };
}

/**
 * Gives the words of a node's domains, methods and date as they are read in each language, each word once. Of each domain, method
 * and date they are taken apart once.
 */
function labelTermsOf(graph: LineageGraph): (node: number) => readonly string[] {
  const { vocabulary } = graph;
  const termsIn = (id: 'domains' | 'methods' | 'released', labelOf: LabelOf) => {
    const column = saidIn(graph, attributeOf(id));
    const terms = column.words.map((word) =>
      SEARCHED_LANGUAGES.flatMap((lang) => indexTermsOf(labelOf(word, lang), false)),
    );
    return (at: number, into: Set<string>) => {
      for (let i = column.starts[at] ?? 0; i < (column.starts[at + 1] ?? 0); i++) {
        for (const term of terms[column.items[i] ?? 0] ?? []) into.add(term);
      }
    };
  };
  const addDomains = termsIn('domains', (word, lang) => vocabulary.labelOf('domains', word, lang));
  const addMethods = termsIn('methods', (word, lang) => vocabulary.labelOf('methods', word, lang));
  const addDate = termsIn('released', formatDate);
  return (node) => {
    const said = new Set<string>();
    addDomains(node, said);
    for (const e of graph.inEdgesOf(node)) addMethods(e, said);
    addDate(node, said);
    return [...said];
  };
}

type LabelOf = (word: string, lang: string) => string;
