import { LAYOUT_ROWS } from '../../src/layouts/registry.js';
import { layoutRequestOf } from '../../src/layouts/layered/layout-request.js';
import { layOutInOrder } from '../../src/layouts/layered/lay-out-in-order.js';
import { PASSES, type Passes } from '../../src/layouts/layered/layered.js';
import type { LayoutRequest } from '../../src/layouts/placement.js';
import type { LineageGraph } from '../../src/domain/graph/lineage-graph.js';
import { directionOf } from '../../src/layouts/picture-with.js';
import { drawingAreaOf } from '../../src/scene/drawing-area.js';
import { sceneOf } from '../../src/scene/scene-of.js';
import { parseView } from '../../src/state/view-string.js';

/** The canvas in a window of 1440 × 900, 1920 × 1080, 1024 × 768 and 390 × 844. */
export const AREAS = [
  { width: 1204, height: 709, lang: 'en' },
  { width: 1684, height: 889, lang: 'en' },
  { width: 788, height: 577, lang: 'en' },
  { width: 390, height: 653, lang: 'en' },
] as const;

/** The layered layout with all passes, and without each of them. */
export const VARIANTS: Readonly<Record<string, Passes>> = {
  'as it is': PASSES,
  'in the order of the items, without dagre': { ...PASSES, layOut: layOutInOrder },
  'without reduceCrossings': { ...PASSES, reduceCrossings: (order) => order },
  'without assignCoordinates': {
    ...PASSES,
    assignCoordinates: ({ v }, items) => {
      const top = Math.min(...v.map((at, i) => at - (items[i]?.size ?? 0) / 2));
      return v.map((at) => at - top);
    },
  },
};

/** The layout request of a view in an area; text is measured by its length, so that it is the same everywhere. */
export function requestFor(
  graph: LineageGraph,
  viewString: string,
  area: (typeof AREAS)[number],
): LayoutRequest {
  const { view } = parseView(viewString, graph);
  const space = drawingAreaOf(
    area,
    directionOf(graph, view, area),
    (text, px) => text.length * px * 0.55,
  );
  return layoutRequestOf(graph, sceneOf(graph, view, space, LAYOUT_ROWS.layered), space);
}
