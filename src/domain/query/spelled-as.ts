import { nearWordOf } from '../format/near-word.js';
import type { LineageGraph } from '../graph/lineage-graph.js';
import { namedFacetIn, spellingsOf, type Spelling } from './facet-spellings.js';
import type { FacetId } from './facets.js';

/** This many values are looked at for how they begin; all are for what they are exactly. */
const MAX_LOOKED_AT = 20_000;
/** Fewer letters begin too much. */
const LETTERS = 2;
/** In a shorter word every typo makes another word. */
const LETTERS_TO_BE_NEAR = 5;
/** Comparing each of more values with a typo takes longer than a keystroke. */
const MAX_COMPARED = 2_000;

/** A value of a facet, and whether a query says just it rather than the beginning of it. */
export type Spelled = Spelling & { readonly exact: boolean };

const last = new WeakMap<LineageGraph, { asked: string; spelled: readonly Spelled[] }>();

/**
 * The values of facets that are called exactly so, then those that begin so; where none does, those that are near. What was asked
 * last is known: a search asks it, and what lists its answers.
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

/** Whether a label begins so, or a word in it; in a script without spaces, whether it stands anywhere. */
function beginsWord(label: string, said: string): boolean {
  return (
    label.startsWith(said) ||
    label.includes(` ${said}`) ||
    (/^\P{ASCII}/u.test(said) && label.includes(said))
  );
}
