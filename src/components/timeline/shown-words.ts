import { formatDate, lastDayOf } from '../../domain/format/dates.js';
import { matchesOf } from '../../domain/query/filter.js';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { releaseTimesOf } from '../../domain/graph/release-times.js';
import { formatCount } from '../../domain/format/format-count.js';
import type { ViewState } from '../../state/view-state.js';
import type { Words } from '../../locales/en.js';

/** The number of matches that existed at the time shown. Cost: linear in the matches. */
export function shownWordsOf(
  graph: LineageGraph,
  { filter, until }: Pick<ViewState, 'filter' | 'until'>,
  words: Words['timeline'],
  lang: string,
): string {
  const matches = matchesOf(graph, filter);
  const all = matches.count();
  if (until === null) return words.all(all, formatCount(all, lang));
  const end = lastDayOf(until).getTime();
  const times = releaseTimesOf(graph);
  let shown = 0;
  matches.forEach((node) => {
    if ((times[node] ?? -Infinity) <= end) shown++;
  });
  return words.shownBy(formatCount(shown, lang), formatCount(all, lang), formatDate(until, lang));
}
