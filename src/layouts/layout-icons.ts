import { ChartNoAxesGantt, Network, type IconNode } from 'lucide';
import type { Layout } from '../state/view-state.js';

/**
 * The icon of every layout, by its id in the view. Separate from the registry, which imports Cytoscape, as the toolbar
 * is loaded earlier.
 */
export const LAYOUT_ICONS: Readonly<Record<Layout, IconNode>> = {
  layered: Network,
  timeline: ChartNoAxesGantt,
};
