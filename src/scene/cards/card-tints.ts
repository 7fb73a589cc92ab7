import { lastDayOf } from '../../domain/format/dates.js';
import { NONE, type LineageGraph } from '../../domain/graph/lineage-graph.js';
import { releaseTimesOf } from '../../domain/graph/release-times.js';
import type { ViewState } from '../../state/view-state.js';
import { colourSchemeOf } from '../style/colouring.js';
import type { Scene } from '../scene.js';
import { TINTS, type Tint } from '../style/tints.js';

/** The number of models in a card that have a colour. */
export interface TintShare {
  readonly tint: Tint;
  readonly count: number;
}

/** Card key → the colours of the models in it, in legend order; cards without any are absent. */
export type CardTints = ReadonlyMap<string, readonly TintShare[]>;

/**
 * The colours of the cards of a scene; null if the view has no colouring. Does not affect the layout. Cost: one pass
 * over the nodes, in which each is counted.
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
  const isLater = (node: number) => (times[node] ?? -Infinity) > end;
  const counts = countsByCard(scene, scheme.tintPlaces, isLater);
  const tints = new Map<string, readonly TintShare[]>();
  scene.cards.forEach((card, index) => {
    // A cell also represents what is collapsed behind it, but has the colour of its own model.
    const own = card.kind !== 'node' || isLater(card.node) ? null : scheme.tintOf(card.node);
    const shares = TINTS.flatMap((tint, t) => {
      const count =
        card.kind === 'bundle' ? (counts[index * PLACES + t + 1] ?? 0) : Number(tint === own);
      return count === 0 ? [] : { tint, count };
    });
    if (shares.length > 0) tints.set(card.key, shares);
  });
  return tints;
}

/** The places of colours, from 1; 0 for none. */
const PLACES = TINTS.length + 1;

/** How many nodes of each card have each colour, one card after another. Cost: one pass over the nodes. */
function countsByCard(
  { cards, cardIndex }: Scene,
  tintPlaces: Uint8Array,
  isLater: (node: number) => boolean,
): Int32Array {
  const counts = new Int32Array(cards.length * PLACES);
  for (let node = 0; node < cardIndex.length; node++) {
    const card = cardIndex[node] ?? NONE;
    if (card === NONE || isLater(node)) continue;
    const at = card * PLACES + (tintPlaces[node] ?? 0);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}
