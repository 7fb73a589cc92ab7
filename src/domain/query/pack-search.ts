import { attributeOf, attributeColumnOf } from '../attributes.js';
import { formatDate } from '../format/dates.js';
import type { NodeEntry } from '../format/format.js';
import { versionsOf } from '../format/text.js';
import type { LineageGraph } from '../graph/lineage-graph.js';
import { addressKeyOf } from './address-key.js';
import { KeyPacker } from './key-packer.js';
import { PlainNodes } from './plain-nodes.js';
import { FIELDS, SEARCHED_LANGUAGES, type PackedSearch } from './search-index.js';
import { indexTermsOf } from './search-terms.js';
import { TextPacking } from './text-packing.js';
import { WordPacker } from './word-packer.js';

const NO_WORDS = new Int32Array();
/** Nodes indexed per step. */
const NODES_PER_STEP = 8;
/** The indices of {@link FIELDS}. */
const NAME = FIELDS.indexOf('name');
const ALIASES = FIELDS.indexOf('aliases');
const CHECKPOINTS = FIELDS.indexOf('checkpoints');
const ORGANIZATION = FIELDS.indexOf('organization');
const WORDS = FIELDS.indexOf('words');
const SUMMARY = FIELDS.indexOf('summary');

/**
 * Builds the search index of a graph, in short steps. Cost: the texts of the nodes.
 * @param newPacker makes what collects keys: of many nodes, a {@link RunPacker} needs much less memory, and less time
 */
export function* packSearch(
  graph: LineageGraph,
  newPacker = () => new KeyPacker(),
): Generator<undefined, PackedSearch> {
  const words = new WordPacker(FIELDS.length, newPacker());
  const names = newPacker();
  const aliases = newPacker();
  const checkpoints = newPacker();
  const addresses = newPacker();
  const texts = new TextPacking(words);
  const addLabels = labelsIn(graph, words);
  const plain = PlainNodes.in(graph, texts, names, aliases);
  const { nodes } = graph.columns;
  for (let n = 0; n < graph.nodeCount; n++) {
    if (n % NODES_PER_STEP === 0) yield;
    words.begin();
    const isNamed = plain?.addNames(n) ?? false;
    if (isNamed && plain?.addOrganization(n)) {
      addLabels(n);
      continue;
    }
    const keys = isNamed ? BESIDES_NAMES : SEARCHED;
    const about: Partial<Searched> = nodes.readAt ? nodes.readAt(n, keys) : graph.nodeAt(n);
    const { name, aliases: others = [], variants = [], links = {}, organization = [] } = about;
    if (!isNamed) {
      const id = graph.idAt(n);
      const called = versionsOf(name ?? id);
      for (const text of called) texts.enter(names, text, n);
      texts.enter(aliases, id, n);
      texts.add(NAME, [...versionsOf(name ?? ''), id].join(' '), true);
    }
    for (const alias of others) texts.enter(aliases, alias, n);
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
  // Words come last: they take the most memory, and the others less once they are packed.
  const byKey = {
    names: yield* names.pack(),
    aliases: yield* aliases.pack(),
    checkpoints: yield* checkpoints.pack(),
    addresses: yield* addresses.pack(),
  };
  return { ...byKey, words: yield* words.pack() };
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
const BESIDES_NAMES = SEARCHED.filter((key) => key !== 'name');
/** The attributes whose labels are indexed. */
export const SEARCHED_WORDS = ['domains', 'methods', 'released'] as const;
type Searched = Pick<NodeEntry, (typeof SEARCHED)[number]>;

/** Adds the words of a node's domains, methods and date in each language. Each distinct value is tokenized once. */
function labelsIn(graph: LineageGraph, words: WordPacker): (node: number) => void {
  const { vocabulary } = graph;
  const labelled = (id: (typeof SEARCHED_WORDS)[number], labelOf: LabelOf) => {
    const column = attributeColumnOf(graph, attributeOf(id));
    const numbers = column.words.map((word) =>
      Int32Array.from(
        SEARCHED_LANGUAGES.flatMap((lang) => indexTermsOf(labelOf(word, lang), false)),
        (term) => words.keep(term),
      ),
    );
    return (at: number) => {
      for (let i = column.starts[at] ?? 0; i < (column.starts[at + 1] ?? 0); i++) {
        const terms = numbers[column.items[i] ?? 0] ?? NO_WORDS;
        for (let t = 0; t < terms.length; t++) words.addKept(WORDS, terms[t] ?? 0);
      }
    };
  };
  const addDomains = labelled('domains', (word, lang) => vocabulary.labelOf('domains', word, lang));
  const addMethods = labelled('methods', (word, lang) => vocabulary.labelOf('methods', word, lang));
  const addDate = labelled('released', formatDate);
  const { starts, items } = graph.adjacency.in;
  return (node) => {
    addDomains(node);
    for (let i = starts[node] ?? 0; i < (starts[node + 1] ?? 0); i++) addMethods(items[i] ?? 0);
    addDate(node);
  };
}

type LabelOf = (word: string, lang: string) => string;
