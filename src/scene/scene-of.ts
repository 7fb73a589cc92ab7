import type { LineageGraph } from '../domain/graph/lineage-graph.js';
import type { ViewState } from '../state/view-state.js';
import type { Arrangement } from './select/card-fitter.js';
import { openingsOf } from './cards/bundle.js';
import { cardsOf } from './cards/cards.js';
import { choose } from './select/select-nodes.js';
import { Forest } from './select/forest.js';
import { interestOf } from './select/interest.js';
import { linesOf } from './select/lines.js';
import { placesOf } from './select/card-assignment.js';
import { rowGapOf, type Room } from './drawing-area.js';
import type { Card, Scene } from './scene.js';
import { LayeredArranger } from './select/layered-card-fitter.js';
import { TimelineArranger } from './select/timeline-card-fitter.js';
import { universeOf, type Universe } from './select/filter-result.js';
import { comparedOf, watchedOf } from './select/pinned.js';

/** The part of a view that decides what is drawn; selecting is not in it, so selecting never moves a node. */
export type ShapingView = Pick<
  ViewState,
  'filter' | 'focus' | 'open' | 'find' | 'compare' | 'layout' | 'sizing'
>;

/**
 * What to draw of a graph for a view in a room: the most interesting nodes as cards, and everything else the filter
 * leaves folded into bundles. Pure. Cost: linear in nodes and edges; what comes after it does not grow with the graph.
 */
export function sceneOf(graph: LineageGraph, view: ShapingView, space: Room): Scene {
  const universe = universeOf(graph, view.filter);
  const forest = new Forest(graph, universe);
  const interest = interestOf(graph, universe, forest, view);
  const openings = openingsOf(graph, forest, view.open);
  const watched = watchedOf(graph, forest, view);
  const compared = comparedOf(graph, forest, view.compare);
  const arrangementIn = (room: Room): Arrangement => {
    const ArrangerOf = view.layout === 'timeline' ? TimelineArranger : LayeredArranger;
    const arranger = new ArrangerOf(graph, forest, openings, room);
    const arrangement = choose(forest, interest, watched, arranger);
    // What is drawn already can be compared where it is.
    if (compared.every((node) => arrangement.columns.has(node))) return arrangement;
    return choose(forest, interest, [...new Set([...watched, ...compared])], arranger);
  };
  const { arrangement, room } = inDensityThatShowsMost(arrangementIn, universe, {
    ...space,
    sizing: view.sizing,
    ...(view.layout === 'timeline' ? { density: 'dense' } : {}),
  });
  const places = placesOf(graph, universe, forest, interest, view.find, arrangement, room);
  const cards = cardsOf(graph, universe, arrangement, places, room);
  return {
    cards: cards.toSorted(inReadingOrder),
    lines: linesOf(graph, universe, arrangement, cards, places),
    placeOf: (node) => cards[places.slots[node] ?? -1]?.key ?? null,
    matchCount: universe.matches.count(),
    memberCount: universe.members.count(),
    rowGap: rowGapOf(room),
  };
}

/** In a room narrower or lower than this, cards are dense. */
const NARROW_PX = 480;
const LOW_PX = 540;

/** Airy cards; dense ones in a room too small for a family, and where more of what the reader asked for has a card that way. */
function inDensityThatShowsMost(
  arrangementIn: (room: Room) => Arrangement,
  { matches, narrowed }: Universe,
  room: Room,
): { arrangement: Arrangement; room: Room } {
  const denseRoom: Room = { ...room, density: 'dense' };
  const isLow = room.direction === 'right' && room.height < LOW_PX;
  if (!room.density && (room.width < NARROW_PX || (isLow && !narrowed))) {
    return { arrangement: arrangementIn(denseRoom), room: denseRoom };
  }
  const airy = arrangementIn(room);
  const shownIn = ({ columns }: Arrangement) =>
    [...columns.keys()].filter((node) => matches.has(node)).length;
  if (!narrowed || room.density || shownIn(airy) === matches.count()) {
    return { arrangement: airy, room };
  }
  const dense = arrangementIn(denseRoom);
  return shownIn(dense) > shownIn(airy)
    ? { arrangement: dense, room: denseRoom }
    : { arrangement: airy, room };
}

/** By column; models in the order of the file, then what is folded. */
function inReadingOrder(a: Card, b: Card): number {
  return (
    a.column - b.column || Number(a.kind !== 'node') - Number(b.kind !== 'node') || a.node - b.node
  );
}
