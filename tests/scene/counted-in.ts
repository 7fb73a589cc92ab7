import type { Scene } from '../../src/scene/scene.js';

/** How often each node is in the scene: as a card or cell of its own, or among the members a bundle or grid counts. */
export function countedIn(scene: Scene): number {
  let count = 0;
  for (const card of scene.cards) {
    if (card.kind === 'node') count += 1 + card.collapsed;
    if (card.kind === 'bundle') count += card.total;
    if (card.kind === 'grid') count += card.hidden;
  }
  return count;
}
