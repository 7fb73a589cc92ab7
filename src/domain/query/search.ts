import { distance } from 'fastest-levenshtein';
import MiniSearch from 'minisearch';
import type { NodeEntry } from '../format/format.js';
import { versionsOf } from '../format/text.js';
import type { LineageGraph } from '../graph/lineage-graph.js';

/** A node that answers a search. */
export interface SearchHit {
  readonly node: number;
  /** How well the words match; the order of the hits also asks whose name it is. */
  readonly score: number;
}

/** Names count more than the words of a summary. */
const BOOST = { name: 6, aliases: 5, organization: 2, summary: 1 };
/** In a word of so many letters one typo is forgiven, or two. */
const TYPOS = { one: 4, two: 6 } as const;
/** A query beyond this many characters is cut: nobody types it. */
const QUERY_CHARACTERS = 200;

const WORDS = /[\p{L}\p{N}]+/gu;
const HAN = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]+/u;
const HAN_OR_NOT =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]+|[^\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]+/gu;
/** Where a word written in one piece has parts: ChatDoctor, LLaMA2. */
const PARTS = /\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})|\p{N}+/gu;

const indexings = new WeakMap<LineageGraph, Indexing>();
const answers = new WeakMap<LineageGraph, Map<string, readonly SearchHit[]>>();
/** So many answers are kept; typing asks for the same ones again and again. */
const ANSWERS_KEPT = 32;

/**
 * Nodes by names, aliases, makers and summaries in every language, best first. All words must be found, each as the start
 * of a word; where nothing is found so, typos are forgiven. Text without spaces (Chinese, Japanese) is found by any part.
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
    hits = closestFirst(graph, asked, search(indexOf(graph), asked));
    if (kept.size >= ANSWERS_KEPT) kept.clear();
    kept.set(asked, hits);
  }
  return hits;
}

function search(index: MiniSearch<Searched>, query: string): readonly SearchHit[] {
  const options = {
    boost: BOOST,
    prefix: true,
    combineWith: 'AND',
    tokenize: queryTermsOf,
  } as const;
  let found = index.search(query, options);
  if (found.length === 0) {
    const fuzzy = (term: string) =>
      HAN.test(term) ? false : term.length >= TYPOS.two ? 2 : term.length >= TYPOS.one ? 1 : false;
    found = index.search(query, { ...options, fuzzy });
  }
  return found.map(({ id, score }) => ({ node: id as number, score }));
}

/** So many hits are looked at once more, so that a name comes before what only holds it. */
const LOOKED_AT_TWICE = 200;
const NEAR_LETTERS = 2;

/** Those with exactly this name first, then those whose name begins so, give or take a typo; each in the order of score. */
function closestFirst(
  graph: LineageGraph,
  query: string,
  hits: readonly SearchHit[],
): readonly SearchHit[] {
  const asked = query.toLowerCase();
  const farness = ({ node }: SearchHit): number => {
    const { name = '', id, aliases = [] } = graph.nodeAt(node);
    const names = [...versionsOf(name), id, ...aliases].map((each) => each.toLowerCase());
    if (names.includes(asked)) return 0;
    const begins = (each: string) =>
      each.startsWith(asked) ||
      (asked.length >= TYPOS.two && distance(each.slice(0, asked.length), asked) <= NEAR_LETTERS);
    return names.some(begins) ? 1 : 2;
  };
  const looked = hits.slice(0, LOOKED_AT_TWICE).map((hit) => ({ hit, far: farness(hit) }));
  looked.sort((a, b) => a.far - b.far || b.hit.score - a.hit.score);
  return [...looked.map(({ hit }) => hit), ...hits.slice(LOOKED_AT_TWICE)];
}

interface Searched {
  readonly id: number;
  readonly name: string;
  readonly aliases: string;
  readonly organization: string;
  readonly summary: string;
}

/** An index on its way. */
interface Indexing {
  readonly index: MiniSearch<Searched>;
  /** Nodes below this number are in it. */
  next: number;
}

/** So many nodes are added before the clock is looked at. */
const NODES_AT_ONCE = 2;

/**
 * Builds what a search needs, a few nodes at a time, until told to stop. A search that comes before the end builds the rest
 * itself.
 * @param until asked after every few nodes whether to stop
 * @returns whether nothing is left to build
 */
export function warmSearch(graph: LineageGraph, until: () => boolean): boolean {
  const indexing = indexingOf(graph);
  const { nodes } = graph;
  while (indexing.next < nodes.length) {
    const batch = nodes.slice(indexing.next, indexing.next + NODES_AT_ONCE);
    for (const node of batch) indexing.index.add(searchedOf(node, indexing.next++));
    if (until()) break;
  }
  return indexing.next === nodes.length;
}

/** Built to its end. */
function indexOf(graph: LineageGraph): MiniSearch<Searched> {
  warmSearch(graph, () => false);
  return indexingOf(graph).index;
}

function indexingOf(graph: LineageGraph): Indexing {
  let indexing = indexings.get(graph);
  if (!indexing) {
    const index = new MiniSearch<Searched>({
      fields: ['name', 'aliases', 'organization', 'summary'],
      tokenize: (text, field) => indexTerms(text, field !== 'summary'),
      processTerm: (term) => term,
    });
    indexing = { index, next: 0 };
    indexings.set(graph, indexing);
  }
  return indexing;
}

function searchedOf(node: NodeEntry, id: number): Searched {
  const { name = '', aliases = [], organization = [], summary = '' } = node;
  return {
    id,
    name: [...versionsOf(name), node.id].join(' '),
    aliases: aliases.join(' '),
    organization: organization.join(' '),
    summary: versionsOf(summary).join(' '),
  };
}

/** The words of a text in lower case; of names also their parts, and neighbours written in one: `llama 2` → `llama2`. */
function indexTerms(text: string, isName: boolean): string[] {
  const words = text.match(WORDS) ?? [];
  const terms = new Set<string>();
  words.forEach((word, i) => {
    for (const run of word.match(HAN_OR_NOT) ?? []) {
      if (HAN.test(run)) {
        for (const term of [...Array.from(run), ...pairsOf(run)]) terms.add(term);
        continue;
      }
      terms.add(run.toLowerCase());
      if (!isName) continue;
      for (const part of run.match(PARTS) ?? []) terms.add(part.toLowerCase());
      const next = words[i + 1];
      if (next !== undefined && !HAN.test(next)) terms.add((run + next).toLowerCase());
    }
  });
  return [...terms];
}

/** What is looked for: words in lower case, and text without spaces by neighbouring characters, two by two. */
export function queryTermsOf(query: string): string[] {
  return (query.match(WORDS) ?? []).flatMap((word) =>
    (word.match(HAN_OR_NOT) ?? []).flatMap((run) => {
      if (!HAN.test(run)) return [run.toLowerCase()];
      return Array.from(run).length === 1 ? [run] : pairsOf(run);
    }),
  );
}

/** Neighbouring characters, two by two. */
function pairsOf(run: string): string[] {
  const characters = Array.from(run);
  return characters.slice(0, -1).map((character, i) => character + (characters[i + 1] ?? ''));
}
