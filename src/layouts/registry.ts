import type { LineageGraph } from '../domain/graph/lineage-graph.js';
import type { CardRules } from '../scene/cards/card-fitter.js';
import type { DrawingArea } from '../scene/drawing-area.js';
import type { Scene } from '../scene/scene.js';
import type { Layout } from '../state/view-state.js';
import type { Guide } from './guides.js';
import { placeInLayers } from './layered/place-in-layers.js';
import { LayeredCardFitter } from './layered/layered-card-fitter.js';
import type { Placement } from './placement.js';
import { timeline } from './timeline/timeline.js';
import { TimelineCardFitter } from './timeline/timeline-card-fitter.js';

/** The positions of a scene, with a layout's guides. */
interface PlacementWithGuides {
  readonly placement: Placement;
  readonly guides: readonly Guide[];
}

/** A layout: its rules for cards, and its placement. */
export interface LayoutRow extends CardRules {
  /** In short steps, as the size of a scene is bounded. */
  readonly place: (
    graph: LineageGraph,
    scene: Scene,
    area: DrawingArea,
  ) => Generator<undefined, PlacementWithGuides>;
}

/** Every layout, by its id in the view: to add one, add a folder, a row here, and its icon in `layout-icons.ts`. */
export const LAYOUT_ROWS: Readonly<Record<Layout, LayoutRow>> = {
  layered: {
    CardFitter: LayeredCardFitter,
    place: placeInLayers,
  },
  timeline: {
    CardFitter: TimelineCardFitter,
    density: 'dense',
    *place(...scene) {
      yield;
      return timeline(...scene);
    },
  },
};
