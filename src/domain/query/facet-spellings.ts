import { foldText } from '../format/fold-text.js';
import type { LineageGraph } from '../graph/lineage-graph.js';
import { facetIndexOf } from './facet-index.js';
import { facetLabelOf, FACETS, valueLabelOf, type FacetId } from './facets.js';
import { SEARCHED_LANGUAGES } from './search-index.js';

/** A facet value with the words for it. */
export interface Spelling {
  readonly facet: FacetId;
  readonly value: string;
  /** Its id, its labels in both languages of the interface, and other words for it, folded. */
  readonly words: readonly string[];
}

/** Every facet value of a graph, by what a reader may type. */
interface Spellings {
  /** Folded id or label → the values with it. */
  readonly byWord: Map<string, Spelling[]>;
  readonly all: Spelling[];
  /** Progress: facets before this index are complete, and the facet at it up to `next`. */
  next: number;
  nextValue: number;
}

/** What readers also call a domain: id → its adjective, or another common word. */
const OTHER_WORDS: Readonly<Record<string, readonly string[]>> = {
  medicine: ['medical', '医疗'],
  law: ['legal'],
  finance: ['financial'],
  math: ['mathematical'],
  code: ['coding', 'programming', '编程'],
  science: ['scientific'],
  education: ['educational'],
  biology: ['biological'],
  chemistry: ['chemical'],
};

/** Values added per step. */
const VALUES_PER_STEP = 512;

const computed = new WeakMap<LineageGraph, Spellings>();

/** Adds the next few values. @returns whether all have been added */
export function warmSpellings(graph: LineageGraph): boolean {
  const spellings = startedSpellingsOf(graph);
  const facet = FACETS[spellings.next];
  if (!facet) return true;
  const { values } = facetIndexOf(graph, facet.id);
  const end = Math.min(spellings.nextValue + VALUES_PER_STEP, values.length);
  for (const value of values.slice(spellings.nextValue, end)) {
    const labels = SEARCHED_LANGUAGES.map((lang) => valueLabelOf(graph, facet.id, value, lang));
    const others =
      facet.id === 'domain' && Object.hasOwn(OTHER_WORDS, value) ? OTHER_WORDS[value] : [];
    const words = [...new Set([value, ...labels, ...(others ?? [])].map(foldText))];
    const spelling = { facet: facet.id, value, words };
    spellings.all.push(spelling);
    for (const word of words) {
      const called = spellings.byWord.get(word);
      if (called) called.push(spelling);
      else spellings.byWord.set(word, [spelling]);
    }
  }
  spellings.nextValue = end;
  if (end < values.length) return false;
  spellings.next++;
  spellings.nextValue = 0;
  return spellings.next === FACETS.length;
}

/** Every value of every facet. Computed once per graph; cost: the nodes and edges, once per facet. */
export function spellingsOf(graph: LineageGraph): Pick<Spellings, 'byWord' | 'all'> {
  while (!warmSpellings(graph));
  return startedSpellingsOf(graph);
}

/** The facet value with an id or a label in either language, ignoring case; null if there is none. */
export function valueTypedAs(graph: LineageGraph, facet: FacetId, text: string): string | null {
  const called = spellingsOf(graph).byWord.get(foldText(text).trim()) ?? [];
  return called.find((candidate) => candidate.facet === facet)?.value ?? null;
}

/** Splits a query that names a facet before its value: "Method: PEFT" → the facet, and "peft". @param query folded */
export function namedFacetIn(query: string): { facet: FacetId; text: string } | null {
  for (const { id } of FACETS) {
    for (const lang of SEARCHED_LANGUAGES) {
      const label = foldText(facetLabelOf(null, id, lang));
      const text = /^\s*(?:[:：]|\s)\s*(.+)$/u.exec(query.slice(label.length))?.[1];
      if (query.startsWith(label) && text !== undefined) return { facet: id, text };
    }
  }
  return null;
}

function startedSpellingsOf(graph: LineageGraph): Spellings {
  let spellings = computed.get(graph);
  if (!spellings) {
    spellings = { byWord: new Map(), all: [], next: 0, nextValue: 0 };
    computed.set(graph, spellings);
  }
  return spellings;
}
