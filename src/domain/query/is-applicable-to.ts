import type { LineageGraph } from '../graph/lineage-graph.js';
import type { FacetId } from './facets.js';

/**
 * Whether a facet applies to a graph: base models only apply where nodes are models, which they are unless the file
 * says otherwise.
 */
export function isApplicableTo(graph: LineageGraph, facet: FacetId): boolean {
  return facet !== 'base' || graph.frame.vocabulary?.noun === undefined;
}
