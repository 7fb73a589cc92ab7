import { BEND, startOfTurn, type Obstacle } from './bend.js';
import type { OrderItem, OrderLink } from './dagre-order.js';
import type { LayoutBox, LayoutRequest, Placement } from '../placement.js';
import { PASSAGE_PX } from '../../scene/drawing-area.js';
import { settle } from './reduce-crossings.js';
import { straighten, type ColumnItem } from './assign-coordinates.js';

/** Passages are kept straighter than anything else, so that long links do not wriggle. */
const PASSAGE_WEIGHT = 6;
/** How far gaps may grow to fill the room: the factor between columns and between rows. */
const STRETCH_COLUMNS = 1.9;
const STRETCH_ROWS = 1.8;
/** Distance between links that end in one box, in pixels. */
const PORT_PX = 5;

/** A box, or the passage of a long link through a column. */
type Item = OrderItem;

/** Puts the items of every column in order; @returns item → coordinate across the flow, of which only the order is meant */
export type OrderOf = (items: readonly OrderItem[], links: readonly OrderLink[]) => Float64Array;

/**
 * Layered layout: columns are given, something orders them, and coordinates are chosen so that links run straight, the
 * backbone along the edge, and nothing is higher than the fullest column needs.
 * Works in flow coordinates: u along the flow, v across it.
 * @param orderOf what orders the columns
 */
export function layered(request: LayoutRequest, orderOf: OrderOf): Placement {
  const right = request.direction === 'right';
  const along = (box: LayoutBox) => (right ? box.width : box.height);
  const across = (box: LayoutBox) => (right ? box.height : box.width);
  const [alongRoom, acrossRoom] = right
    ? [request.width, request.height]
    : [request.height, request.width];

  const { passages, chains, steps } = cut(request);
  const anchor = (i: number) => request.boxes[i]?.anchor ?? 0;
  // Boxes come first, then the passages of long links; sizes are with the margins.
  const itemsWith = (rowGap: number): Item[] => [
    ...request.boxes.map((box) => ({ column: box.column, size: across(box) + rowGap })),
    ...passages.map((column) => ({ column, size: PASSAGE_PX })),
  ];
  const loose = itemsWith(request.rowGap);
  const backbone = backboneOf(request.links);
  const columns = settle(columnsOf(loose, orderOf(loose, steps), backbone), steps, backbone);
  const rowGap = rowGapOf(request, columns, loose, acrossRoom);
  const items = itemsWith(rowGap);
  const fullest = Math.max(0, ...columns.map((column) => extentOf(column, items)));
  const v = straighten(columnItemsOf(items, steps, backbone, anchor), columns, fullest);

  const widths = columns.map((column) =>
    column.reduce((most, i) => {
      const box = request.boxes[i];
      return box ? Math.max(most, along(box)) : most;
    }, 0),
  );
  const total = widths.reduce((sum, width) => sum + width, 0);
  const gaps = Math.max(1, widths.length - 1);
  const columnGap = Math.min(
    request.columnGap * STRETCH_COLUMNS,
    Math.max(request.columnGap, (alongRoom - total) / gaps),
  );
  const starts: number[] = [];
  let u = 0;
  for (const width of widths) {
    starts.push(u);
    u += width + columnGap;
  }
  const length = Math.max(0, u - columnGap);

  const toPoint = (pu: number, pv: number): [number, number] => (right ? [pu, pv] : [pv, pu]);
  const top = Math.min(0, ...items.map((item, i) => (v[i] ?? 0) - item.size / 2));
  const centres = new Float64Array(2 * request.boxes.length);
  request.boxes.forEach((box, i) => {
    centres.set(toPoint((starts[box.column] ?? 0) + along(box) / 2, (v[i] ?? 0) - top), 2 * i);
  });
  const ports = portsOf(request, v);
  const obstacles = columns.map((column) =>
    column.flatMap((i): readonly Obstacle[] => {
      const box = request.boxes[i];
      if (!box) return [];
      const [centre, half] = [v[i] ?? 0, across(box) / 2];
      const end = (starts[box.column] ?? 0) + along(box);
      return [{ end, near: centre - half, far: centre + half }];
    }),
  );
  const routes = request.links.map((link, l) => {
    const source = request.boxes[link.source];
    const target = request.boxes[link.target];
    const chain = chains[l] ?? [];
    if (!source || !target) return new Float64Array(0);
    const [first, last] = [link.source, link.target].map((i) => (v[i] ?? 0) + anchor(i));
    const port = (last ?? 0) + (ports[l] ?? 0);
    const levels = [first ?? 0, ...chain.map((i) => v[i] ?? 0), port];
    let from = (starts[source.column] ?? 0) + along(source);
    const points = [toPoint(from, (levels[0] ?? 0) - top)];
    const turn = { from, to: starts[source.column + 1] ?? 0, level: levels[0] ?? 0 };
    const start = startOfTurn({ ...turn, next: levels[1] ?? 0 }, obstacles[source.column] ?? []);
    if (start > from) {
      points.push(toPoint(start, (levels[0] ?? 0) - top));
      from = start;
    }
    for (let k = 0; k + 1 < levels.length; k++) {
      const column = source.column + k + 1;
      const to = starts[column] ?? 0;
      const bend = (to - from) * BEND;
      points.push(toPoint(from + bend, (levels[k] ?? 0) - top));
      points.push(toPoint(to - bend, (levels[k + 1] ?? 0) - top));
      from = to + (widths[column] ?? 0);
      // Level from one side of the column to the other, so that a passing line stays between its cards.
      if (k + 2 < levels.length) {
        const next = ((starts[column + 1] ?? 0) - from) * BEND;
        // A bend may be longer than the column, and would end among the cards of the next one.
        const middle = (to + from) / 2;
        points.push(toPoint(Math.min(to + bend, middle), (levels[k + 1] ?? 0) - top));
        points.push(toPoint(Math.max(from - next, middle), (levels[k + 1] ?? 0) - top));
      }
    }
    points.push(toPoint(starts[target.column] ?? 0, port - top));
    return Float64Array.from(points.flat());
  });
  const bottom = Math.max(0, ...items.map((item, i) => (v[i] ?? 0) + item.size / 2));
  const [width, height] = toPoint(length, bottom - top);
  return { width, height, centres, routes };
}

