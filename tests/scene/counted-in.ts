import type { Scene } from '../../src/scene/scene.js';

/** The number of nodes in the scene: with a card or cell, or counted in a bundle or grid. */
export function countedIn(scene: Scene): number {
  let count = 0;
  for (const card of scene.cards) {
    if (card.kind === 'node') count += 1 + card.collapsed;
    if (card.kind === 'bundle') count += card.total;
    if (card.kind === 'grid') count += card.hidden;
  }
  return count;
}
