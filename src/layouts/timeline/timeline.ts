import { firstDayOf, lastDayOf } from '../../domain/format/dates.js';
import { NONE, type LineageGraph } from '../../domain/graph/lineage-graph.js';
import { familyOrderOf, type FamilyMember } from './family-order.js';
import { packLanes, type Lanes } from './lanes.js';
import type { DrawingArea } from '../../scene/drawing-area.js';
import {
  hasPlaceOfItsOwn,
  holdersOf,
  tabsOf,
  type Card,
  type Line,
  type Scene,
} from '../../scene/scene.js';
import { pensOf } from '../pens-of.js';
import { SegmentBuilder } from '../segment-builder.js';
import type { LaneStop } from './departures.js';
import { routeOrthogonally, type UnroutedLine } from './orthogonal-routes.js';
import type { Guide } from '../guides.js';
import type { Placement } from '../placement.js';
import type { Corner } from '../rounded.js';
import { timeTicksOf } from './time-axis.js';
import { wordsIn } from '../../locales/words-in.js';

/** Thickness of the bar for the range of a date, and its distance from the card. */
const RANGE_PX = 3;
const MIN_RANGE_PX = 5;
/** Distance from the card of the sign for an impossible order of dates. */
const WARNING_PX = 6;
/** Space for the labels before the axis. */
const AXIS_TEXT_PX = 12;
const MIN_WORDS_PX = 36;
/** Space before the undated strip, if it has lanes of its own. */
const STRIP_GAP_PX = 8;
const STRIP_PADDING_PX = 6;

/**
 * Timeline layout: time along the flow, on a d3 scale; lanes across it that keep families together; orthogonal lines in
 * the gaps between lanes. Includes the axis and other guides. Synchronous. Cost: for each line, the lines in its gap.
 */
export function timeline(
  graph: LineageGraph,
  scene: Scene,
  area: DrawingArea,
): { readonly placement: Placement; readonly guides: readonly Guide[] } {
  const right = area.direction === 'right';
  const toPoint = ([u, v]: Corner): [number, number] => (right ? [u, v] : [v, u]);
  const cards = scene.cards.filter(hasPlaceOfItsOwn);
  const tabs = tabsOf(scene);
  const widthOf = ({ key, width }: Card) => width + (tabs.get(key)?.width ?? 0);
  const lanes = packLanes(
    familyOrderOf(
      graph,
      cards.map((card): FamilyMember => {
        const { key, node, kind, height } = card;
        return { key, node, collapsed: kind !== 'node', width: widthOf(card), height };
      }),
    ),
    area,
  );
  const { lanePx, gapPx, axisPx } = lanes.geometry;
  const topOf = (lane: number) =>
    axisPx +
    gapPx +
    lane * (lanePx + gapPx) +
    (lane >= lanes.count && lanes.undatedLanes > 0 ? STRIP_GAP_PX : 0);

  const stops = new Map(
    cards.map((card): [string, LaneStop] => {
      const { u: from = 0, lane = 0, lanes: filled = 1 } = lanes.spots.get(card.key) ?? {};
      // Across the flow, a tab extends beyond its card; lines end at the card, behind the tab.
      const [along, across] = right ? [widthOf(card), card.height] : [card.height, card.width];
      const top = topOf(lane);
      return [
        card.key,
        {
          lane,
          lastLane: lane + filled - 1,
          from,
          to: from + along,
          cardEnd: from + (right ? card.width : card.height),
          top,
          bottom: top + across,
        },
      ];
    }),
  );
  const stopOf = stopFinder(scene, stops);
  const centres = new Float64Array(2 * cards.length);
  cards.forEach((card, i) => {
    const stop = stops.get(card.key);
    if (!stop) return;
    const across = right ? card.height : widthOf(card);
    centres.set(toPoint([(stop.from + stop.to) / 2, stop.top + across / 2]), 2 * i);
  });

  const ends = scene.lines.map((line) => endOf(graph, line, lanes));
  const pens = pensOf(scene.lines);
  const unrouted = scene.lines.flatMap((line, link): UnroutedLine[] => {
    const [source, target] = [stopOf(line.source), stopOf(line.target)];
    if (!source || !target) return [];
    return [{ link, source, target, pen: pens[link] ?? 0, at: ends[link]?.at ?? null }];
  });
  const builder = new SegmentBuilder(scene.lines.length, toPoint);
  const arrivals = routeOrthogonally(
    unrouted,
    [...stops.values()],
    (lane) => topOf(lane) - gapPx,
    gapPx,
    builder,
  );

  const last = lanes.count + lanes.undatedLanes - 1;
  const extent = topOf(Math.max(0, last)) + lanePx + gapPx;
  const bottom = Math.max(extent, ...[...stops.values()].map((stop) => stop.bottom + gapPx));
  const [width, height] = toPoint([lanes.length, bottom]);
  const guides: Guide[] = [
    ...axisOf(lanes, area, bottom, toPoint),
    ...stripOf(lanes, area, topOf, bottom),
    ...cards.flatMap((card) => rangeOf(graph, card, lanes, stops.get(card.key), right, toPoint)),
  ];
  scene.lines.forEach((line, l) => {
    const stop = stopOf(line.target);
    const end = arrivals.get(l);
    const { at = null, impossible = false } = ends[l] ?? {};
    if (!stop || !end) return;
    const [x, y] = toPoint(end);
    if (at !== null) {
      const from = at > stop.to ? toPoint([stop.to, (stop.top + stop.bottom) / 2]) : [x, y];
      guides.push({
        kind: 'since',
        of: line.key,
        x1: from[0] ?? x,
        y1: from[1] ?? y,
        x2: x,
        y2: y,
      });
    }
    if (!impossible) return;
    const below = (right ? y : x) >= stop.bottom;
    const [dx, dy] = toPoint([0, below ? WARNING_PX : -WARNING_PX]);
    guides.push({ kind: 'impossible', of: line.key, x: x + dx, y: y + dy });
  });
  const { segments, routes } = builder;
  return { placement: { width, height, centres, segments, routes }, guides };
}

