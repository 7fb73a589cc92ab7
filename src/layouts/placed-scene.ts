import type { LineageGraph } from '../domain/graph/lineage-graph.js';
import { backboneOf } from '../scene/select/backbone.js';
import { GRID_HEADER_PX, GRID_PADDING_PX } from '../scene/cards/bundle.js';
import { COLUMN_GAP_PX, type Room } from '../scene/drawing-area.js';
import {
  hasPlaceOfItsOwn,
  holdersOf,
  tabsOf,
  type GridCard,
  type Line,
  type Scene,
} from '../scene/scene.js';
import type { Guide } from './guides.js';
import type { LayoutRequest, Placement } from './placement.js';

/** A rectangle in the picture, in CSS pixels; x and y are its centre. */
export interface PlacedBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A scene with the place of everything in it: all that is needed to paint it, on a canvas or into a file. */
export interface PlacedScene {
  readonly scene: Scene;
  readonly width: number;
  readonly height: number;
  /** Card key → its box. */
  readonly boxes: ReadonlyMap<string, PlacedBox>;
  /** Line key → its points, see {@link Placement.routes}. */
  readonly routes: ReadonlyMap<string, Float64Array>;
  /** What a timeline shows besides; what comes first lies under what comes later. Empty in other layouts. */
  readonly guides: readonly Guide[];
}

/** What a layout needs to know of a scene. Cells and tabs have no place of their own. */
export function layoutRequestOf(graph: LineageGraph, scene: Scene, room: Room): LayoutRequest {
  const boxes = scene.cards.filter(hasPlaceOfItsOwn);
  const tabs = tabsOf(scene);
  const places = new Map(boxes.map(({ key }, i) => [key, i]));
  const holders = holdersOf(scene);
  const placeOf = (key: string): number => {
    const place = places.get(holders.get(key) ?? key);
    if (place === undefined) throw new Error(`${key}: expected a card that a line can end at`);
    return place;
  };
  const backbone = backboneOf(graph, scene.lines);
  const looks: string[] = [];
  return {
    direction: room.direction,
    width: room.width,
    height: room.height,
    columnGap: COLUMN_GAP_PX[room.direction],
    rowGap: scene.rowGap,
    boxes: boxes.map(({ key, width, height, column }) => {
      const tab = tabs.get(key)?.width ?? 0;
      // In a row a tab makes its card longer, and the card's middle is not that of both.
      const anchor = room.direction === 'right' ? 0 : -tab / 2;
      return { width: width + tab, height, column, anchor };
    }),
    links: scene.lines.map((line) => ({
      source: placeOf(line.source),
      target: placeOf(line.target),
      backbone: backbone.has(line.key),
      pen: penIn(looks, line),
    })),
  };
}

/** The place of a line's look among those before it, where it is put if it is new. */
function penIn(looks: string[], { colour, regime, dotted, faint }: Line): number {
  const look = `${colour} ${regime} ${dotted} ${faint}`;
  if (!looks.includes(look)) looks.push(look);
  return looks.indexOf(look);
}

/** Puts a placement's answer back on the cards and lines it was asked for, cells of grids included. */
export function placedSceneOf(
  scene: Scene,
  placement: Placement,
  guides: readonly Guide[] = [],
): PlacedScene {
  const boxes = new Map<string, PlacedBox>();
  const tabs = tabsOf(scene);
  scene.cards.filter(hasPlaceOfItsOwn).forEach(({ key, width, height }, i) => {
    const x = placement.centres[2 * i] ?? 0;
    const y = placement.centres[2 * i + 1] ?? 0;
    const tab = tabs.get(key);
    boxes.set(key, { x: x - (tab?.width ?? 0) / 2, y, width, height });
    if (tab) boxes.set(tab.key, { x: x + width / 2, y, width: tab.width, height: tab.height });
  });
  const grids = new Map(
    scene.cards.filter((card) => card.kind === 'grid').map((card) => [card.key, card]),
  );
  const cellsPlaced = new Map<string, number>();
  for (const card of scene.cards) {
    if (card.kind !== 'node' || card.grid === null) continue;
    const grid = grids.get(card.grid);
    const frame = boxes.get(card.grid);
    if (!grid || !frame) continue;
    const k = cellsPlaced.get(grid.key) ?? 0;
    cellsPlaced.set(grid.key, k + 1);
    boxes.set(card.key, cellBoxOf(grid, frame, k, card));
  }
  const routes = new Map(
    scene.lines.map((line, l) => [line.key, placement.routes[l] ?? new Float64Array(0)]),
  );
  return { scene, width: placement.width, height: placement.height, boxes, routes, guides };
}

function cellBoxOf(
  grid: GridCard,
  frame: PlacedBox,
  k: number,
  { width, height }: { width: number; height: number },
): PlacedBox {
  const left = frame.x - frame.width / 2 + GRID_PADDING_PX;
  const top = frame.y - frame.height / 2 + GRID_HEADER_PX;
  // Reading order runs down the columns, as in a printed index.
  const rows = Math.ceil(grid.shown / grid.rowLength);
  const column = Math.floor(k / rows);
  const row = k % rows;
  return {
    x: left + column * width + width / 2,
    y: top + row * height + height / 2,
    width,
    height,
  };
}
