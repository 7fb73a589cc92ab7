import { NONE, type LineageGraph } from '../../domain/graph/lineage-graph.js';
import { mainLineOf } from '../../domain/graph/lineage.js';
import { forksOf } from '../../domain/graph/relationship.js';
import type { Selection, ViewState } from '../../state/view-state.js';
import type { Forest } from './forest.js';

/**
 * Number of nearest ancestors of a pinned node that are drawn if they fit; those between them and the root are
 * collapsed.
 */
export const LINE_SHOWN = 8;
/** The minimum of the same: more cards than fit would be too small to read. */
export const MIN_LINE_SHOWN = 1;

/**
 * The nodes in focus and those with open bundles, with their nearest ancestors on the main line, ancestors first.
 * @param shown number of nodes of a main line
 */
export function pinnedOf(
  graph: LineageGraph,
  forest: Forest,
  { focus, open }: Pick<ViewState, 'focus' | 'open'>,
  shown: number,
): readonly number[] {
  const nodes = [focus, ...open.map(({ node }) => node)].map(
    (id) => (id === null ? undefined : graph.numberOf(id)) ?? NONE,
  );
  return [...new Set(nodes.flatMap((node) => nearLineOf(graph, forest, node, shown)))];
}

/** The root of a node's main line, its nearest ancestors and the node itself, ancestors first, limited to members. */
function nearLineOf(
  graph: LineageGraph,
  forest: Forest,
  start: number,
  shown: number,
): readonly number[] {
  const isThere = (number: number) => forest.sizeOf(number) > 0;
  const line: number[] = [];
  let node = start;
  for (; node !== NONE && line.length < shown; node = graph.mainParentOf(node)) {
    if (isThere(node)) line.push(node);
  }
  const rest = node === NONE ? [] : mainLineOf(graph, node).map((step) => step.node);
  // The root is always drawn; a single node between would need as much room as a bundle as it does as a card.
  const drawn = rest.length <= 2 ? rest : rest.slice(0, 1);
  return [...drawn.filter(isThere), ...line.reverse()];
}

/** The selected node, or both ends of the selected claim, limited to members. */
export function selectedOf(
  graph: LineageGraph,
  forest: Forest,
  select: Selection | null,
  shown: number,
): { readonly nodes: readonly number[]; readonly withLines: readonly number[] } {
  const ids = !select ? [] : select.kind === 'node' ? [select.id] : [select.source, select.target];
  const nodes = ids
    .map((id) => graph.numberOf(id) ?? NONE)
    .filter((node) => node !== NONE && forest.sizeOf(node) > 0);
  return { nodes, withLines: nodes.flatMap((node) => nearLineOf(graph, forest, node, shown)) };
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
  return [...wanted].filter((node) => forest.sizeOf(node) > 0);
}
