import { graphFileSchema } from './format.js';
import { relationOf, type LineageGraph } from '../graph/lineage-graph.js';
import { nearWordOf } from './near-word.js';
import { pathTo, problemAt, type Problem } from './problem.js';
import type { VocabularyName } from './vocabulary.js';

/** Entries checked per step. */
const ENTRIES_PER_STEP = 256;

/** The numbers of the nodes and edges to check, ascending. */
interface LookedAt {
  readonly nodes: Iterable<number>;
  readonly edges: Iterable<number>;
}

/** What is checked of a graph. */
interface TermsOf extends Pick<LineageGraph, 'nodeAt' | 'edgeAt' | 'vocabulary' | 'frame'> {
  readonly nodes: { keys: () => Iterable<number> };
  readonly edges: { keys: () => Iterable<number> };
}

/** Key of an entry → the vocabulary that its values come from. */
export const WORDS_OF: Readonly<Record<'node' | 'edge', Readonly<Record<string, VocabularyName>>>> =
  {
    node: { domains: 'domains', modalities: 'modalities', licenseClass: 'licenseClasses' },
    edge: { methods: 'methods', relation: 'relations' },
  };

/**
 * Warns about a graph that conforms to the format but contains words outside the vocabularies or unknown keys, both of
 * which are kept. Each unknown word is reported once, at its first occurrence, with its count. Runs in short steps.
 * @param among the entries that may contain any; all if omitted
 */
export function* findUnknownTerms(
  graph: TermsOf,
  among: LookedAt = { nodes: graph.nodes.keys(), edges: graph.edges.keys() },
): Generator<undefined, readonly Problem[]> {
  const tally = new Tally();
  let looked = 0;
  for (const n of among.nodes) {
    if (looked++ % ENTRIES_PER_STEP === 0) yield;
    const node = graph.nodeAt(n);
    const path: Path = () => `nodes[${n}]`;
    const below =
      (key: string): Path =>
      () =>
        `${path()}.${key}`;
    tally.words(graph, 'domains', below('domains'), node.domains);
    tally.words(graph, 'modalities', below('modalities'), node.modalities);
    if (node.licenseClass !== undefined) {
      tally.word(graph, 'licenseClasses', below('licenseClass'), node.licenseClass);
    }
    tally.keys(path, node, KEYS.node);
    if (node.links) tally.keys(below('links'), node.links, KEYS.links);
    if (node.usage) tally.keys(below('usage'), node.usage, KEYS.usage);
    tally.keysOfAll(below('variants'), node.variants, KEYS.variant);
    tally.keysOfAll(below('benchmarks'), node.benchmarks, KEYS.benchmark);
    tally.keysOfAll(below('sources'), node.sources, KEYS.source);
  }
  for (const e of among.edges) {
    if (looked++ % ENTRIES_PER_STEP === 0) yield;
    const edge = graph.edgeAt(e);
    const path: Path = () => `edges[${e}]`;
    tally.words(graph, 'methods', () => `${path()}.methods`, edge.methods);
    if (edge.relation !== undefined) {
      tally.word(graph, 'relations', () => `${path()}.relation`, relationOf(edge));
    }
    tally.keys(path, edge, KEYS.edge);
    tally.keysOfAll(() => `${path()}.sources`, edge.sources, KEYS.source);
  }
  const { vocabulary = {}, views = [] } = graph.frame;
  tally.keys(() => 'vocabulary', vocabulary, KEYS.vocabulary);
  if (vocabulary.noun) tally.keys(() => 'vocabulary.noun', vocabulary.noun, KEYS.noun);
  for (const name of VOCABULARIES) {
    tally.keysOfAll(() => `vocabulary.${name}`, vocabulary[name], KEYS.word);
  }
  tally.keysOfAll(() => 'views', views, KEYS.view);
  views.forEach(({ steps }, i) => tally.keysOfAll(() => `views[${i}].steps`, steps, KEYS.step));
  tally.keys(() => '', graph.frame, KEYS.file);
  return tally.problems();
}

