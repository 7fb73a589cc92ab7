import { ChartNoAxesGantt, Network, type IconNode } from 'lucide';
import type { Layout } from '../state/view-state.js';

/**
 * The icon of every layout, by the word of the view. Apart from the rows of the registry, which bring Cytoscape along: the
 * toolbar is there before that is.
 */
export const LAYOUT_ICONS: Readonly<Record<Layout, IconNode>> = {
  layered: Network,
  timeline: ChartNoAxesGantt,
};
