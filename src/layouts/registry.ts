import { ChartNoAxesGantt, Network, type IconNode } from 'lucide';
import type { LineageGraph } from '../domain/graph/lineage-graph.js';
import type { CardRules } from '../scene/cards/card-fitter.js';
import type { DrawingArea } from '../scene/drawing-area.js';
import type { Scene } from '../scene/scene.js';
import type { Words } from '../locales/en.js';
import type { Layout } from '../state/view-state.js';
import type { Guide } from './guides.js';
import { placeInLayers } from './layered/place-in-layers.js';
import { LayeredCardFitter } from './layered/layered-card-fitter.js';
import type { Placement } from './placement.js';
import { timeline } from './timeline/timeline.js';
import { TimelineCardFitter } from './timeline/timeline-card-fitter.js';

/** Where everything of a scene goes, with what a layout shows besides. */
interface PlacementWithGuides {
  readonly placement: Placement;
  readonly guides: readonly Guide[];
}

/** What there is to know of a layout: which cards fit it, and where they go. */
export interface LayoutRow extends CardRules {
  readonly icon: IconNode;
  readonly nameIn: (words: Words['toolbar']['layouts']) => string;
  /** Synchronous: a scene is bounded, so the work is. */
  readonly place: (graph: LineageGraph, scene: Scene, area: DrawingArea) => PlacementWithGuides;
}

/** Every layout, by the word of the view: a new one is a folder and a row here. */
export const LAYOUT_ROWS: Readonly<Record<Layout, LayoutRow>> = {
  layered: {
    icon: Network,
    nameIn: ({ layered }) => layered,
    CardFitter: LayeredCardFitter,
    place: placeInLayers,
  },
  timeline: {
    icon: ChartNoAxesGantt,
    nameIn: (names) => names.timeline,
    CardFitter: TimelineCardFitter,
    density: 'dense',
    place: timeline,
  },
};
