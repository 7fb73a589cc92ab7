import type { EdgeEntry } from '../format/format.js';
import { relationOf } from './lineage-graph.js';

const OF_WEIGHTS = ['weights', 'merge'];

/** Whether the target is built on weights of the source; any other relation passes only data, a design or a name. */
export function passesWeights(edge: EdgeEntry): boolean {
  return OF_WEIGHTS.includes(relationOf(edge));
}
