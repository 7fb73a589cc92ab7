import { finish } from '../domain/format/steps.js';
import { isolatedGraphOf } from '../domain/graph/isolation.js';
import { NONE, type LineageGraph } from '../domain/graph/lineage-graph.js';
import type { ViewState } from '../state/view-state.js';
import { matchesOf } from '../domain/query/filter.js';
import { filteredDomainsFirst } from './cards/filtered-domains-first.js';
import { assignCards } from './cards/card-assignment.js';
import type { Arrangement, CardRules } from './cards/card-fitter.js';
import { cardsOf } from './cards/cards.js';
import { linesOf } from './cards/lines.js';
import { cardBudgetOf, rowGapOf, type DrawingArea } from './drawing-area.js';
import { hasOwnCard, type Card, type Scene } from './scene.js';
import { DrawnPlaces } from './select/drawn-places.js';
import { filterResultOf, type FilterResult } from './select/filter-result.js';
import { forestInSteps, type Forest } from './select/forest.js';
import { openingsOf } from './select/groups.js';
import { interestInSteps } from './select/interest.js';
import { comparedOf, LINE_SHOWN, MIN_LINE_SHOWN, pinnedOf, selectedOf } from './select/pinned.js';
import { selectNodes } from './select/select-nodes.js';
import { withoutBundlesOfOne } from './select/without-bundles-of-one.js';

/**
 * The part of a view that determines what is drawn. It includes the selection, since a collapsed node is drawn when
 * selected; selecting a drawn node never moves anything.
 */
export type ShapingView = Pick<
  ViewState,
  | 'filter'
  | 'focus'
  | 'open'
  | 'split'
  | 'find'
  | 'page'
  | 'compare'
  | 'select'
  | 'layout'
  | 'sizing'
>;

/**
 * Computes what to draw of a graph for a view in an area: the most interesting nodes as cards, and all other members
 * collapsed into bundles. Compared or selected nodes that are collapsed replace less interesting ones. Pure. Cost:
 * linear in nodes and edges; later passes do not depend on the size of the graph.
 */
export function sceneOf(
  fullGraph: LineageGraph,
  view: ShapingView,
  area: DrawingArea,
  rules: CardRules,
): Scene {
  return finish(sceneInSteps(fullGraph, view, area, rules));
}

/** {@link sceneOf} in steps, with a pause after each pass over the graph. */
export function* sceneInSteps(
  fullGraph: LineageGraph,
  view: ShapingView,
  area: DrawingArea,
  { CardFitter, density }: CardRules,
): Generator<undefined, Scene> {
  const graph = isolatedGraphOf(fullGraph, view.filter.isolation);
  matchesOf(graph, view.filter);
  yield;
  const filtered = filterResultOf(graph, view.filter);
  yield;
  const forest = yield* forestInSteps(graph, filtered);
  yield;
  const interest = yield* interestInSteps(graph, filtered, forest, view);
  yield;
  const openings = openingsOf(graph, forest, view.open, view.split);
  const pinnedWith = area.paper?.expanded
    ? () => forest.order
    : (shown: number) => pinnedOf(graph, forest, view, shown);
  const places = new DrawnPlaces(graph.nodeCount);
  const sceneWith = function* (
    moreWith: (shown: number) => readonly number[],
  ): Generator<undefined, Scene> {
    const allWith = (shown: number) => [...new Set([...pinnedWith(shown), ...moreWith(shown)])];
    const fitted = yield* inDensityThatShowsMost(
      function* (drawingArea) {
        const fitterIn = (room: DrawingArea) =>
          new CardFitter(graph, forest, openings, places, room);
        const narrow = fitterIn(drawingArea);
        const pinned = longestThatFits(allWith, narrow);
        // A lineage that is longer than the area makes the picture longer; the other columns are still filled.
        const { spare } = narrow.arrange(pinned);
        const fitter = spare < 0 ? fitterIn(longerBy(-spare, drawingArea)) : narrow;
        const selected = yield* selectNodes(forest, interest, pinned, fitter);
        return withoutBundlesOfOne(openings.parts, forest, selected, (drawn) =>
          fitter.attemptCloser(drawn),
        );
      },
      filtered,
      { ...area, sizing: view.sizing, ...(density ? { density } : {}) },
    );
    yield;
    const { arrangement } = fitted;
    const assignment = yield* assignCards(
      graph,
      forest,
      openings.parts,
      interest,
      view,
      arrangement,
      fitted.area,
    );
    yield;
    const cards = cardsOf(
      graph,
      filtered,
      openings.parts,
      arrangement,
      assignment,
      fitted.area,
    ).map((card) => filteredDomainsFirst(graph, card, view.filter.words.domain));
    const inOrder = cards.toSorted(inReadingOrder);
    const indexes = new Map(inOrder.map((card, i) => [card, i]));
    const moved = Int32Array.from(cards, (card) => indexes.get(card) ?? -1);
    const cardOf = (node: number) => cards[assignment.cards[forest.placeOf(node)] ?? NONE];
    const lines = linesOf(graph, filtered, arrangement, cards, cardOf);
    let cardIndex: Int32Array | undefined;
    return {
      cards: inOrder,
      lines,
      // Computed on demand: without a selection, few pictures need it.
      get cardIndex() {
        return (cardIndex ??= cardIndexOf(graph.nodeCount, forest, assignment.cards, moved));
      },
      matchCount: filtered.matches.count(),
      memberCount: forest.order.length,
      rowGap: rowGapOf(fitted.area),
      pinned: moreWith(LINE_SHOWN).filter((node) => arrangement.columns.has(node)),
    };
  };
  const scene = yield* sceneWith(() => []);
  const compared = comparedOf(graph, forest, view.compare);
  const selectedWith = (shown: number) => selectedOf(graph, forest, view.select, shown);
  // Nodes that already have a card need not be pinned.
  const areDrawn = [...compared, ...selectedWith(1).nodes].every((node) => hasOwnCard(scene, node));
  if (areDrawn) return scene;
  return yield* sceneWith((shown) => [...new Set([...compared, ...selectedWith(shown).withLines])]);
}

