import { editsBetween } from '../format/edits-between.js';
import { compactTextOf, foldText } from '../format/fold-text.js';
import type { LineageGraph } from '../graph/lineage-graph.js';
import { namesOf } from './names-of.js';
import { indexTermsOf, queryTermsOf } from './search-terms.js';

/** A node found by a search. */
export interface SearchHit {
  readonly node: number;
  /**
   * How well the words match, Infinity for exactly this name or address; the order also depends on how the name
   * matches.
   */
  readonly score: number;
}

/** Number of hits that are ranked a second time by how their names match. */
const MAX_RERANKED = 200;
/** Maximum number of typos in the beginning of a near name. */
const NEAR_LETTERS = 2;
/** Shorter queries match no near names, as anything would be near. */
const MIN_LETTERS_FOR_TYPOS = 6;

/** Ranks of a match, best first. */
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
 * Sorts hits as a reader expects them: exact names, then versions of them, then names that begin with these whole
 * words, then with these letters, then checkpoints that do, then names that contain the words, then near names, then
 * the rest. Within each rank, names that differ only by version are adjacent, in version order; otherwise by score.
 */
export function inReadersOrder(
  graph: LineageGraph,
  query: string,
  exact: readonly number[],
  hits: readonly SearchHit[],
): readonly SearchHit[] {
  const first = new Set(exact);
  const others = first.size === 0 ? hits : hits.filter(({ node }) => !first.has(node));
  const folded = { compact: compactTextOf(query), terms: queryTermsOf(query) };
  const reranked = others.slice(0, MAX_RERANKED).map((hit) => {
    const { rank, name } = rankOf(graph, hit.node, folded);
    return { hit, rank, name: foldText(name), stem: stemOf(name) };
  });
  const bestOf = new Map<string, number>();
  for (const { rank, stem, hit } of reranked) {
    const key = `${rank} ${stem}`;
    bestOf.set(key, Math.max(bestOf.get(key) ?? 0, hit.score));
  }
  const best = ({ rank, stem }: (typeof reranked)[number]) => bestOf.get(`${rank} ${stem}`) ?? 0;
  reranked.sort(
    (a, b) =>
      a.rank - b.rank ||
      best(b) - best(a) ||
      byVersion(a.stem, b.stem) ||
      byVersion(a.name, b.name) ||
      a.hit.node - b.hit.node,
  );
  return [
    ...exact.map((node) => ({ node, score: Infinity })),
    ...reranked.map(({ hit }) => hit),
    ...others.slice(MAX_RERANKED),
  ];
}

/** How a node matches, and by which of its names. */
function rankOf(
  graph: LineageGraph,
  node: number,
  { compact, terms }: { readonly compact: string; readonly terms: readonly string[] },
): { readonly rank: number; readonly name: string } {
  const entry = graph.nodeAt(node);
  const name = graph.nameOf(node);
  const names = namesOf(entry);
  const prefixed = names.filter((candidate) => compactTextOf(candidate).startsWith(compact));
  const version = prefixed.find((candidate) => compactTextOf(stemOf(candidate)) === compact);
  if (version !== undefined) return { rank: RANKS.version, name: version };
  const word = prefixed.find((candidate) => wordsBegin(candidate, compact));
  if (word !== undefined) return { rank: RANKS.word, name: word };
  if (prefixed[0] !== undefined) return { rank: RANKS.begins, name: prefixed[0] };
  const checkpoints = (entry.variants ?? []).flatMap(
    ({ huggingface }) => huggingface?.split('/').at(-1) ?? [],
  );
  if (checkpoints.some((checkpoint) => compactTextOf(checkpoint).startsWith(compact))) {
    return { rank: RANKS.checkpoint, name };
  }
  if (holdsInName(graph, node, terms)) return { rank: RANKS.name, name };
  const isNear = (text: string) =>
    editsBetween(compactTextOf(text).slice(0, compact.length), compact) <= NEAR_LETTERS;
  const near = compact.length >= MIN_LETTERS_FOR_TYPOS && names.some(isNear);
  return { rank: near ? RANKS.near : RANKS.other, name };
}

/** Whether the prefix of a name ends at the end of a word, or before a digit that follows a letter. */
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

/** Whether every term is a prefix of a word in a node's name, id or aliases. */
export function holdsInName(graph: LineageGraph, node: number, terms: readonly string[]): boolean {
  const words = namesOf(graph.nodeAt(node)).flatMap((text) => indexTermsOf(text, true));
  return terms.every((term) => words.some((word) => word.startsWith(term)));
}

/** A name up to its version: `llama` for Llama 2 Chat; the whole name if it has none. */
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
