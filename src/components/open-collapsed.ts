import { NONE, type LineageGraph } from '../domain/graph/lineage-graph.js';
import type { BundleCard, Scene } from '../scene/scene.js';
import { skippedStepOf } from '../scene/skipped-step.js';
import { openBundle } from '../state/bundle-transitions.js';
import { focusOn } from '../state/transitions.js';
import type { Transition } from './view-intent.js';

/** The effect of opening a closed bundle: its members as a grid; of a collapsed chain, its next models as cards. */
export function openCollapsed(graph: LineageGraph, scene: Scene, card: BundleCard): Transition {
  if (card.skipped) {
    const node = skippedStepOf(graph, scene, card);
    if (node !== NONE) return (view) => focusOn(view, graph.idAt(node));
  }
  if (card.node === NONE) return (view) => view;
  const bundle = { node: graph.idAt(card.node), part: card.part };
  return (view) => openBundle(view, bundle);
}
