import type { LayoutBox, LayoutRequest, Placement } from '../placement.js';
import { RADIUS_PX, type Corner } from '../rounded.js';
import { SegmentBuilder } from '../segment-builder.js';
import { columnStartsOf, UPRIGHT_PX } from './column-starts.js';
import { gapTracksOf } from './gap-tracks.js';
import { portsOf } from './ports.js';
import { spanOf, type Span } from './trunk-crossings.js';
import { routeTrunk, type Head, type RoutedTrunk } from './route-trunk.js';
import type { Trunk } from './trunks.js';

/** The positions of items in a layered picture. */
export interface LayeredPlaces {
  /** Column → its middle along the flow, and its extent. */
  readonly u: readonly number[];
  readonly widths: readonly number[];
  /** Item → its column. */
  readonly columns: readonly number[];
  /** Item → its centre across the flow. */
  readonly v: Float64Array;
  /** The extent of the picture across the flow. */
  readonly extent: number;
}

/**
 * Draws the lines of a layered picture: every trunk runs level to its upright in the gap, along it, and level to its
 * heads, so that trunks cross at right angles (Sander, Layout of Directed Hypergraphs with Orthogonal Hyperedges,
 * 2003).
 */
export function routeTrunks(
  request: LayoutRequest,
  trunks: readonly Trunk[],
  { u, widths, columns, v, extent }: LayeredPlaces,
): Placement {
  const { boxes, links } = request;
  const right = request.direction === 'right';
  const toPoint = ([pu, pv]: Corner): [number, number] => (right ? [pu, pv] : [pv, pu]);
  const along = (box: LayoutBox) => (right ? box.width : box.height);
  const levelOf = (item: number) => (v[item] ?? 0) + (boxes[item]?.anchor ?? 0);

  const tails = new Int32Array(links.length);
  for (const { tail, ends } of trunks) for (const l of ends) tails[l] = tail;
  const ports = portsOf(
    request,
    (l) => tails[l] ?? 0,
    levelOf,
    (b) => (right ? boxes[b]?.height : boxes[b]?.width) ?? 0,
  );
  const gaps = u.map((): Trunk[] => []);
  for (const trunk of trunks) gaps[columns[trunk.tail] ?? 0]?.push(trunk);
  const spanIn = ({ tail, ends, next }: Trunk): Span =>
    spanOf(levelOf(tail), [
      ...new Set(ends.map((l) => ports[l] ?? 0)),
      ...(next === null ? [] : [levelOf(next)]),
    ]);
  const tracks = gaps.map((gap) => gapTracksOf(gap.map(spanIn)));
  const edges = u.map((middle, c) => middle - (widths[c] ?? 0) / 2);
  const first = edges[0] ?? 0;
  const length = (edges.at(-1) ?? 0) + (widths.at(-1) ?? 0) - first;
  const starts = columnStartsOf(
    edges.map((edge) => edge - first),
    tracks.map(({ count }) => count),
    request.columnGap,
    (right ? request.width : request.height) - length,
  );
  const endOf = (column: number) => (starts[column] ?? 0) + (widths[column] ?? 0);
  const uprights = new Map<number, number>();
  gaps.forEach((gap, c) => {
    const { tracks: own, count } = tracks[c] ?? { tracks: [], count: 0 };
    const last = (starts[c + 1] ?? 0) - UPRIGHT_PX.arrive;
    const space = Math.max(0, last - endOf(c) - UPRIGHT_PX.leave);
    const apart = Math.min(UPRIGHT_PX.apart, space / Math.max(1, count - 1));
    gap.forEach(({ tail }, t) => uprights.set(tail, last - (count - 1 - (own[t] ?? 0)) * apart));
  });

  const arrivals = arrivalsOf(request);
  const joinOf = (l: number): number => {
    const end = starts[boxes[links[l]?.target ?? 0]?.column ?? 0] ?? 0;
    const list = arrivals[l] ?? [l];
    if (list.every((other) => tails[other] === tails[l])) return end;
    const last = Math.max(...list.map((other) => uprights.get(tails[other] ?? 0) ?? 0));
    return Math.min(end, last + RADIUS_PX);
  };
  const trunkAt = new Map(trunks.map((trunk) => [trunk.tail, trunk]));
  const routed = (tail: number): RoutedTrunk => {
    const { ends, next } = trunkAt.get(tail) ?? { ends: [], next: null };
    const byPort = new Map<string, number[]>();
    for (const l of ends) {
      const key = `${links[l]?.target} ${links[l]?.pen}`;
      byPort.set(key, [...(byPort.get(key) ?? []), l]);
    }
    const heads = [...byPort.values()].map((own): Head => {
      const [l = 0] = own;
      return { kind: 'port', at: [joinOf(l), ports[l] ?? 0], links: own };
    });
    if (next !== null) {
      const trunk = routed(next);
      heads.push({ kind: 'trunk', trunk, links: trunk.heads.flatMap((head) => head.links) });
    }
    return { level: levelOf(tail), upright: uprights.get(tail) ?? 0, heads };
  };
  const builder = new SegmentBuilder(links.length, toPoint);
  const centres = new Float64Array(2 * boxes.length);
  boxes.forEach((box, i) => {
    const start = starts[box.column] ?? 0;
    centres.set(toPoint([start + along(box) / 2, v[i] ?? 0]), 2 * i);
    if (trunkAt.has(i)) routeTrunk(routed(i), [[start + along(box), levelOf(i)]], builder);
  });
  for (const list of new Set(arrivals)) {
    const [l = 0] = list;
    const end = starts[boxes[links[l]?.target ?? 0]?.column ?? 0] ?? 0;
    builder.add(
      [
        [joinOf(l), ports[l] ?? 0],
        [end, ports[l] ?? 0],
      ],
      list,
    );
  }
  const [width, height] = toPoint([Math.max(0, endOf(u.length - 1)), extent]);
  return {
    width,
    height,
    centres,
    segments: builder.segments,
    routes: builder.routes,
  };
}

/** Link → all links of the same pen and target; they share one list. */
function arrivalsOf({ links }: LayoutRequest): readonly (readonly number[])[] {
  const lists = new Map<string, number[]>();
  return links.map(({ target, pen }, l) => {
    const key = `${target} ${pen}`;
    const list = lists.get(key) ?? [];
    lists.set(key, list);
    list.push(l);
    return list;
  });
}
