import { NONE, type LineageGraph } from '../domain/graph/lineage-graph.js';
import { cardKeyOf, type BundleCard, type Scene } from './scene.js';

/** Number of models of a collapsed chain that are shown at a time, in addition to the one it is opened from. */
const STEPS = 6;

/**
 * The node to bring into the picture to show the next part of a collapsed chain: some way down its longest branch, or
 * its end if little would be left; for a chain above everything drawn, its last node. NONE if there is none. Cost:
 * the chain; for one above everything drawn, a look at the nodes before it in the file.
 */
export function skippedStepOf(graph: LineageGraph, scene: Scene, card: BundleCard): number {
  const out = scene.lines.find(({ source, edge }) => source === card.key && edge !== NONE);
  if (out) return graph.sources[out.edge] ?? NONE;
  if (card.node === NONE) {
    return scene.cardIndex.indexOf(scene.cards.findIndex(({ key }) => key === card.key));
  }
  const nextOf = (node: number): number => {
    const targets = Array.from(graph.outEdgesOf(node), (e) => graph.targets[e] ?? NONE);
    return targets.find((target) => cardKeyOf(scene, target) === card.key) ?? NONE;
  };
  let at = nextOf(card.node);
  for (let step = 1; step < STEPS; step++) {
    const next = nextOf(at);
    if (next === NONE) return at;
    at = next;
  }
  // A single leftover node would be a bundle of one.
  const last = nextOf(at);
  return last !== NONE && nextOf(last) === NONE ? last : at;
}