const keysOf = ({ entries }: { readonly entries: object }) => new Set(Object.keys(entries));
const { nodes, edges, vocabulary, views } = graphFileSchema.entries;
const { links, variants, benchmarks, usage, sources } = nodes.item.entries;
/** The known keys of each kind of object. */
const KEYS = {
  file: keysOf(graphFileSchema),
  node: keysOf(nodes.item),
  edge: keysOf(edges.item),
  links: keysOf(links.wrapped),
  variant: keysOf(variants.wrapped.item),
  benchmark: keysOf(benchmarks.wrapped.item),
  usage: keysOf(usage.wrapped.pipe[0]),
  source: keysOf(sources.wrapped.item),
  vocabulary: keysOf(vocabulary.wrapped),
  noun: keysOf(vocabulary.wrapped.entries.noun.wrapped.pipe[0]),
  word: keysOf(vocabulary.wrapped.entries.domains.wrapped.item),
  view: keysOf(views.wrapped.item),
  step: keysOf(views.wrapped.item.entries.steps.wrapped.pipe[0].item),
} as const;

/**
 * Whether the value of a key of an entry, or the whole entry if the key is null, contains a key that the format does
 * not know.
 */
export function hasUnknownKey(of: 'node' | 'edge', key: string | null, value: unknown): boolean {
  if (key === null) return isUnknown(value, KEYS[of]);
  switch (key) {
    case 'links':
    case 'usage':
      return isUnknown(value, KEYS[key]);
    case 'variants':
    case 'benchmarks':
    case 'sources': {
      const known = KEYS[SINGULAR[key]];
      return (value as readonly unknown[]).some((item) => isUnknown(item, known));
    }
    default:
      return false;
  }
}

const SINGULAR = { variants: 'variant', benchmarks: 'benchmark', sources: 'source' } as const;

function isUnknown(value: unknown, known: ReadonlySet<string>): boolean {
  return Object.keys(value as object).some((key) => !known.has(key));
}

const VOCABULARIES: readonly VocabularyName[] = [
  ...(['relations', 'methods', 'domains', 'licenseClasses', 'modalities'] as const),
];

/**
 * Maximum number of suggestions: each compares a word with every known one, and a file with more unknown words uses its
 * own vocabulary.
 */
const SUGGESTIONS = 50;

/** A path that is formatted only if it is reported. */
type Path = () => string;

/** Counts unknown words, each under its first path. */
class Tally {
  #suggestions = SUGGESTIONS;
  readonly #found = new Map<string, { readonly of: (times: number) => Problem; times: number }>();

  words(
    graph: TermsOf,
    name: VocabularyName,
    path: Path,
    words: readonly string[] | undefined,
  ): void {
    words?.forEach((word, i) => this.word(graph, name, () => `${path()}[${i}]`, word));
  }

  word({ vocabulary }: TermsOf, name: VocabularyName, path: Path, word: string): void {
    if (vocabulary.has(name, word)) return;
    this.#count(`${name} ${word}`, () => {
      const suggestion = this.#nearTo(word, vocabulary.idsOf(name));
      return (times) => problemAt(path(), 'unknown-word', word, name, suggestion, times);
    });
  }

  keys(path: Path, entry: object, known: ReadonlySet<string>): void {
    for (const key in entry) {
      if (known.has(key)) continue;
      this.#count(`key ${path().replace(/\d+/g, '')} ${key}`, () => {
        const suggestion = this.#nearTo(key, known);
        return (times) => problemAt(pathTo(path(), key), 'unknown-key', key, suggestion, times);
      });
    }
  }

  keysOfAll(path: Path, entries: readonly object[] | undefined, known: ReadonlySet<string>): void {
    entries?.forEach((entry, i) => this.keys(() => `${path()}[${i}]`, entry, known));
  }

  problems(): readonly Problem[] {
    return [...this.#found.values()].map(({ of, times }) => of(times));
  }

  #nearTo(word: string, known: Iterable<string>): string | null {
    return this.#suggestions-- > 0 ? nearWordOf(word, known) : null;
  }

  #count(kind: string, find: () => (times: number) => Problem): void {
    const known = this.#found.get(kind);
    if (known) known.times++;
    else this.#found.set(kind, { of: find(), times: 1 });
  }
}
