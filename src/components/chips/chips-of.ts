import { formatDate } from '../../domain/format/dates.js';
import { facetLabelOf, type FacetId } from '../../domain/query/facets.js';
import { filterPartsOf, type FilterPart } from '../../domain/query/filter-parts.js';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { closeBundlesOf } from '../../state/bundle-transitions.js';
import { dropPart, focusOn } from '../../state/transitions.js';
import type { ViewState } from '../../state/view-state.js';
import { partLabelOf, type PartWords } from '../ui/part-label.js';
import type { Transition } from '../view-intent.js';
import type { Words } from '../../locales/en.js';

/** One choice of the reader. */
export interface Chip {
  /** Unique among the chips of a view. */
  readonly key: string;
  /** The facet value that it represents; null for anything else. */
  readonly value: { readonly facet: FacetId; readonly word: string } | null;
  /** The kind of choice, if the label alone would be ambiguous; otherwise ''. */
  readonly kind: string;
  readonly before: string;
  readonly label: string;
  readonly after: string;
  /** Removes the choice. */
  readonly drop: Transition;
}

/** Facets whose values have a mark and need no label for their kind. */
const KNOWN_BY_MARK: ReadonlySet<FacetId> = new Set(['domain', 'method']);

/** All choices of the reader, one chip per value: the filter, then the focus, then open bundles. */
export function chipsOf(
  graph: LineageGraph,
  view: ViewState,
  lang: string,
  words: Words['chips'],
): readonly Chip[] {
  const partWords = partWordsOf(lang, words);
  const nameOf = (id: string) => {
    const node = graph.numberOf(id);
    return node === undefined ? id : graph.nameOf(node);
  };
  const { focus } = view;
  return [
    ...filterPartsOf(view.filter)
      .flatMap(singleValuesOf)
      .map((part) => ({
        key: part.kind === 'words' ? `${part.facet}=${part.values.join()}` : part.kind,
        value: valueOf(part),
        kind:
          part.kind === 'words' && !KNOWN_BY_MARK.has(part.facet)
            ? facetLabelOf(graph, part.facet, lang)
            : '',
        before: '',
        label: partLabelOf(graph, part, lang, partWords),
        after: '',
        drop: (now: ViewState) => dropPart(now, part),
      })),
    ...(focus === null
      ? []
      : [nameChip('focus', words.line, nameOf(focus), (now) => focusOn(now, null))]),
    ...[...new Set(view.open.map(({ node }) => node))].map((node) =>
      nameChip(`open=${node}`, words.opened, nameOf(node), (now) => closeBundlesOf(now, node)),
    ),
  ];
}

function nameChip(
  key: string,
  [before, after]: readonly [string, string],
  label: string,
  drop: Transition,
): Chip {
  return { key, value: null, kind: '', before, label, after, drop };
}

function singleValuesOf(part: FilterPart): readonly FilterPart[] {
  return part.kind === 'words'
    ? part.values.map((value) => ({ ...part, values: [value] }))
    : [part];
}

function valueOf(part: FilterPart): Chip['value'] {
  const [word] = part.kind === 'words' ? part.values : [];
  return part.kind === 'words' && word !== undefined ? { facet: part.facet, word } : null;
}

function partWordsOf(lang: string, words: Words['chips']): PartWords {
  return {
    query: words.quoted,
    released: ({ from, to }) => {
      if (from === null) return to === null ? '' : words.until(formatDate(to, lang));
      if (to === null) return words.since(formatDate(from, lang));
      return from === to
        ? formatDate(from, lang)
        : words.between(formatDate(from, lang), formatDate(to, lang));
    },
    only: ({ length }) => words.chosenModels(length, new Intl.NumberFormat(lang).format(length)),
  };
}