/**
 * The pinned nodes with as much of their main lines as fits, but no more than {@link LINE_SHOWN} nodes of each; that
 * many if the lines are complete then, or if not even the minimum fits.
 */
function longestThatFits(
  allWith: (shown: number) => readonly number[],
  fitter: InstanceType<CardRules['CardFitter']>,
): readonly number[] {
  const full = allWith(LINE_SHOWN);
  const isComplete = full.length === allWith(Infinity).length;
  if (isComplete || fitter.arrange(full).fits) return full;
  for (let shown = LINE_SHOWN - 1; shown >= MIN_LINE_SHOWN; shown--) {
    const less = allWith(shown);
    if (less.length < full.length && fitter.arrange(less).fits) return less;
  }
  return full;
}

/**
 * Node number → index of its card; {@link NONE} for non-members.
 * @param cards place → number of its card
 * @param moved number of a card → its index
 */
function cardIndexOf(
  nodeCount: number,
  { order }: Forest,
  cards: Int32Array,
  moved: Int32Array,
): Int32Array {
  const cardIndex = new Int32Array(nodeCount).fill(NONE);
  // A loop: a callback for each of a million nodes takes ten times as long.
  for (let place = 0; place < order.length; place++) {
    cardIndex[order[place] ?? NONE] = moved[cards[place] ?? NONE] ?? NONE;
  }
  return cardIndex;
}

/** In a narrower or lower area, cards are dense. */
const NARROW_PX = 480;
const LOW_PX = 540;

/** An arrangement with the area, and so the density, that it fits. */
interface Fitted {
  readonly arrangement: Arrangement;
  readonly area: DrawingArea;
}

/** Uses airy cards; dense ones in an area too small for a family, or if more of the matches then get their own card. */
function* inDensityThatShowsMost(
  arrangementIn: (area: DrawingArea) => Generator<undefined, Arrangement>,
  { matches, narrowed }: FilterResult,
  area: DrawingArea,
): Generator<undefined, Fitted> {
  const fittedIn = function* (drawingArea: DrawingArea): Generator<undefined, Fitted> {
    yield;
    return { arrangement: yield* arrangementIn(drawingArea), area: drawingArea };
  };
  if (area.density) return yield* fittedIn(area);
  const denseArea: DrawingArea = { ...area, density: 'dense' };
  const isLow = area.direction === 'right' && area.height < LOW_PX;
  if (area.width < NARROW_PX || (isLow && !narrowed)) return yield* fittedIn(denseArea);
  const shownIn = ({ arrangement }: Fitted) =>
    [...arrangement.columns.keys()].filter((node) => matches.has(node)).length;
  const matchCount = narrowed ? matches.count() : 0;
  const maxAiry = cardBudgetOf(area);
  let dense: Fitted | null = null;
  if (matchCount > maxAiry) {
    dense = yield* fittedIn(denseArea);
    const shown = shownIn(dense);
    // Airy cards cannot show more, so they need not be arranged; all matches may be pinned, in either density.
    if (shown > maxAiry && shown < matchCount) return dense;
  }
  const airy = yield* fittedIn(area);
  const shown = shownIn(airy);
  if (!narrowed || shown === matchCount) return airy;
  dense ??= yield* fittedIn(denseArea);
  return shownIn(dense) > shown ? dense : airy;
}

/** An area that is longer along the flow, by CSS pixels. */
function longerBy(px: number, area: DrawingArea): DrawingArea {
  return area.direction === 'right'
    ? { ...area, width: area.width + px }
    : { ...area, height: area.height + px };
}

/** Compares by column; models in file order, then bundles. */
function inReadingOrder(a: Card, b: Card): number {
  return (
    a.column - b.column || Number(a.kind !== 'node') - Number(b.kind !== 'node') || a.node - b.node
  );
}
