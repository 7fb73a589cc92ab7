import { distance } from 'fastest-levenshtein';
import { compactTextOf, foldText } from '../format/fold-text.js';
import type { LineageGraph } from '../graph/lineage-graph.js';
import { namesOf } from './names-of.js';
import { indexTermsOf, queryTermsOf } from './search-terms.js';

/** A node that answers a search. */
export interface SearchHit {
  readonly node: number;
  /** How well the words match, Infinity for exactly this name or address; the order also asks whose name it is. */
  readonly score: number;
}

/** This many hits are looked at once more, so that a name comes before what only holds it. */
const LOOKED_AT_TWICE = 200;
/** A name that begins so but for this many typos is nearer than one that does not. */
const NEAR_LETTERS = 2;
/** In fewer letters than this, anything would be near. */
const LETTERS_TO_BE_NEAR = 6;

/** How a hit answers: each before the next. */
const RANKS = {
  version: 0,
  word: 1,
  begins: 2,
  checkpoint: 3,
  name: 4,
  near: 5,
  other: 6,
} as const;

/**
 * Hits as a reader looks for them: those of exactly this name, then versions of it, then those whose name begins with these
 * whole words, then with these letters, then those whose checkpoint does, then those that have the words in their name, then a near name, then the
 * rest. Within each the names that differ by their version only stand together, in the order of versions; otherwise by score.
 */
export function inReadersOrder(
  graph: LineageGraph,
  query: string,
  exact: readonly number[],
  hits: readonly SearchHit[],
): readonly SearchHit[] {
  const first = new Set(exact);
  const others = first.size === 0 ? hits : hits.filter(({ node }) => !first.has(node));
  const asked = { compact: compactTextOf(query), terms: queryTermsOf(query) };
  const looked = others.slice(0, LOOKED_AT_TWICE).map((hit) => {
    const { rank, name } = rankOf(graph, hit.node, asked);
    return { hit, rank, name: foldText(name), stem: stemOf(name) };
  });
  const bestOf = new Map<string, number>();
  for (const { rank, stem, hit } of looked) {
    const key = `${rank} ${stem}`;
    bestOf.set(key, Math.max(bestOf.get(key) ?? 0, hit.score));
  }
  const best = ({ rank, stem }: (typeof looked)[number]) => bestOf.get(`${rank} ${stem}`) ?? 0;
  looked.sort(
    (a, b) =>
      a.rank - b.rank ||
      best(b) - best(a) ||
      byVersion(a.stem, b.stem) ||
      byVersion(a.name, b.name) ||
      a.hit.node - b.hit.node,
  );
  return [
    ...exact.map((node) => ({ node, score: Infinity })),
    ...looked.map(({ hit }) => hit),
    ...others.slice(LOOKED_AT_TWICE),
  ];
}

/** How a node answers, and by which of its names. */
function rankOf(
  graph: LineageGraph,
  node: number,
  { compact, terms }: { readonly compact: string; readonly terms: readonly string[] },
): { readonly rank: number; readonly name: string } {
  const entry = graph.nodeAt(node);
  const name = graph.nameOf(node);
  const names = namesOf(entry);
  const begun = names.filter((each) => compactTextOf(each).startsWith(compact));
  const version = begun.find((each) => compactTextOf(stemOf(each)) === compact);
  if (version !== undefined) return { rank: RANKS.version, name: version };
  const word = begun.find((each) => wordsBegin(each, compact));
  if (word !== undefined) return { rank: RANKS.word, name: word };
  if (begun[0] !== undefined) return { rank: RANKS.begins, name: begun[0] };
  const checkpoints = (entry.variants ?? []).flatMap(
    ({ huggingface }) => huggingface?.split('/').at(-1) ?? [],
  );
  if (checkpoints.some((each) => compactTextOf(each).startsWith(compact))) {
    return { rank: RANKS.checkpoint, name };
  }
  if (holdsInName(graph, node, terms)) return { rank: RANKS.name, name };
  const isNear = (each: string) =>
    distance(compactTextOf(each).slice(0, compact.length), compact) <= NEAR_LETTERS;
  const near = compact.length >= LETTERS_TO_BE_NEAR && names.some(isNear);
  return { rank: near ? RANKS.near : RANKS.other, name };
}

/** Whether a name that begins with these letters has the end of a word, or a figure after a letter, behind them. */
function wordsBegin(name: string, compact: string): boolean {
  let position = 0;
  let last = '';
  for (const sign of foldText(name)) {
    const isSign = /[\p{L}\p{N}\p{M}]/u.test(sign);
    if (position >= compact.length) return !isSign || /\p{N}/u.test(sign) !== /\p{N}/u.test(last);
    if (!isSign) continue;
    position += sign.length;
    last = sign;
  }
  return position >= compact.length;
}

/** Whether every term begins a word of a node's name, id or aliases. */
export function holdsInName(graph: LineageGraph, node: number, terms: readonly string[]): boolean {
  const words = namesOf(graph.nodeAt(node)).flatMap((each) => indexTermsOf(each, true));
  return terms.every((term) => words.some((word) => word.startsWith(term)));
}

/** A name without the version in it and what follows: `llama` for Llama 2 Chat; the whole where it has none. */
function stemOf(name: string): string {
  const words = foldText(name).match(/[\p{L}\p{M}]+|[\p{N}.]+[\p{L}\p{M}]*/gu) ?? [];
  const figure = words.findIndex((word) => /^\p{N}/u.test(word));
  const version = words[figure - 1] === 'v' ? figure - 1 : figure;
  return words.slice(0, version > 0 ? version : words.length).join(' ');
}

const versions = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

function byVersion(a: string, b: string): number {
  return versions.compare(a, b);
}
