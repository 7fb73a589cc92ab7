import { nearWordOf } from '../format/near-word.js';
import type { LineageGraph } from '../graph/lineage-graph.js';
import { namedFacetIn, spellingsOf, type Spelling } from './facet-spellings.js';
import type { FacetId } from './facets.js';

/** Maximum number of values checked for a prefix; exact matches are found among all. */
const MAX_SPELLINGS = 20_000;
/** Shorter prefixes match too much. */
const LETTERS = 2;
/** In a shorter word, a typo makes another word. */
const MIN_LETTERS_FOR_TYPOS = 5;
/** Maximum number of values compared for typos; more would take longer than a keystroke. */
const MAX_COMPARED = 2_000;

/** A facet value, and whether the query is exactly this rather than a prefix of it. */
export type Spelled = Spelling & { readonly exact: boolean };

const last = new WeakMap<LineageGraph, { query: string; spelled: readonly Spelled[] }>();

/**
 * The facet values with exactly this spelling, then those with this prefix; if there are none, near spellings. The last
 * result is cached, as a search and its suggestions ask for the same.
 * @param query folded
 */
export function spelledAs(graph: LineageGraph, query: string): readonly Spelled[] {
  const known = last.get(graph);
  if (known?.query === query) return known.spelled;
  const spelled = findSpelled(graph, query);
  last.set(graph, { query, spelled });
  return spelled;
}

function findSpelled(graph: LineageGraph, query: string): readonly Spelled[] {
  const { byWord, all } = spellingsOf(graph);
  const named = namedFacetIn(query);
  const isOf = (facet: FacetId | null) => (spelling: Spelling) =>
    facet === null || spelling.facet === facet;
  const questions = [{ facet: null, text: query }, ...(named ? [named] : [])];
  const found = new Map<Spelling, Spelled>();
  for (const { facet, text } of questions) {
    for (const spelling of (byWord.get(text) ?? []).filter(isOf(facet))) {
      found.set(spelling, { ...spelling, exact: true });
    }
  }
  for (const { facet, text } of questions) {
    if (text.length < LETTERS && /^\p{ASCII}*$/u.test(text)) continue;
    const begins = beginningWith(text);
    for (let i = 0; i < Math.min(all.length, MAX_SPELLINGS); i++) {
      const spelling = all[i];
      if (!spelling || (facet !== null && spelling.facet !== facet)) continue;
      if (!spelling.words.some(begins) || found.has(spelling)) continue;
      found.set(spelling, { ...spelling, exact: false });
    }
  }
  if (found.size > 0 || query.length < MIN_LETTERS_FOR_TYPOS || all.length > MAX_COMPARED) {
    return [...found.values()];
  }
  return all
    .filter(({ words }) => nearWordOf(query, words) !== null)
    .map((spelling) => ({ ...spelling, exact: false }));
}

/** Whether a label, or a word in it, begins with a text; in a script without spaces, whether it contains it. */
function beginningWith(prefix: string): (label: string) => boolean {
  if (/^\P{ASCII}/u.test(prefix)) return (label) => label.includes(prefix);
  return (label) => label.startsWith(prefix) || label.includes(` ${prefix}`);
}
