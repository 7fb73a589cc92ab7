import { foldText } from '../format/fold-text.js';
import type { LineageGraph } from '../graph/lineage-graph.js';
import { facetIndexOf } from './facet-index.js';
import { facetLabelOf, FACETS, valueLabelOf, type FacetId } from './facets.js';
import { SEARCHED_LANGUAGES } from './search-index.js';

/** A value of a facet as it may be typed. */
export interface Spelling {
  readonly facet: FacetId;
  readonly value: string;
  /** Its id and its labels in both languages of the interface, folded. */
  readonly words: readonly string[];
}

/** Every value of a graph's facets by what a reader types for it. */
interface Spellings {
  /** Folded id or label → the values called so. */
  readonly byWord: Map<string, Spelling[]>;
  readonly all: Spelling[];
  /** Facets below this position are in it, and of the one there the values below the other. */
  next: number;
  nextValue: number;
}

/** So many values are taken in at once. */
const VALUES_A_STEP = 512;

const computed = new WeakMap<LineageGraph, Spellings>();

/** Takes the next few values in. @returns whether nothing is left to take */
export function warmSpellings(graph: LineageGraph): boolean {
  const spellings = startedSpellingsOf(graph);
  const facet = FACETS[spellings.next];
  if (!facet) return true;
  const { values } = facetIndexOf(graph, facet.id);
  const end = Math.min(spellings.nextValue + VALUES_A_STEP, values.length);
  for (const value of values.slice(spellings.nextValue, end)) {
    const labels = SEARCHED_LANGUAGES.map((lang) => valueLabelOf(graph, facet.id, value, lang));
    const words = [...new Set([value, ...labels].map(foldText))];
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

/** A facet's value by its id or its label in either language, whatever the capitals; null if it has no such value. */
export function valueTypedAs(graph: LineageGraph, facet: FacetId, text: string): string | null {
  const called = spellingsOf(graph).byWord.get(foldText(text).trim()) ?? [];
  return called.find((each) => each.facet === facet)?.value ?? null;
}

/** A query that names a facet before its value: "Method: PEFT" → the facet, and "peft". @param asked folded */
export function namedFacetIn(asked: string): { facet: FacetId; said: string } | null {
  for (const { id } of FACETS) {
    for (const lang of SEARCHED_LANGUAGES) {
      const label = foldText(facetLabelOf(null, id, lang));
      const said = /^\s*(?:[:：]|\s)\s*(.+)$/u.exec(asked.slice(label.length))?.[1];
      if (asked.startsWith(label) && said !== undefined) return { facet: id, said };
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
