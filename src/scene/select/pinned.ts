import { NONE, type LineageGraph } from '../../domain/graph/lineage-graph.js';
import { mainLineOf } from '../../domain/graph/lineage.js';
import { forksOf } from '../../domain/graph/relationship.js';
import type { Selection, ViewState } from '../../state/view-state.js';
import type { Forest } from './forest.js';

/** Number of nearest ancestors of a pinned node that are always drawn; those further up are collapsed into a bundle. */
const LINE_SHOWN = 8;

/** The nodes in focus and those whose bundles are open, with the near end of their main line, ancestors first. */
export function pinnedOf(
  graph: LineageGraph,
  forest: Forest,
  { focus, open }: Pick<ViewState, 'focus' | 'open'>,
): readonly number[] {
  const nodes = [focus, ...open.map(({ node }) => node)].map(
    (id) => (id === null ? undefined : graph.numberOf(id)) ?? NONE,
  );
  return [...new Set(nodes.flatMap((node) => nearLineOf(graph, forest, node)))];
}

/** The nearest ancestors of a node on its main line and the node itself, ancestors first, limited to members. */
function nearLineOf(graph: LineageGraph, forest: Forest, start: number): readonly number[] {
  const isThere = (each: number) => (forest.sizes[each] ?? 0) > 0;
  const line: number[] = [];
  let node = start;
  for (; node !== NONE && line.length < LINE_SHOWN; node = graph.mainParentOf(node)) {
    if (isThere(node)) line.push(node);
  }
  // The root is always drawn; a single node between would need as much room as a bundle as it does as a card.
  const rest = node === NONE ? [] : mainLineOf(graph, node).map((step) => step.node);
  if (rest.length <= 2) line.push(...rest.reverse().filter(isThere));
  return line.reverse();
}

/** The selected node, or both ends of the selected claim, limited to members. */
export function selectedOf(
  graph: LineageGraph,
  forest: Forest,
  select: Selection | null,
): { readonly nodes: readonly number[]; readonly withLines: readonly number[] } {
  const ids = !select ? [] : select.kind === 'node' ? [select.id] : [select.source, select.target];
  const nodes = ids
    .map((id) => graph.numberOf(id) ?? NONE)
    .filter((node) => node !== NONE && (forest.sizes[node] ?? 0) > 0);
  return { nodes, withLines: nodes.flatMap((node) => nearLineOf(graph, forest, node)) };
}

/** The compared nodes, with their common ancestors and the last nodes of the paths down from the first of them. */
export function comparedOf(
  graph: LineageGraph,
  forest: Forest,
  compare: ViewState['compare'],
): readonly number[] {
  const nodes = compare.map((id) => graph.numberOf(id)).filter((node) => node !== undefined);
  if (nodes.length === 0) return [];
  const forks = forksOf(graph, nodes);
  const paths = forks[0]?.paths ?? nodes.map((node) => mainLineOf(graph, node));
  const ends = paths.flatMap((path) => path.slice(-LINE_SHOWN).map(({ node }) => node));
  const wanted = new Set([...forks.map(({ ancestor }) => ancestor), ...ends]);
  return [...wanted].filter((node) => (forest.sizes[node] ?? 0) > 0);
}
