import { finish } from '../../domain/format/steps.js';
import type { LayoutBox, LayoutRequest, Placement } from '../placement.js';
import { DUMMY_NODE_PX } from '../../scene/drawing-area.js';
import { assignCoordinates, type ColumnItem } from './assign-coordinates.js';
import { layOutByDagre } from './lay-out-by-dagre.js';
import { layOutInOrder } from './lay-out-in-order.js';
import { reduceCrossings } from './reduce-crossings.js';
import { routeTrunks } from './route-trunks.js';
import { treesOf } from './trees-of.js';
import { twinsInOrder } from './twins-in-order.js';
import { treeSpaceOf, withTreeSpaces } from './with-tree-spaces.js';
import { trunksOf } from './trunks.js';

/** Limits by which the space between rows grows to fill the area, or shrinks if a few pixels are missing. */
const MAX_ROW_GROWTH = 1.8;
const SHRINK_ROWS = 0.5;

/** The passes of the layered layout; each can be omitted to measure its effect. */
export interface Passes {
  readonly layOut: typeof layOutByDagre;
  readonly reduceCrossings: typeof reduceCrossings;
  readonly assignCoordinates: typeof assignCoordinates;
}

/** The passes used for pictures of normal size. */
export const PASSES: Passes = { layOut: layOutByDagre, reduceCrossings, assignCoordinates };

/** With more items or columns, which exceed any screen, dagre and the later passes would take too long. */
const MAX_ITEMS = 1200;
const MAX_COLUMNS = 200;
const PASSES_OF_TOO_MANY: Passes = {
  layOut: layOutInOrder,
  reduceCrossings: (order) => order,
  assignCoordinates,
};

/**
 * Layered layout: cytoscape-dagre lays out the graph of trunks in given columns; the later passes start from its
 * result, remove crossings and keep the picture as compact as its fullest column. Uses flow coordinates: u along the
 * flow, v across it.
 */
export function layered(request: LayoutRequest, wish: Passes = PASSES): Placement {
  return finish(layeredInSteps(request, wish));
}

/** {@link layered} in two steps: dagre’s own takes most of the time. */
export function* layeredInSteps(
  request: LayoutRequest,
  wish: Passes = PASSES,
): Generator<undefined, Placement> {
  const right = request.direction === 'right';
  const { boxes, links } = request;
  const along = (box: LayoutBox) => (right ? box.width : box.height);
  const across = (box: LayoutBox) => (right ? box.height : box.width);
  const acrossRoom = right ? request.height : request.width;

  const { dummies, trunks } = trunksOf(request);
  const columnOf = [...boxes.map(({ column }) => column), ...dummies];
  const isTooLarge =
    columnOf.length > MAX_ITEMS || columnOf.some((column) => column >= MAX_COLUMNS);
  const passes = isTooLarge ? PASSES_OF_TOO_MANY : wish;
  const widths: number[] = [];
  for (const box of boxes) widths[box.column] = Math.max(widths[box.column] ?? 0, along(box));
  const sizesWith = (rowGap: number) => [
    ...boxes.map((box) => across(box) + rowGap),
    ...dummies.map(() => DUMMY_NODE_PX),
  ];
  const loose = sizesWith(request.rowGap);
  const edges = trunks.flatMap(({ tail, heads }) =>
    heads.map((head) => ({ source: tail, target: head })),
  );
  const places = passes.layOut(
    columnOf.map((column, i) => ({ along: widths[column] ?? 0, across: loose[i] ?? 0, column })),
    edges,
    request.columnGap,
  );
  yield;
  // For appearance: the generations are in one row, with their derivatives below.
  const backbone = new Set(
    links.filter((link) => link.backbone).flatMap(({ source, target }) => [source, target]),
  );
  const row = Math.min(...places.v) - Math.max(...[...backbone].map((i) => loose[i] ?? 0));
  const v0 = places.v.map((at, i) => (backbone.has(i) ? row : at));
  const sizeOf = (i: number) => loose[i] ?? 0;
  const rows = { columns: columnsOf(columnOf, v0), v: v0 };
  const crossed = passes.reduceCrossings(rows, trunks, sizeOf, backbone);
  const order = twinsInOrder(crossed, trunks, sizeOf, backbone);

  const spaced = withTreeSpaces(order, treesOf(columnOf.length, edges));
  const space = treeSpaceOf(
    spaced.columns.map((column) => ({
      left: acrossRoom - extentOf(column, loose),
      spaces: column.filter((i) => i >= loose.length).length,
    })),
    request.rowGap,
  );
  const apart = Array.from({ length: spaced.spaces }, () => space);
  const rowGap = rowGapOf(request.rowGap, spaced.columns, [...loose, ...apart], acrossRoom);
  const sizes = [...sizesWith(rowGap), ...apart];
  const items = sizes.map((size, i): ColumnItem => {
    const [anchor, dummy] = [boxes[i]?.anchor ?? 0, i >= boxes.length];
    return { size, anchor, backbone: backbone.has(i), dummy };
  });
  const extents = spaced.columns.map((column) => extentOf(column, sizes));
  const v = passes.assignCoordinates(spaced, items, trunks, Math.max(0, ...extents));
  const top = Math.min(0, ...sizes.map((size, i) => (v[i] ?? 0) - size / 2));
  const bottom = Math.max(0, ...sizes.map((size, i) => (v[i] ?? 0) + size / 2));
  return routeTrunks(request, trunks, {
    u: order.columns.map(([i = 0]) => places.u[i] ?? 0),
    widths,
    columns: columnOf,
    v: v.map((at) => at - top),
    extent: bottom - top,
  });
}

/** Groups items by column, ordered by position. */
function columnsOf(columnOf: readonly number[], v: Float64Array): readonly (readonly number[])[] {
  const length = Math.max(0, ...columnOf.map((column) => column + 1));
  const columns = Array.from({ length }, (): number[] => []);
  columnOf.forEach((column, i) => columns[column]?.push(i));
  for (const column of columns) column.sort((a, b) => (v[a] ?? 0) - (v[b] ?? 0) || a - b);
  return columns;
}

function extentOf(column: readonly number[], sizes: readonly number[]): number {
  return column.reduce((sum, i) => sum + (sizes[i] ?? 0), 0);
}

/** The gap between rows, wider if the fullest column has room, narrower if it would not fit. */
function rowGapOf(
  rowGap: number,
  columns: readonly (readonly number[])[],
  sizes: readonly number[],
  room: number,
): number {
  const widened = columns.map(
    (column) => rowGap + (room - extentOf(column, sizes)) / Math.max(1, column.length),
  );
  return Math.min(rowGap * MAX_ROW_GROWTH, Math.max(rowGap * SHRINK_ROWS, Math.min(...widened)));
}
