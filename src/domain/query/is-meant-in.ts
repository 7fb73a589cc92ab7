import type { LineageGraph } from '../graph/lineage-graph.js';
import type { FacetId } from './facets.js';

/** Whether a graph is narrowed by a facet: base models are where nodes are models, which is so unless the file says otherwise. */
export function isMeantIn(graph: LineageGraph, facet: FacetId): boolean {
  return facet !== 'base' || graph.frame.vocabulary?.noun === undefined;
}
