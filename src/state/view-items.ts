import { facetIndexOf } from '../domain/query/facet-index.js';
import type { LineageGraph } from '../domain/graph/lineage-graph.js';
import { PARTIAL_DATE } from '../domain/format/dates.js';
import { foldText } from '../domain/format/fold-text.js';
import { quoted, type NounIn, type Report } from '../domain/format/problem.js';
import type { Selection, Split } from './view-state.js';

/** The context for parsing a value. */
export interface Reading {
  /** Null before a graph has loaded, when any id or word is accepted. */
  readonly graph: LineageGraph | null;
  /** The graph's own noun for its nodes, for messages. */
  readonly noun: NounIn;
  /** Reports a problem with a value, which is then dropped. */
  readonly report: Report;
  /** The word that was probably meant, or null. */
  readonly nearTo: (word: string, known: () => Iterable<string>) => string | null;
}

/** A lone surrogate, which no URL can contain. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** Encodes an item for a view string, escaping all separators. */
export function encodeItem(text: string): string {
  return encodeURIComponent(text.replace(LONE_SURROGATE, '\uFFFD')).replaceAll('~', '%7E');
}

/** Decodes an item; returns the text unchanged if its escapes are malformed. */
export function decodeItem(text: string, { report }: Pick<Reading, 'report'>): string {
  const spaced = text.replaceAll('+', ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    report('escapes', text);
    return spaced;
  }
}

/** The distinct items of a list. */
export function itemsOf(text: string, reading: Reading): readonly string[] {
  const items = text.split(',').filter((item) => item !== '');
  return [...new Set(items.map((item) => decodeItem(item, reading)))];
}

/** The ids of a list that exist in the graph. */
export function knownIdsOf(text: string, reading: Reading): readonly string[] {
  return [...new Set(itemsOf(text, reading).flatMap((id) => knownIdOf(id, reading) ?? []))];
}

/**
 * The id meant, ignoring spelling differences, or that of the only node with this name; otherwise reports it and
 * returns null.
 */
export function knownIdOf(typed: string, { graph, nearTo, noun, report }: Reading): string | null {
  if (!graph || graph.numberOf(typed) !== undefined) return typed;
  const wanted = foldText(typed).trim();
  const meant: string[] = [];
  // Suggestions are limited to a number of unknown ids.
  const near = nearTo(typed, () =>
    Array.from({ length: graph.nodeCount }, (_, n) => {
      const id = graph.idAt(n);
      const names = [id, graph.nameOf(n, 'en'), graph.nameOf(n, 'zh')];
      if (names.some((name) => foldText(name) === wanted)) meant.push(id);
      return id;
    }),
  );
  if (meant[0] !== undefined && meant.length === 1) return meant[0];
  report('unknown-id', typed, near, noun);
  return null;
}

/** Whether a bundle that is split this way can have such a part; '' is the part whose value is not stated. */
export function isKnownPart(split: Split, part: string, reading: Reading): boolean {
  const { graph, nearTo, noun, report } = reading;
  if (part === '') return true;
  if (split === 'year' || split === 'month') {
    if (PARTIAL_DATE.test(part)) return true;
    report('expected', 'date', quoted(part));
    return false;
  }
  if (!graph || facetIndexOf(graph, split).members.has(part)) return true;
  const known = () => facetIndexOf(graph, split).members.keys();
  report(split === 'method' ? 'unknown-method' : 'unknown-value', part, nearTo(part, known), noun);
  return false;
}

/** Whether the edge exists in the graph; reports it if not. */
export function isKnownEdge(
  { source, target, relation }: Selection & { readonly kind: 'edge' },
  { graph, report }: Reading,
): boolean {
  const from = graph?.numberOf(source);
  if (!graph || from === undefined) return true;
  const to = graph.numberOf(target);
  for (const e of graph.outEdgesOf(from)) {
    if (graph.targets[e] === to && graph.relationAt(e) === relation) return true;
  }
  report('unknown-edge', relation, source, target);
  return false;
}