/** Cuts links that span more than one column into steps. A passage is the number of the column it passes. */
function cut({ boxes, links }: LayoutRequest) {
  const passages: number[] = [];
  const steps: OrderLink[] = [];
  const chains = links.map(({ source, target, weight }): readonly number[] => {
    const chain: number[] = [];
    const end = boxes[target]?.column ?? 0;
    for (let column = (boxes[source]?.column ?? 0) + 1; column < end; column++) {
      chain.push(boxes.length + passages.push(column) - 1);
    }
    const stops = [source, ...chain, target];
    for (let k = 0; k + 1 < stops.length; k++) {
      const inner = k > 0 && k + 2 < stops.length;
      steps.push({
        source: stops[k] ?? 0,
        target: stops[k + 1] ?? 0,
        weight: inner ? weight * PASSAGE_WEIGHT : weight,
      });
    }
    return chain;
  });
  return { passages, chains, steps };
}

/** Items by column, in the order found; the backbone first. */
function columnsOf(
  items: readonly Item[],
  order: Float64Array,
  backbone: ReadonlySet<number>,
): readonly (readonly number[])[] {
  const length = Math.max(0, ...items.map(({ column }) => column + 1));
  const columns = Array.from({ length }, (): number[] => []);
  items.forEach(({ column }, i) => columns[column]?.push(i));
  const rank = (i: number) => (backbone.has(i) ? -Infinity : (order[i] ?? 0));
  for (const column of columns) column.sort((a, b) => rank(a) - rank(b) || a - b);
  return columns;
}

/** The boxes of the backbone. */
function backboneOf(links: LayoutRequest['links']): ReadonlySet<number> {
  return new Set(
    links.filter(({ backbone }) => backbone).flatMap(({ source, target }) => [source, target]),
  );
}

function extentOf(column: readonly number[], items: readonly Item[]): number {
  return column.reduce((sum, i) => sum + (items[i]?.size ?? 0), 0);
}

/** The gap between rows, widened as far as the fullest column allows. */
function rowGapOf(
  { rowGap }: LayoutRequest,
  columns: readonly (readonly number[])[],
  items: readonly Item[],
  room: number,
): number {
  const widened = columns.map(
    (column) => rowGap + (room - extentOf(column, items)) / Math.max(1, column.length),
  );
  return Math.min(rowGap * STRETCH_ROWS, Math.max(rowGap, Math.min(...widened)));
}

function columnItemsOf(
  items: readonly Item[],
  steps: readonly OrderLink[],
  backbone: ReadonlySet<number>,
  anchor: (item: number) => number,
): readonly ColumnItem[] {
  const neighbours = items.map((): { item: number; weight: number }[] => []);
  for (const { source, target, weight } of steps) {
    neighbours[source]?.push({ item: target, weight });
    neighbours[target]?.push({ item: source, weight });
  }
  return items.map(({ size }, i) => ({
    size,
    neighbours: neighbours[i] ?? [],
    anchor: anchor(i),
    backbone: backbone.has(i),
  }));
}

/** Where links that share a target end, apart from its centre, in the order in which they come. */
function portsOf({ links, boxes }: LayoutRequest, v: Float64Array): Float64Array {
  const ports = new Float64Array(links.length);
  const incoming = boxes.map((): number[] => []);
  links.forEach(({ target }, l) => incoming[target]?.push(l));
  for (const list of incoming) {
    list.sort((a, b) => (v[links[a]?.source ?? 0] ?? 0) - (v[links[b]?.source ?? 0] ?? 0));
    list.forEach((l, k) => (ports[l] = (k - (list.length - 1) / 2) * PORT_PX));
  }
  return ports;
}
