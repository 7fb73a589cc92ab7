import { GRID_HEADER_PX, GRID_PADDING_PX } from '../scene/cards/card-sizes.js';
import { hasPlaceOfItsOwn, tabsOf, type GridCard, type Line, type Scene } from '../scene/scene.js';
import type { Guide } from './guides.js';
import type { Placement, Segment } from './placement.js';
import { segmentStartsOf } from './segment-starts.js';

/** A rectangle in the picture, in CSS pixels; x and y are its centre. */
export interface PlacedBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A segment of lines that is drawn once, however many lines share it. */
export interface PlacedSegment {
  /** `t0…`. */
  readonly key: string;
  /** See {@link Segment.points}. */
  readonly points: Float64Array;
  /** Its offset along its first line in pixels, so that dashes continue from the segment before. */
  readonly start: number;
  /** The lines that share it, in scene order; at least one. */
  readonly lines: readonly Line[];
}

/** A scene with positions: all that is needed to paint it, on a canvas or into a file. */
export interface PlacedScene {
  readonly scene: Scene;
  readonly width: number;
  readonly height: number;
  /** Card key → its box. */
  readonly boxes: ReadonlyMap<string, PlacedBox>;
  /** The segments of the lines, each drawn once. */
  readonly segments: readonly PlacedSegment[];
  /** The guides of a timeline, in painting order. Empty in other layouts. */
  readonly guides: readonly Guide[];
  /**
   * The widths that texts must have, by `textKeyOf`, in pixels, because they were measured with another typeface than
   * the reader's. Absent: their natural width.
   */
  readonly textLengths?: ReadonlyMap<string, number>;
}

/** Applies a placement to the cards and lines it was requested for, including the cells of grids. */
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
  const starts = segmentStartsOf(placement);
  const segments = placement.segments.map(({ points, links }: Segment, t): PlacedSegment => {
    const lines = links.map((l) => scene.lines[l]).filter((line) => line !== undefined);
    return { key: `t${t}`, points, start: starts[t] ?? 0, lines };
  });
  return { scene, width: placement.width, height: placement.height, boxes, segments, guides };
}

function cellBoxOf(
  grid: GridCard,
  frame: PlacedBox,
  k: number,
  { width, height }: { width: number; height: number },
): PlacedBox {
  const left = frame.x - frame.width / 2 + GRID_PADDING_PX;
  const top = frame.y - frame.height / 2 + GRID_HEADER_PX;
  // Column by column, as in a printed index.
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
