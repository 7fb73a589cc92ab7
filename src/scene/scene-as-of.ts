import { lastDayOf } from '../domain/format/dates.js';
import { matchesOf } from '../domain/query/filter.js';
import { NONE, type LineageGraph } from '../domain/graph/lineage-graph.js';
import { releaseTimesOf } from '../domain/graph/release-times.js';
import type { ViewState } from '../state/view-state.js';
import type { Card, Scene } from './scene.js';
import type { HiddenAfter } from './hidden-after.js';

/**
 * The scene as it was at the end of `until`: without later cards and lines, and with bundles that contain only what
 * existed. The same scene if no time is set. Cost: linear in the graph.
 */
export function sceneAsOf(
  graph: LineageGraph,
  scene: Scene,
  view: Pick<ViewState, 'filter' | 'until'>,
  hidden: HiddenAfter | null,
): Scene {
  if (!hidden || view.until === null) return scene;
  const isShown = ({ key }: { readonly key: string }) => !hidden.keys.has(key);
  const cards: Card[] = [];
  const indexes = scene.cards.map((card) =>
    isShown(card) ? cards.push(hidden.bundles.get(card.key) ?? card) - 1 : NONE,
  );
  const matches = matchesOf(graph, view.filter);
  const end = lastDayOf(view.until).getTime();
  const times = releaseTimesOf(graph);
  // A loop: a callback for each of a million nodes would take as long as the animation shows a month.
  const cardIndex = new Int32Array(scene.cardIndex.length).fill(NONE);
  let [matchCount, memberCount] = [0, 0];
  for (let node = 0; node < cardIndex.length; node++) {
    const index = (times[node] ?? -Infinity) > end ? NONE : indexes[scene.cardIndex[node] ?? NONE];
    if (index === undefined || index === NONE) continue;
    cardIndex[node] = index;
    memberCount++;
    if (matches.has(node)) matchCount++;
  }
  return {
    ...scene,
    cards,
    lines: scene.lines.filter(isShown),
    cardIndex,
    matchCount,
    memberCount,
  };
}
