import { nearWordOf } from '../format/near-word.js';
import type { LineageGraph } from '../graph/lineage-graph.js';
import { namedFacetIn, spellingsOf, type Spelling } from './facet-spellings.js';
import type { FacetId } from './facets.js';

/** Maximum number of values checked for a prefix; exact matches are found among all. */
const MAX_LOOKED_AT = 20_000;
/** Shorter prefixes match too much. */
const LETTERS = 2;
/** In a shorter word, a typo makes another word. */
const LETTERS_TO_BE_NEAR = 5;
/** Maximum number of values compared for typos; more would take longer than a keystroke. */
const MAX_COMPARED = 2_000;

/** A facet value, and whether the query is exactly this rather than a prefix of it. */
export type Spelled = Spelling & { readonly exact: boolean };

const last = new WeakMap<LineageGraph, { asked: string; spelled: readonly Spelled[] }>();

/**
 * The facet values with exactly this spelling, then those with this prefix; if there are none, near spellings. The last
 * result is cached, as a search and its suggestions ask for the same.
 * @param asked folded
 */
export function spelledAs(graph: LineageGraph, asked: string): readonly Spelled[] {
  const known = last.get(graph);
  if (known?.asked === asked) return known.spelled;
  const spelled = findSpelled(graph, asked);
  last.set(graph, { asked, spelled });
  return spelled;
}

function findSpelled(graph: LineageGraph, asked: string): readonly Spelled[] {
  const { byWord, all } = spellingsOf(graph);
  const named = namedFacetIn(asked);
  const isOf = (facet: FacetId | null) => (each: Spelling) =>
    facet === null || each.facet === facet;
  const questions = [{ facet: null, said: asked }, ...(named ? [named] : [])];
  const found = new Map<Spelling, Spelled>();
  for (const { facet, said } of questions) {
    for (const each of (byWord.get(said) ?? []).filter(isOf(facet))) {
      found.set(each, { ...each, exact: true });
    }
  }
  for (const { facet, said } of questions) {
    if (said.length < LETTERS && /^\p{ASCII}*$/u.test(said)) continue;
    for (const each of all.slice(0, MAX_LOOKED_AT).filter(isOf(facet))) {
      const begins = each.words.some((word) => beginsWord(word, said));
      if (begins && !found.has(each)) found.set(each, { ...each, exact: false });
    }
  }
  if (found.size > 0 || asked.length < LETTERS_TO_BE_NEAR || all.length > MAX_COMPARED) {
    return [...found.values()];
  }
  return all
    .filter(({ words }) => nearWordOf(asked, words) !== null)
    .map((each) => ({ ...each, exact: false }));
}

/** Whether a label, or a word in it, begins with a text; in a script without spaces, whether it contains it. */
function beginsWord(label: string, said: string): boolean {
  return (
    label.startsWith(said) ||
    label.includes(` ${said}`) ||
    (/^\P{ASCII}/u.test(said) && label.includes(said))
  );
}
