import { matchesOf } from '../domain/query/filter.js';
import type { LineageGraph } from '../domain/graph/lineage-graph.js';
import type { ViewState } from '../state/view-state.js';
import type { Scene } from './scene.js';
import { isLaterThan, laterOf } from './hidden-after.js';

/**
 * The family as it was at the end of `until`: without the cards and lines of what came later, and with bundles that hold what
 * was there. The same scene where no time is asked for. Cost: linear in the graph.
 */
export function sceneAsOf(
  graph: LineageGraph,
  scene: Scene,
  view: Pick<ViewState, 'filter' | 'until'>,
  lang: string,
): Scene {
  const later = laterOf(graph, scene, view, lang);
  if (!later || view.until === null) return scene;
  const isLater = isLaterThan(graph, view.until);
  const isShown = ({ key }: { readonly key: string }) => !later.hidden.has(key);
  const placeOf = (node: number) => {
    const key = isLater(node) ? null : scene.placeOf(node);
    return key === null || later.hidden.has(key) ? null : key;
  };
  const isThere = (node: number) => placeOf(node) !== null;
  return {
    cards: scene.cards.filter(isShown).map((card) => later.bundles.get(card.key) ?? card),
    lines: scene.lines.filter(isShown),
    placeOf,
    matchCount: [...matchesOf(graph, view.filter)].filter(isThere).length,
    memberCount: [...graph.nodes.keys()].filter(isThere).length,
    rowGap: scene.rowGap,
  };
}
