import { NONE, type LineageGraph } from '../graph/lineage-graph.js';
import { foldText } from '../format/fold-text.js';
import { Bitset } from '../graph/bitset.js';
import { releasedWithin } from '../graph/date-spans.js';
import { finish } from '../format/steps.js';
import { parseTypedDates } from '../format/typed-dates.js';
import { addressKeyOf, convertedFromKeyOf } from './address-key.js';
import { facetIndexOf } from './facet-index.js';
import { namedPairIn } from './named-pair.js';
import type { SearchIndex } from './search-index.js';
import { indexOf } from './search-indexing.js';
import { holdsInName, inReadersOrder, type SearchHit } from './search-order.js';
import { spelledAs, type Spelled } from './spelled-as.js';
import { isWithoutSpaces, queryTermsOf } from './search-terms.js';
import { valueSetsOf } from './value-sets.js';
import { SORTED } from './word-index.js';

/** Minimum word lengths for correcting one typo, and two. */
const TYPOS = { one: 4, two: 6 } as const;
/** Longer queries are cut: nobody types them. */
const QUERY_CHARACTERS = 200;

/** The result of a search. */
interface Answer {
  /** The best, best first. */
  readonly hits: readonly SearchHit[];
  /** The other nodes found, unordered; may include the best ones. */
  readonly others: readonly Int32Array[];
  nodes: Bitset | null;
}

const answers = new WeakMap<LineageGraph, Map<string, Answer>>();
/** Number of cached results; typing repeats the same queries. */
const ANSWERS_KEPT = 32;

/**
 * Searches nodes by what a reader may know of them and returns the best thousand, best first: names, aliases,
 * checkpoints, organizations, domains, methods, dates and summaries, in every language; the address of a checkpoint,
 * paper, repository or page; a date in any form; two names to compare. Every word must match as a prefix of a word; if nothing matches, typos
 * are corrected. Text without spaces (Chinese, Japanese) matches anywhere.
 */
export function searchOf(graph: LineageGraph, query: string): readonly SearchHit[] {
  return answerOf(graph, query).hits;
}

/** The nodes that a text names exactly: by name, then by id or alias, then by checkpoint. */
export function namedIn(graph: LineageGraph, text: string): readonly number[] {
  return indexOf(graph).named(text);
}

/** Every node that a search finds; a shared set that must not be modified. */
export function foundIn(graph: LineageGraph, query: string): Bitset {
  const answer = answerOf(graph, query);
  if (!answer.nodes) {
    const nodes = new Bitset(graph.nodeCount);
    for (const { node } of answer.hits) nodes.add(node);
    for (const list of answer.others) for (let i = 0; i < list.length; i++) nodes.add(list[i] ?? 0);
    answer.nodes = nodes;
  }
  return answer.nodes;
}

function answerOf(graph: LineageGraph, query: string): Answer {
  return finish(answerInSteps(graph, query));
}

/** Computes and caches a search result in short steps, so that a later request returns at once. */
export function* warmAnswer(graph: LineageGraph, query: string): Generator<undefined> {
  yield* answerInSteps(graph, query);
}

function* answerInSteps(graph: LineageGraph, query: string): Generator<undefined, Answer> {
  const trimmed = query.slice(0, QUERY_CHARACTERS).trim();
  let kept = answers.get(graph);
  if (!kept) {
    kept = new Map();
    answers.set(graph, kept);
  }
  let answer = kept.get(trimmed);
  if (!answer) {
    answer = yield* search(graph, indexOf(graph), trimmed);
    if (kept.size >= ANSWERS_KEPT) kept.clear();
    kept.set(trimmed, answer);
  }
  return answer;
}

