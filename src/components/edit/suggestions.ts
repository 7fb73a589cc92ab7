import { ATTRIBUTES } from '../../domain/attributes.js';
import type { RawEntry } from '../../curate/edit/entry-problems.js';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { labelOf } from '../../domain/query/value-label.js';

/** A completion of a field. */
export interface Suggestion {
  readonly value: string;
  readonly label: string;
}

/** The possible words of a key with a closed vocabulary; null for free text. */
export function closedWordsFor(
  key: string,
  graph: LineageGraph,
  lang: string,
): readonly Suggestion[] | null {
  const words = attributeAt(key)?.facet?.closed?.(graph);
  return words?.map((value) => ({ value, label: labelOfValue(key, value, graph, lang) })) ?? null;
}

/** Maximum number of suggestions; typing narrows them down. */
const MAX_SUGGESTIONS = 200;

/** Cached, as a form is redrawn with every key press. */
const kept = new WeakMap<LineageGraph, Map<string, readonly Suggestion[]>>();

/**
 * The common values of a key: the words of its vocabulary, otherwise the values in this graph, most frequent first.
 * Empty if all values are distinct.
 */
export function suggestionsFor(
  key: string,
  graph: LineageGraph,
  lang: string,
): readonly Suggestion[] {
  let found = kept.get(graph);
  if (!found) {
    found = new Map();
    kept.set(graph, found);
  }
  const name = `${lang} ${key}`;
  const suggestions = found.get(name) ?? findSuggestions(key, graph, lang);
  found.set(name, suggestions);
  return suggestions;
}

function findSuggestions(key: string, graph: LineageGraph, lang: string): readonly Suggestion[] {
  const closed = closedWordsFor(key, graph, lang);
  if (closed) return closed;
  const counts = new Map<string, number>();
  const count = (value: string) => counts.set(value, (counts.get(value) ?? 0) + 1);
  const column = graph.columns.words.get(key);
  if (column && isFreeText(key)) {
    for (const item of column.items) count(column.words[item] ?? '');
  }
  for (const entry of entriesAtHand(graph)) {
    const values: unknown = Object.hasOwn(entry, key) ? entry[key] : undefined;
    for (const value of Array.isArray(values) ? values : [values]) {
      if (typeof value === 'string') count(value);
    }
  }
  return [...counts]
    .filter(([, count]) => count > 1)
    .sort(([, a], [, b]) => b - a)
    .slice(0, MAX_SUGGESTIONS)

    .map(([value]) => ({ value, label: labelOfValue(key, value, graph, lang) }));
}

/** Entries that are in memory already; of a large graph, none are created for this. */
function entriesAtHand({ columns }: LineageGraph): readonly RawEntry[] {
  return [columns.nodes, columns.edges].flatMap((entries) =>
    Array.isArray(entries) ? (entries as readonly RawEntry[]) : [],
  );
}

/** Whether the column of a key holds the entries' own values rather than derived ones. */
function isFreeText(key: string): boolean {
  return attributeAt(key)?.kind === 'text';
}

function attributeAt(key: string) {
  return ATTRIBUTES.find(({ id, of }) => id === key && of !== 'graph');
}

/** The label of a value of a key of the format; the value itself if the key has no labels. */
export function labelOfValue(
  key: string,
  value: string,
  graph: LineageGraph,
  lang: string,
): string {
  const attribute = attributeAt(key);
  return attribute ? labelOf(graph, attribute.kind, value, lang) : value;
}
