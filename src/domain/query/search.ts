import { NONE, type LineageGraph } from '../graph/lineage-graph.js';
import { foldText } from '../format/fold-text.js';
import { releasedWithin } from '../graph/date-spans.js';
import { parseTypedDates } from '../format/typed-dates.js';
import { addressKeyOf, convertedFromKeyOf } from './address-key.js';
import { facetIndexOf } from './facet-index.js';
import { warmSpellings } from './facet-spellings.js';
import { packSearch, SearchIndex, type PackedSearch } from './search-index.js';
import { holdsInName, inReadersOrder, type SearchHit } from './search-order.js';
import { spelledAs, type Spelled } from './spelled-as.js';
import { isWithoutSpaces, queryTermsOf } from './search-terms.js';

/** In a word of so many letters one typo is forgiven, or two. */
const TYPOS = { one: 4, two: 6 } as const;
/** A query beyond this many characters is cut: nobody types it. */
const QUERY_CHARACTERS = 200;

/** An index on its way: made here step by step, or coming from elsewhere. */
interface Indexing {
  index: SearchIndex | null;
  readonly steps: Generator<undefined, PackedSearch>;
  coming: Promise<unknown> | null;
}

const indexings = new WeakMap<LineageGraph, Indexing>();
const answers = new WeakMap<LineageGraph, Map<string, readonly SearchHit[]>>();
/** This many answers are kept; typing asks for the same ones again and again. */
const ANSWERS_KEPT = 32;

/**
 * Nodes by what a reader knows of them, best first: names, aliases, checkpoints, makers, domains, methods, dates and
 * summaries, in every language; the address of a checkpoint, a paper, a repository or a page in any form; a date in any
 * form. All words must be found, each as the start of a word; where nothing is found so, typos are forgiven. Text without
 * spaces (Chinese, Japanese) is found by any part.
 */
export function searchOf(graph: LineageGraph, query: string): readonly SearchHit[] {
  const asked = query.slice(0, QUERY_CHARACTERS).trim();
  let kept = answers.get(graph);
  if (!kept) {
    kept = new Map();
    answers.set(graph, kept);
  }
  let hits = kept.get(asked);
  if (!hits) {
    hits = search(graph, indexOf(graph), asked);
    if (kept.size >= ANSWERS_KEPT) kept.clear();
    kept.set(asked, hits);
  }
  return hits;
}

function search(graph: LineageGraph, index: SearchIndex, query: string): readonly SearchHit[] {
  const named = index.named(query);
  const key = addressKeyOf(query);
  const exact = [...new Set([...named, ...(key === null ? [] : addressed(index, key))])];
  const dates = parseTypedDates(query);
  const released = dates ? releasedWithin(graph, dates) : [];
  // A whole query that is a date, or an address, means just that.
  if (released.length > 0) {
    const terms = queryTermsOf(query);
    const called = byWords(graph, index, query, exact).map(({ node }) => node);
    const holding = called.filter((node) => holdsInName(graph, node, terms));
    const others = [...new Set([...holding, ...released])].filter((n) => !exact.includes(n));
    return [...allOf(exact, Infinity), ...allOf(others)];
  }
  if (key !== null)
    return exact.length > 0 ? allOf(exact, Infinity) : atEnd(graph, index, key, query);
  return byWords(graph, index, query, exact);
}

/** The models at an address; where it is that of a converted checkpoint, those that it was made from. */
function addressed(index: SearchIndex, key: string): readonly number[] {
  const nodes = index.at(key);
  if (nodes.length > 0) return nodes;
  const plain = convertedFromKeyOf(key);
  return plain === null ? [] : index.at(plain);
}

/** What lies below an address, or else what is called like its end. */
function atEnd(
  graph: LineageGraph,
  index: SearchIndex,
  key: string,
  query: string,
): readonly SearchHit[] {
  const below = index.below(key);
  if (below.length > 0) return allOf(below);
  const end = (convertedFromKeyOf(key) ?? key).split('/').at(-1) ?? '';
  const words = byWords(graph, index, query, []);
  return words.length > 0 || end === '' ? words : byWords(graph, index, end, index.named(end));
}

function byWords(
  graph: LineageGraph,
  index: SearchIndex,
  query: string,
  exact: readonly number[],
): readonly SearchHit[] {
  const terms = queryTermsOf(query);
  const spelled = spelledAs(graph, foldText(query).trim().replace(/\s+/g, ' '));
  const asked = membersOf(
    graph,
    spelled.filter((each) => each.exact && each.facet !== 'base'),
  );
  let found = index.words.search(terms, () => 0);
  if (found.length === 0 && exact.length === 0 && asked.length === 0) {
    const begun = membersOf(graph, spelled);
    if (begun.length > 0) return allOf(begun);
    found = index.words.search(terms, typosIn);
  }
  // A letter finds a hundred thousand: what is done for each of them is done as seldom as can be.
  if (asked.length === 0) return inReadersOrder(graph, query, exact, found);
  const others = new Set(asked);
  for (const { node } of found) others.delete(node);
  return inReadersOrder(graph, query, exact, [...found, ...allOf([...others], 0)]);
}

/** How many typos are forgiven in a word. */
function typosIn(term: string): number {
  if (isWithoutSpaces(term) || term.length < TYPOS.one) return 0;
  return term.length < TYPOS.two ? 1 : 2;
}

/** The nodes that carry one of the values; of facets of edges, those that the edges end in. */
function membersOf(graph: LineageGraph, values: readonly Spelled[]): readonly number[] {
  const nodes = new Set<number>();
  for (const { facet, value } of values) {
    const { facet: kind, members } = facetIndexOf(graph, facet);
    for (const n of members.get(value) ?? []) {
      nodes.add(kind.of === 'node' ? n : (graph.targets[n] ?? NONE));
    }
  }
  return [...nodes];
}

function allOf(nodes: readonly number[], score = 1): readonly SearchHit[] {
  return nodes.map((node) => ({ node, score }));
}

/**
 * Builds what a search needs, a few nodes at a time, until told to stop. A search that comes before the end builds the rest
 * itself.
 * @param until asked after every few nodes whether to stop
 * @returns whether nothing is left to build
 */
export function warmSearch(graph: LineageGraph, until: () => boolean): boolean {
  const indexing = indexingOf(graph);
  while (!indexing.index) {
    advance(indexing);
    if (until()) return false;
  }
  while (!warmSpellings(graph)) if (until()) return false;
  return true;
}

/** Takes an index that is built elsewhere; until it is there, or where it does not come, what asks for one builds it here. */
export function expectSearch(graph: LineageGraph, packed: Promise<PackedSearch>): void {
  const indexing = indexingOf(graph);
  indexing.coming = packed.then(
    (search) => {
      indexing.index ??= new SearchIndex(search);
      indexing.coming = null;
    },
    () => {
      indexing.coming = null;
    },
  );
}

/** Resolves when the index that is built elsewhere has come, or does not come; null if none is on its way. */
export function comingSearchOf(graph: LineageGraph): Promise<unknown> | null {
  return indexingOf(graph).coming;
}

function indexingOf(graph: LineageGraph): Indexing {
  let indexing = indexings.get(graph);
  if (!indexing) {
    indexing = { index: null, steps: packSearch(graph), coming: null };
    indexings.set(graph, indexing);
  }
  return indexing;
}

function advance(indexing: Indexing): void {
  const { done, value } = indexing.steps.next();
  if (done) indexing.index ??= new SearchIndex(value);
}

function indexOf(graph: LineageGraph): SearchIndex {
  const indexing = indexingOf(graph);
  while (!indexing.index) advance(indexing);
  return indexing.index;
}