function* search(
  graph: LineageGraph,
  index: SearchIndex,
  query: string,
): Generator<undefined, Answer> {
  const named = index.named(query);
  const key = addressKeyOf(query);
  const pair = namedPairIn(query, (text) => index.named(text)) ?? [];
  const exact = [...new Set([...named, ...pair, ...(key === null ? [] : addressed(index, key))])];
  const dates = parseTypedDates(query);
  const released = dates ? releasedWithin(graph, dates) : [];
  // A query that is entirely a date, or an address, means only that.
  if (released.length > 0) {
    const terms = queryTermsOf(query);
    const words = yield* byWords(graph, index, query, exact);
    const called = words.hits.map(({ node }) => node);
    const holding = called.filter((node) => holdsInName(graph, node, terms));
    return answering(exact, [...holding, ...released]);
  }
  if (key !== null) {
    return exact.length > 0 ? answering(exact, []) : yield* atEnd(graph, index, key, query);
  }
  return yield* byWords(graph, index, query, exact);
}

/** Combines exact matches with further nodes, without duplicates. */
function answering(exact: readonly number[], others: readonly number[]): Answer {
  const first = new Set(exact);
  const best = [...new Set(others)].filter((node) => !first.has(node));
  return {
    hits: [...allOf(exact, Infinity), ...allOf(best.slice(0, SORTED), 1)],
    others: [Int32Array.from(best.slice(SORTED))],
    nodes: null,
  };
}

/** The models at an address; for the address of a converted checkpoint, those that it was converted from. */
function addressed(index: SearchIndex, key: string): readonly number[] {
  const nodes = index.at(key);
  if (nodes.length > 0) return nodes;
  const plain = convertedFromKeyOf(key);
  return plain === null ? [] : index.at(plain);
}

/** The nodes below an address, or else those named like its last part. */
function* atEnd(
  graph: LineageGraph,
  index: SearchIndex,
  key: string,
  query: string,
): Generator<undefined, Answer> {
  const below = index.below(key);
  if (below.length > 0) return answering([], below);
  const end = (convertedFromKeyOf(key) ?? key).split('/').at(-1) ?? '';
  const words = yield* byWords(graph, index, query, []);
  return words.hits.length > 0 || end === ''
    ? words
    : yield* byWords(graph, index, end, index.named(end));
}

function* byWords(
  graph: LineageGraph,
  index: SearchIndex,
  query: string,
  exact: readonly number[],
): Generator<undefined, Answer> {
  const terms = queryTermsOf(query);
  const spelled = spelledAs(graph, foldText(query).trim().replace(/\s+/g, ' '));
  yield* warmMembers(graph, spelled);
  const exactMembers = membersOf(
    graph,
    spelled.filter((spelling) => spelling.exact && spelling.facet !== 'base'),
  );
  let found = yield* index.words.search(terms, () => 0);
  if (found.best.length === 0 && exact.length === 0 && exactMembers.length === 0) {
    const prefixed = membersOf(graph, spelled);
    if (prefixed.length > 0) return answering([], prefixed);
    found = yield* index.words.search(terms, typosIn);
  }
  yield;
  const best = [...found.best];
  // Nodes found by facet rather than by words come last, if there is room among the best.
  if (best.length < SORTED) {
    const known = new Set(best.map(({ node }) => node));
    for (const node of exactMembers) {
      if (best.length === SORTED) break;
      if (!known.has(node)) best.push({ node, score: 0 });
    }
  }
  return {
    hits: inReadersOrder(graph, query, exact, best),
    others: [found.others, Int32Array.from(exactMembers)],
    nodes: null,
  };
}

/** Makes the member lists of the values to be counted, in facets with too many values for a set each. */
function* warmMembers(graph: LineageGraph, spelled: readonly Spelled[]): Generator<undefined> {
  for (const facet of new Set(spelled.map((spelling) => spelling.facet))) {
    if (!valueSetsOf(graph, facet)) yield* facetIndexOf(graph, facet).members.warm();
  }
}

/** The number of typos corrected in a word. */
function typosIn(term: string): number {
  if (isWithoutSpaces(term) || term.length < TYPOS.one) return 0;
  return term.length < TYPOS.two ? 1 : 2;
}

/** The nodes with one of the values; for facets of edges, the targets of the edges. */
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

function allOf(nodes: readonly number[], score: number): readonly SearchHit[] {
  return nodes.map((node) => ({ node, score }));
}
