import type { LineageGraph } from '../../domain/graph/lineage-graph.js';
import { moveInTour } from '../../state/tour.js';
import type { Transition } from '../view-intent.js';

const MOVES: ReadonlyMap<string, number> = new Map([
  ['[', -1],
  [']', 1],
]);

/**
 * The tour command of a key, regardless of the focus unless somebody types: `[` goes back, `]` forward; null for other
 * keys.
 */
export function tourKey(key: string, graph: LineageGraph): Transition | null {
  const by = MOVES.get(key);
  return by === undefined ? null : (view) => moveInTour(view, graph, by);
}
