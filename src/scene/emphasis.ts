import { ancestorsOf, descendantsAmong, mainLineOf } from '../domain/graph/lineage.js';
import { NONE, type LineageGraph } from '../domain/graph/lineage-graph.js';
import { forksOf } from '../domain/graph/relationship.js';
import type { Selection, ViewState } from '../state/view-state.js';
import { cardKeyOf, type Scene } from './scene.js';

/** The highlighted cards and lines, by key; everything else is dimmed. */
export interface Emphasis {
  /** The selected card or line, or every compared card. */
  readonly selected: ReadonlySet<string>;
  /**
   * Cards and lines of the selection's lineage, or of the paths that connect the compared ones; including themselves.
   */
  readonly lineage: ReadonlySet<string>;
}

/** The cards to scroll to after a selection: the card itself, all compared ones, or both ends of a line. */
export function cardsInQuestionOf({ cards, lines }: Scene, { selected }: Emphasis): string[] {
  const ends = lines
    .filter(({ key }) => selected.has(key))
    .flatMap((line) => [line.source, line.target]);
  return [...cards.map(({ key }) => key).filter((key) => selected.has(key)), ...ends];
}

/**
 * The visible lineage of the selection, or the paths that connect the compared nodes; null if nothing is selected, or
 * if the graph does not contain it.
 */
export function emphasisOf(
  graph: LineageGraph,
  scene: Scene,
  { select: selection, compare }: Pick<ViewState, 'select' | 'compare'>,
): Emphasis | null {
  if (compare.length > 0) return ofCompared(graph, scene, compare);
  if (!selection) return null;
  return selection.kind === 'node'
    ? ofNode(graph, scene, selection.id)
    : ofEdge(graph, scene, selection);
}

function ofNode(graph: LineageGraph, scene: Scene, id: string): Emphasis | null {
  const node = graph.numberOf(id);
  if (node === undefined) return null;
  const ancestors = ancestorsOf(graph, node);
  const descendants = descendantsAmong(graph, node, nodesIn(graph, scene));
  const selected = new Set([cardKeyOf(scene, node)].filter((key) => key !== null));
  const lineage = new Set(selected);
  const among = (set: { has(n: number): boolean }, n: number) => n === node || set.has(n);
  for (const card of scene.cards) {
    // A bundle belongs to the lineage if its parent does, as its members descend from it.
    const own = card.kind === 'node' ? card.node : null;
    if (own !== null && (among(ancestors, own) || descendants.has(own))) lineage.add(card.key);
    if (own === null && among(descendants, card.node)) lineage.add(card.key);
  }
  for (const line of scene.lines) {
    const source = graph.sources[line.edge];
    const target = graph.targets[line.edge];
    if (source === undefined || target === undefined) {
      if (lineage.has(line.source) && lineage.has(line.target)) lineage.add(line.key);
    } else if (
      (among(ancestors, source) && among(ancestors, target)) ||
      (among(descendants, source) && among(descendants, target))
    ) {
      lineage.add(line.key);
    }
  }
  return { selected, lineage };
}

/** The nodes of cards and the ends of lines, each at least once. */
function nodesIn({ sources, targets }: LineageGraph, { cards, lines }: Scene): readonly number[] {
  return [
    ...cards.map(({ node }) => node),
    ...lines.flatMap(({ edge }) => [sources[edge] ?? NONE, targets[edge] ?? NONE]),
  ];
}

function ofEdge(
  graph: LineageGraph,
  scene: Scene,
  selection: Extract<Selection, { kind: 'edge' }>,
): Emphasis | null {
  const source = graph.numberOf(selection.source);
  const target = graph.numberOf(selection.target);
  if (source === undefined || target === undefined) return null;
  const edge = graph
    .inEdgesOf(target)
    .find((e) => graph.sources[e] === source && graph.relationAt(e) === selection.relation);
  const line = scene.lines.find((drawn) => drawn.edge === edge);
  const ends = [cardKeyOf(scene, source), cardKeyOf(scene, target)].filter((key) => key !== null);
  const selected = line ? [line.key] : [];
  return { selected: new Set(selected), lineage: new Set([...selected, ...ends]) };
}

/** The paths down from common ancestors; if there are none, each node's own lineage. */
function ofCompared(graph: LineageGraph, scene: Scene, ids: ViewState['compare']): Emphasis | null {
  const nodes = ids.map((id) => graph.numberOf(id)).filter((node) => node !== undefined);
  if (nodes.length === 0) return null;
  const forks = forksOf(graph, nodes);
  const steps =
    forks.length > 0
      ? forks.flatMap(({ paths }) => paths.flat())
      : nodes.flatMap((node) => mainLineOf(graph, node));
  const cardKeysOf = (list: readonly number[]) =>
    list.map((node) => cardKeyOf(scene, node)).filter((key) => key !== null);
  const lineage = new Set(cardKeysOf(steps.map(({ node }) => node)));
  const edges = new Set(steps.map(({ edge }) => edge));
  const cards = new Set(lineage);
  for (const { key, edge, source, target } of scene.lines) {
    // A step inside a bundle is drawn as the edge to the bundle.
    const isOnWay = edge === NONE ? cards.has(source) && cards.has(target) : edges.has(edge);
    if (isOnWay) lineage.add(key);
  }
  return { selected: new Set(cardKeysOf(nodes)), lineage };
}
