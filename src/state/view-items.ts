import { facetIndexOf } from '../domain/query/facet-index.js';
import type { LineageGraph } from '../domain/graph/lineage-graph.js';
import { PARTIAL_DATE } from '../domain/format/dates.js';
import { foldText } from '../domain/format/fold-text.js';
import { quoted, type NounIn, type Report } from '../domain/format/problem.js';
import type { Selection, Split } from './view-state.js';

/** What reading a value may ask and say. */
export interface Reading {
  /** Null while no graph is there: ids and words are then taken as they are. */
  readonly graph: LineageGraph | null;
  /** What the graph calls its nodes, for what is said of them. */
  readonly noun: NounIn;
  /** Says what is wrong with the value; what is wrong is left out. */
  readonly report: Report;
  /** The word that was probably meant, or null. */
  readonly nearTo: (word: string, known: () => Iterable<string>) => string | null;
}

/** Half a character, which no URL can hold. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** An item as it stands in a view string; whatever could separate items is escaped. */
export function encodeItem(text: string): string {
  return encodeURIComponent(text.replace(LONE_SURROGATE, '\uFFFD')).replaceAll('~', '%7E');
}

/** The item behind its encoded form; where the escapes are broken, the text as it stands. */
export function decodeItem(text: string, { report }: Pick<Reading, 'report'>): string {
  const spaced = text.replaceAll('+', ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    report('escapes', text);
    return spaced;
  }
}

/** The items of a list, each once. */
export function itemsOf(text: string, reading: Reading): readonly string[] {
  const items = text.split(',').filter((item) => item !== '');
  return [...new Set(items.map((item) => decodeItem(item, reading)))];
}

/** The ids of a list that the graph has. */
export function knownIdsOf(text: string, reading: Reading): readonly string[] {
  return [...new Set(itemsOf(text, reading).flatMap((id) => knownIdOf(id, reading) ?? []))];
}

/** The id that the graph has, however it is written, or that of what alone is called so; null, and says so, where there is none. */
export function knownIdOf(typed: string, { graph, nearTo, noun, report }: Reading): string | null {
  if (!graph || graph.numberOf(typed) !== undefined) return typed;
  const wanted = foldText(typed).trim();
  const meant: string[] = [];
  // So many wrong ids are looked for among all, and no more.
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

/** Whether there is such a part of a bundle, of one that is split so; '' is that of what nobody says it of. */
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

/** Whether the graph has the edge; says so where it has not. */
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
