import { matchesOf } from '../domain/query/filter.js';
import { NONE, type LineageGraph } from '../domain/graph/lineage-graph.js';
import type { ViewState } from '../state/view-state.js';
import type { Card, Scene } from './scene.js';
import { isLaterThan, type HiddenAfter } from './hidden-after.js';

/**
 * The family as it was at the end of `until`: without the cards and lines of what came later, and with bundles that hold what
 * was there. The same scene where no time is asked for. Cost: linear in the graph.
 */
export function sceneAsOf(
  graph: LineageGraph,
  scene: Scene,
  view: Pick<ViewState, 'filter' | 'until'>,
  hidden: HiddenAfter | null,
): Scene {
  if (!hidden || view.until === null) return scene;
  const isLater = isLaterThan(graph, view.until);
  const isShown = ({ key }: { readonly key: string }) => !hidden.keys.has(key);
  const cards: Card[] = [];
  const indexes = scene.cards.map((card) =>
    isShown(card) ? cards.push(hidden.bundles.get(card.key) ?? card) - 1 : NONE,
  );
  const cardIndex = scene.cardIndex.map((i, node) => (isLater(node) ? NONE : (indexes[i] ?? NONE)));
  const isThere = (node: number) => cardIndex[node] !== NONE;
  return {
    ...scene,
    cards,
    lines: scene.lines.filter(isShown),
    cardIndex,
    matchCount: [...matchesOf(graph, view.filter)].filter(isThere).length,
    memberCount: cardIndex.filter((index) => index !== NONE).length,
  };
}
