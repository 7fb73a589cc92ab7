import { NONE, type LineageGraph } from '../domain/graph/lineage-graph.js';
import { membersOf } from './hidden-after.js';
import type { BundleCard, Scene } from './scene.js';

/** Number of models of a collapsed chain that are shown at a time, in addition to the one it is opened from. */
const STEPS = 6;

/**
 * The node to bring into the picture to show the next part of a collapsed chain: some way down its longest branch, or
 * its end if little would be left; for a chain above everything drawn, its last node. NONE if there is none. Cost:
 * linear in the graph, once per scene.
 */
export function stretchStepOf(graph: LineageGraph, scene: Scene, card: BundleCard): number {
  const members = new Set(membersOf(graph, scene).get(card.key) ?? []);
  const out = scene.lines.find(({ source, edge }) => source === card.key && edge !== NONE);
  if (out) return graph.sources[out.edge] ?? NONE;
  if (card.node === NONE) return [...members][0] ?? NONE;
  const nextOf = (node: number): number => {
    const targets = Array.from(graph.outEdgesOf(node), (e) => graph.targets[e] ?? NONE);
    return targets.find((target) => members.has(target)) ?? NONE;
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
