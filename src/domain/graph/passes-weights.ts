import type { EdgeEntry } from '../format/format.js';
import { relationOf } from './lineage-graph.js';

const OF_WEIGHTS = ['weights', 'merge'];

/** Whether the target is built on weights of the source; by every other relation only data, a design or a name passed on. */
export function passesWeights(edge: EdgeEntry): boolean {
  return OF_WEIGHTS.includes(relationOf(edge));
}
