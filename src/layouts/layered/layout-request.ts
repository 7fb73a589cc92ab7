import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { COLUMN_GAP_PX, type DrawingArea } from '../../scene/drawing-area.js';
import { hasPlaceOfItsOwn, holdersOf, tabsOf, type Scene } from '../../scene/scene.js';
import { pensOf } from '../pens-of.js';
import type { LayoutRequest } from '../placement.js';
import { backboneOf } from './backbone.js';

/** Converts a scene to a layout request. Cells and tabs are not placed separately. */
export function layoutRequestOf(
  graph: LineageGraph,
  scene: Scene,
  area: DrawingArea,
): LayoutRequest {
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
  const pens = pensOf(scene.lines);
  return {
    direction: area.direction,
    width: area.width,
    height: area.height,
    columnGap: COLUMN_GAP_PX[area.direction],
    rowGap: scene.rowGap,
    boxes: boxes.map(({ key, width, height, column }) => {
      const tab = tabs.get(key)?.width ?? 0;
      // In a horizontal flow the tab is below the card, so the middle of the card is not that of both.
      const anchor = area.direction === 'right' ? 0 : -tab / 2;
      return { width: width + tab, height, column, anchor };
    }),
    links: scene.lines.map((line, l) => ({
      source: placeOf(line.source),
      target: placeOf(line.target),
      backbone: backbone.has(line.key),
      pen: pens[l] ?? 0,
    })),
  };
}
