import { formatDate } from '../domain/format/dates.js';
import { valueLabelOf, type FacetId } from '../domain/query/facets.js';
import type { LineageGraph } from '../domain/graph/lineage-graph.js';
import { isolationLabelOf } from '../scene/isolation-label.js';
import { textOf } from '../domain/format/text.js';
import type { ViewState } from '../state/view-state.js';
import type { Scope } from './scope.js';
import { wordsIn } from '../locales/words-in.js';

/** The title of an exported scope: the title of the graph, and which part of it. */
export function exportTitleOf(
  graph: LineageGraph,
  view: ViewState,
  scope: Scope,
  lang: string,
): string {
  const { title } = graph.frame;
  const words = wordsIn(lang).exported;
  const full = title === undefined ? words.untitled : textOf(title, lang);
  const { until } = view;
  // A subtree is exported in its present state.
  const isEarlier = until !== null && scope.kind === 'shown';
  const moment = isEarlier ? [words.until(formatDate(until, lang))] : [];
  return [full, ...partsOf(graph, view, scope, lang), ...moment].join(' · ');
}

function partsOf(
  graph: LineageGraph,
  { named, filter }: ViewState,
  scope: Scope,
  lang: string,
): readonly string[] {
  if (scope.kind === 'subtree') return [graph.nameOf(scope.node)];
  const view = graph.frame.views?.find(({ id }) => id === named?.id);
  if (view) return [textOf(view.title, lang)];
  const facets = Object.entries(filter.words) as [FacetId, readonly string[]][];
  const facetLabels = facets.map(([facet, values]) =>
    values.map((value) => valueLabelOf(graph, facet, value, lang)).join(', '),
  );
  const query = filter.query.trim();
  const { isolation } = filter;
  return [
    ...(isolation ? [isolationLabelOf(graph, isolation, lang)] : []),
    ...facetLabels,
    ...(query === '' ? [] : [`“${query}”`]),
  ];
}
