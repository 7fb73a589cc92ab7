import { foldText } from '../format/fold-text.js';
import { nearWordOf } from '../format/near-word.js';
import { parseTypedDates, type DateRange } from '../format/typed-dates.js';
import type { LineageGraph } from '../graph/lineage-graph.js';
import { namedFacetIn, spellingsOf, type Spelling } from './facet-spellings.js';
import type { FacetId } from './facets.js';
import { matchesOf, type Filter } from './filter.js';

/** A value of a facet, or dates, that answers a search. */
export type FacetHit = (
  | { readonly kind: 'value'; readonly facet: FacetId; readonly value: string }
  | { readonly kind: 'released'; readonly released: DateRange }
) & {
  /** How many nodes asking for it would leave, beside the rest of the filter. */
  readonly count: number;
  /** Whether the query says just this, rather than the beginning of it. */
  readonly exact: boolean;
};

/** So many are offered: who means another types on. */
const MOST_HITS = 4;
/** So many are counted, of the many that may begin with a letter. */
const MOST_COUNTED = 24;
/** So many values are looked at for how they begin; all are for what they are exactly. */
const MOST_LOOKED_AT = 20_000;
/** Fewer letters begin too much. */
const LETTERS = 2;
/** In a shorter word every typo makes another word. */
const LETTERS_TO_BE_NEAR = 5;
/** Comparing each of more values with a typo takes longer than a keystroke. */
const MOST_COMPARED = 2_000;

const DATE_WORDS = /^(?:release date|released|released in|发布日期|发布于|发布)\s*[:：]?\s*/u;

/**
 * The values of facets, and the dates, that a filter's query names in either language, those it says exactly first:
 * "medicine", "医学", "Method: PEFT", "May 2023". What the rest of the filter leaves nothing of is left out.
 */
export function facetHitsOf(graph: LineageGraph, filter: Filter): readonly FacetHit[] {
  const asked = foldText(filter.query).trim().replace(/\s+/g, ' ');
  if (asked === '') return [];
  const others: Filter = { ...filter, query: '' };
  const countOf = (change: Partial<Filter>) => matchesOf(graph, { ...others, ...change }).count();
  const dates = parseTypedDates(asked.replace(DATE_WORDS, ''));
  const released: readonly FacetHit[] = dates
    ? [{ kind: 'released', released: dates, count: countOf({ released: dates }), exact: true }]
    : [];
  const values = spelledAs(graph, asked)
    .slice(0, MOST_COUNTED)
    .map(({ facet, value, exact }): FacetHit => {
      const chosen = new Set(others.words[facet] ?? []).add(value);
      const count = countOf({ words: { ...others.words, [facet]: [...chosen] } });
      return { kind: 'value', facet, value, count, exact };
    });
  values.sort((a, b) => Number(b.exact) - Number(a.exact) || b.count - a.count);
  return [...released, ...values].filter(({ count }) => count > 0).slice(0, MOST_HITS);
}

type Spelled = Spelling & { readonly exact: boolean };

/** What is called exactly so, then what begins so; where nothing does, what is near. */
function spelledAs(graph: LineageGraph, asked: string): readonly Spelled[] {
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
    for (const each of all.slice(0, MOST_LOOKED_AT).filter(isOf(facet))) {
      const begins = each.words.some((word) => beginsWord(word, said));
      if (begins && !found.has(each)) found.set(each, { ...each, exact: false });
    }
  }
  if (found.size > 0 || asked.length < LETTERS_TO_BE_NEAR || all.length > MOST_COMPARED) {
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
