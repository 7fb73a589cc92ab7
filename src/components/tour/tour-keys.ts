import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { moveInTour } from '../../state/tour.js';
import type { Transition } from '../view-intent.js';

const MOVES: ReadonlyMap<string, number> = new Map([
  ['[', -1],
  [']', 1],
]);

/** What a key means to a tour wherever the focus is, unless somebody types: `[` goes back, `]` on; null for other keys. */
export function tourKey(key: string, graph: LineageGraph): Transition | null {
  const by = MOVES.get(key);
  return by === undefined ? null : (view) => moveInTour(view, graph, by);
}
