import type { LineageGraph } from '../domain/graph/lineage-graph.js';
import { sceneAsOf } from '../scene/scene-as-of.js';
import type { ViewState } from '../state/view-state.js';
import type { PlacedScene } from './placed-scene.js';

type Moment = Pick<ViewState, 'filter' | 'until'>;

interface Computed extends Moment {
  readonly lang: string;
  readonly placed: PlacedScene;
}

const computed = new WeakMap<PlacedScene, Computed>();

/**
 * The picture of the family as it was at the end of `until`, everything where it stands in the whole one: see
 * {@link sceneAsOf}. The latest one is kept, so that asking again gives the same object.
 */
export function placedAsOf(
  graph: LineageGraph,
  whole: PlacedScene,
  { filter, until }: Moment,
  lang: string,
): PlacedScene {
  if (until === null) return whole;
  const known = computed.get(whole);
  if (known?.until === until && known.filter === filter && known.lang === lang) return known.placed;
  const scene = sceneAsOf(graph, whole.scene, { filter, until }, lang);
  const keys = new Set([...scene.cards, ...scene.lines].map(({ key }) => key));
  const guides = whole.guides.filter((guide) => !('of' in guide) || keys.has(guide.of));
  const placed = { ...whole, scene, guides };
  computed.set(whole, { filter, until, lang, placed });
  return placed;
}
