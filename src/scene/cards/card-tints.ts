import { lastDayOf } from '../../domain/format/dates.js';
import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { releaseTimesOf } from '../../domain/graph/release-times.js';
import type { ViewState } from '../../state/view-state.js';
import { colourSchemeOf } from '../style/colouring.js';
import type { Scene } from '../scene.js';
import { TINTS, type Tint } from '../style/tints.js';
import { membersOf } from '../hidden-after.js';

/** The number of models in a card that have a colour. */
export interface TintShare {
  readonly tint: Tint;
  readonly count: number;
}

/** Card key → the colours of the models in it, in legend order; cards without any are absent. */
export type CardTints = ReadonlyMap<string, readonly TintShare[]>;

/**
 * The colours of the cards of a scene; null if the view has no colouring. Does not affect the layout. Cost: the nodes
 * in the scene's bundles.
 */
export function cardTintsOf(
  graph: LineageGraph,
  scene: Scene,
  { colouring, until }: Pick<ViewState, 'colouring' | 'until'>,
): CardTints | null {
  const scheme = colourSchemeOf(graph, colouring);
  if (!scheme) return null;
  const end = until === null ? Infinity : lastDayOf(until).getTime();
  const times = releaseTimesOf(graph);
  const members = membersOf(graph, scene);
  const tints = new Map<string, readonly TintShare[]>();
  for (const card of scene.cards) {
    const nodes = card.kind === 'node' ? [card.node] : (members.get(card.key) ?? []);
    const counts = new Map<Tint, number>();
    for (const node of nodes) {
      const tint = (times[node] ?? -Infinity) > end ? null : scheme.tintOf(node);
      if (tint !== null) counts.set(tint, (counts.get(tint) ?? 0) + 1);
    }
    const shares = TINTS.flatMap((tint) => {
      const count = counts.get(tint);
      return count === undefined ? [] : { tint, count };
    });
    if (shares.length > 0) tints.set(card.key, shares);
  }
  return tints;
}
