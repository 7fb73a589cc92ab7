import { isolationLabelOf } from '../../scene/isolation-label.js';
import { valueLabelOf } from '../../domain/query/facets.js';
import type { FilterPart } from '../../domain/query/filter-parts.js';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';

type PartOf<K extends FilterPart['kind']> = FilterPart & { readonly kind: K };

/** Labels of conditions that are not facet values. */
export interface PartWords {
  readonly query: (query: string) => string;
  readonly released: (released: PartOf<'released'>['released']) => string;
  readonly only: (ids: readonly string[]) => string;
}

/** The label of a filter condition; several values of a facet as `Medicine or Law`. */
export function partLabelOf(
  graph: LineageGraph,
  part: FilterPart,
  lang: string,
  words: PartWords,
): string {
  switch (part.kind) {
    case 'query':
      return words.query(part.query);
    case 'released':
      return words.released(part.released);
    case 'only':
      return words.only(part.ids);
    case 'isolation':
      return isolationLabelOf(graph, part.isolation, lang);
    case 'words': {
      const labels = part.values.map((value) => valueLabelOf(graph, part.facet, value, lang));
      return new Intl.ListFormat(lang, { type: 'disjunction' }).format(labels);
    }
  }
}