/** Card key → the stop that its lines use: that of the frame for a cell, and of the parent's card for a tab. */
function stopFinder(
  scene: Scene,
  stops: ReadonlyMap<string, LaneStop>,
): (key: string) => LaneStop | undefined {
  const holders = holdersOf(scene);
  return (key) => stops.get(holders.get(key) ?? key);
}

/**
 * The end of a line that does not end at the start of its target, because a later version of the target moved to this
 * source; and whether the source is still newer.
 */
function endOf(
  graph: LineageGraph,
  { edge }: Line,
  { start, pxPerMs }: Lanes,
): { readonly at: number | null; readonly impossible: boolean } {
  if (edge === NONE) return { at: null, impossible: false };
  const { since } = graph.edgeAt(edge);
  const target = graph.releasedAt(graph.targets[edge] ?? NONE);
  const source = graph.releasedAt(graph.sources[edge] ?? NONE);
  const arrival = since ?? target;
  const at =
    since === undefined || target === undefined
      ? null
      : Math.max(0, (firstDayOf(since).getTime() - start) * pxPerMs);
  const impossible =
    source !== undefined && arrival !== undefined && lastDayOf(arrival) < firstDayOf(source);
  return { at, impossible };
}

type ToPoint = (corner: Corner) => [number, number];

function axisOf(
  lanes: Lanes,
  area: DrawingArea,
  bottom: number,
  toPoint: ToPoint,
): readonly Guide[] {
  const right = area.direction === 'right';
  const { axisPx, gapPx, lanePx } = lanes.geometry;
  const end =
    right && lanes.undatedLanes > 0 ? axisPx + gapPx + lanes.count * (lanePx + gapPx) : bottom;
  return timeTicksOf(lanes, area.direction, area.lang).flatMap(({ u, words, strong }): Guide[] => {
    const [x1, y1] = toPoint([u, right ? 0 : axisPx - 4]);
    const [x2, y2] = toPoint([u, end]);
    const [x, y] = toPoint([right ? u + 5 : u, right ? AXIS_TEXT_PX : 0]);
    const rule: Guide = { kind: 'rule', x1, y1, x2, y2, strong };
    // A label at the very end would be cut off.
    if (right && u + MIN_WORDS_PX > lanes.length) return [rule];
    return [rule, { kind: 'words', text: words, x, y, strong, pinned: right ? 'top' : 'left' }];
  });
}

function stripOf(
  lanes: Lanes,
  area: DrawingArea,
  topOf: (lane: number) => number,
  bottom: number,
): readonly Guide[] {
  if (lanes.undatedAt === null) return [];
  const { undated: text } = wordsIn(area.lang).timeAxis;
  if (area.direction === 'down') {
    const y = lanes.undatedAt;
    const strip: Guide = { kind: 'strip', x: 0, y, width: bottom, height: lanes.length - y };
    return [
      strip,
      { kind: 'words', text, x: STRIP_PADDING_PX, y: y + 12, strong: false, pinned: null },
    ];
  }
  const y = topOf(lanes.count) - STRIP_PADDING_PX;
  const height = bottom - lanes.geometry.gapPx + STRIP_PADDING_PX - y;
  return [
    { kind: 'strip', x: 0, y, width: lanes.length, height },
    {
      kind: 'words',
      text,
      x: STRIP_PADDING_PX,
      y: topOf(lanes.count) + lanes.geometry.lanePx / 2,
      strong: false,
      pinned: null,
    },
  ];
}

/** From the first to the last day that a date can mean, along the far side of its card. */
function rangeOf(
  graph: LineageGraph,
  card: Card,
  { start, pxPerMs }: Lanes,
  stop: LaneStop | undefined,
  right: boolean,
  toPoint: ToPoint,
): readonly Guide[] {
  const released = card.kind === 'node' ? graph.releasedAt(card.node) : undefined;
  if (released === undefined || !stop) return [];
  const days = (lastDayOf(released).getTime() - firstDayOf(released).getTime()) * pxPerMs;
  const u = (firstDayOf(released).getTime() - start) * pxPerMs;
  const length = Math.max(MIN_RANGE_PX, days);
  const [x, y] = toPoint([u, right ? stop.bottom : stop.top - RANGE_PX]);
  const [width, height] = toPoint([length, RANGE_PX]);
  return [{ kind: 'range', of: card.key, x, y, width, height }];
}
