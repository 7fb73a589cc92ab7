import { NONE, type LineageGraph } from '../../domain/graph/lineage-graph.js';
import { mainLineOf } from '../../domain/graph/lineage.js';
import { forksOf } from '../../domain/graph/relationship.js';
import type { ViewState } from '../../state/view-state.js';
import type { Forest } from './forest.js';

/** How much of a watched node's line is kept at any price; a root further away folds into a bundle of its own. */
const LINE_SHOWN = 8;

/** The nodes in focus and those whose bundles are open, with the near end of their main line, ancestors first. */
export function watchedOf(
  graph: LineageGraph,
  forest: Forest,
  { focus, open }: Pick<ViewState, 'focus' | 'open'>,
): readonly number[] {
  const watched = new Set<number>();
  for (const id of [focus, ...open.map(({ node }) => node)]) {
    const line: number[] = [];
    let node = (id === null ? undefined : graph.numberOf(id)) ?? NONE;
    for (; node !== NONE && line.length < LINE_SHOWN; node = graph.mainParentOf(node)) {
      if ((forest.sizes[node] ?? 0) > 0) line.push(node);
    }
    for (const ancestor of line.reverse()) watched.add(ancestor);
  }
  return [...watched];
}

/** The nodes held against each other, with their common ancestors and the near end of the ways down from the first of them. */
export function comparedOf(
  graph: LineageGraph,
  forest: Forest,
  compare: ViewState['compare'],
): readonly number[] {
  const nodes = compare.map((id) => graph.numberOf(id)).filter((node) => node !== undefined);
  if (nodes.length === 0) return [];
  const forks = forksOf(graph, nodes);
  const paths = forks[0]?.paths ?? nodes.map((node) => mainLineOf(graph, node));
  const ways = paths.flatMap((path) => path.slice(-LINE_SHOWN).map(({ node }) => node));
  const wanted = new Set([...forks.map(({ ancestor }) => ancestor), ...ways]);
  return [...wanted].filter((node) => (forest.sizes[node] ?? 0) > 0);
}
