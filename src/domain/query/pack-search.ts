import { attributeOf, saidIn } from '../attributes.js';
import { formatDate } from '../format/dates.js';
import { compactTextOf } from '../format/fold-text.js';
import type { NodeEntry } from '../format/format.js';
import { versionsOf } from '../format/text.js';
import type { LineageGraph } from '../graph/lineage-graph.js';
import { addressKeyOf } from './address-key.js';
import { PlainTerms } from './plain-terms.js';
import { FIELDS, SEARCHED_LANGUAGES, type PackedSearch } from './search-index.js';
import { indexTermsOf } from './search-terms.js';
import { KeyPacker } from './sorted-keys.js';
import { WordPacker } from './word-packer.js';

/** Nodes indexed per step. */
const NODES_PER_STEP = 8;
/** The indices of {@link FIELDS}. */
const NAME = FIELDS.indexOf('name');
const ALIASES = FIELDS.indexOf('aliases');
const CHECKPOINTS = FIELDS.indexOf('checkpoints');
const ORGANIZATION = FIELDS.indexOf('organization');
const WORDS = FIELDS.indexOf('words');
const SUMMARY = FIELDS.indexOf('summary');

/** Builds the search index of a graph, in short steps. Cost: the texts of the nodes. */
export function* packSearch(graph: LineageGraph): Generator<undefined, PackedSearch> {
  const words = new WordPacker(FIELDS.length);
  const [names, aliases, checkpoints, addresses] = [
    ...[new KeyPacker(), new KeyPacker(), new KeyPacker(), new KeyPacker()],
  ] as const;
  const texts = new TextPacking(words);
  const addLabels = labelsIn(graph, words);
  const { nodes } = graph.columns;
  for (let n = 0; n < graph.nodeCount; n++) {
    if (n % NODES_PER_STEP === 0) yield;
    words.begin();
    const about: Searched = nodes.readAt ? nodes.readAt(n, SEARCHED) : graph.nodeAt(n);
    const { name, aliases: others = [], variants = [], links = {}, organization = [] } = about;
    const id = graph.idAt(n);
    const called = versionsOf(name ?? id);
    for (const each of called) texts.enter(names, each, n);
    texts.enter(aliases, id, n);
    for (const alias of others) texts.enter(aliases, alias, n);
    texts.add(NAME, [...versionsOf(name ?? ''), id].join(' '), true);
    texts.add(ALIASES, others.join(' '), true);
    const paths = variants.flatMap(({ huggingface }) => huggingface ?? []);
    for (const path of paths) texts.enter(checkpoints, path.slice(path.indexOf('/') + 1), n);
    const linked = Object.values(links).filter((link) => typeof link === 'string');
    for (const address of [...paths, ...linked]) {
      const key = addressKeyOf(address);
      if (key) addresses.add(key, n);
    }
    texts.add(CHECKPOINTS, paths.join(' '), true);
    texts.addAgain(ORGANIZATION, organization.join(' '), true);
    addLabels(n);
    texts.add(SUMMARY, versionsOf(about.summary ?? '').join(' '), false);
  }
  return {
    words: yield* words.pack(),
    names: yield* names.pack(),
    aliases: yield* aliases.pack(),
    checkpoints: yield* checkpoints.pack(),
    addresses: yield* addresses.pack(),
  };
}

/** The keys of a node that are indexed; see also {@link SEARCHED_WORDS}. */
export const SEARCHED = [
  'name',
  'aliases',
  'variants',
  'links',
  'organization',
  'summary',
] as const;
/** The attributes whose labels are indexed. */
export const SEARCHED_WORDS = ['domains', 'methods', 'released'] as const;
type Searched = Pick<NodeEntry, (typeof SEARCHED)[number]>;

/**
 * Tokenizes texts and adds their words to the index; plain ASCII ones, which most are, without creating a string per
 * word.
 */
class TextPacking {
  readonly #words: WordPacker;
  readonly #plain = new PlainTerms();
  /** Text that many nodes share → its words. */
  readonly #known = new Map<string, Int32Array>();

  constructor(words: WordPacker) {
    this.#words = words;
  }

  add(field: number, text: string, isName: boolean): void {
    if (text === '') return;
    const words = this.#words;
    if (this.#isPlain(text)) {
      this.#plain.forEach(isName, (bytes, start, end) => words.addBytes(field, bytes, start, end));
    } else for (const term of indexTermsOf(text, isName)) words.add(field, words.numberOf(term));
  }

  /** Adds a text that other nodes have too: it is tokenized once. */
  addAgain(field: number, text: string, isName: boolean): void {
    let numbers = this.#known.get(text);
    if (!numbers) {
      numbers = Int32Array.from(indexTermsOf(text, isName), (term) => this.#words.numberOf(term));
      this.#known.set(text, numbers);
    }
    for (const word of numbers) this.#words.add(field, word);
  }

  /** Adds a node under the letters and digits of a name. */
  enter(keys: KeyPacker, name: string, node: number): void {
    if (this.#isPlain(name)) {
      const { bytes, length } = this.#plain;
      if (length > 0) keys.addTo(keys.keys.numberOfBytes(bytes, 0, length), node);
      return;
    }
    const key = compactTextOf(name);
    if (key !== '') keys.add(key, node);
  }

  #isPlain(text: string): boolean {
    this.#plain.clear();
    return this.#plain.add(text);
  }
}

/** Adds the words of a node's domains, methods and date in each language. Each distinct value is tokenized once. */
function labelsIn(graph: LineageGraph, words: WordPacker): (node: number) => void {
  const { vocabulary } = graph;
  const labelled = (id: (typeof SEARCHED_WORDS)[number], labelOf: LabelOf) => {
    const column = saidIn(graph, attributeOf(id));
    const numbers = column.words.map((word) =>
      Int32Array.from(
        SEARCHED_LANGUAGES.flatMap((lang) => indexTermsOf(labelOf(word, lang), false)),
        (term) => words.numberOf(term),
      ),
    );
    return (at: number) => {
      for (let i = column.starts[at] ?? 0; i < (column.starts[at + 1] ?? 0); i++) {
        for (const word of numbers[column.items[i] ?? 0] ?? []) words.add(WORDS, word);
      }
    };
  };
  const addDomains = labelled('domains', (word, lang) => vocabulary.labelOf('domains', word, lang));
  const addMethods = labelled('methods', (word, lang) => vocabulary.labelOf('methods', word, lang));
  const addDate = labelled('released', formatDate);
  const { starts, items } = graph.ties.in;
  return (node) => {
    addDomains(node);
    for (let i = starts[node] ?? 0; i < (starts[node + 1] ?? 0); i++) addMethods(items[i] ?? 0);
    addDate(node);
  };
}

type LabelOf = (word: string, lang: string) => string;
