import { wordsAbout, type About } from '../format/words-about.js';
import { attributeOf, ATTRIBUTES, type AttributeId, type FacetId } from '../attributes.js';
import type { LineageGraph } from '../graph/lineage-graph.js';
import { labelOf } from './value-label.js';

export type { FacetId } from '../attributes.js';

/** A dimension that readers filter by; release date and free text are separate filters. */
export interface Facet {
  readonly id: FacetId;
  readonly attribute: AttributeId;
  /** Whether it applies to nodes or edges. All facets of edges must match on the same edge. */
  readonly of: 'node' | 'edge';
  /** Whether its values are a closed, ordered list rather than whatever a file contains. */
  readonly closed: boolean;
}

/** Every facet, in display order. */
export const FACETS: readonly Facet[] = ATTRIBUTES.flatMap(({ id, of, facet }) =>
  facet
    ? [
        {
          id: facet.id as FacetId,
          attribute: id,
          of: of === 'edge' ? 'edge' : 'node',
          closed: facet.closed !== undefined,
        },
      ]
    : [],
);

const byId = new Map(FACETS.map((facet) => [facet.id, facet]));

/** The facet of this id. @throws RangeError if there is none */
export function facetOf(id: FacetId): Facet {
  const facet = byId.get(id);
  if (!facet) throw new RangeError(`facet: expected a known one, got "${id}"`);
  return facet;
}

/** The label of a facet in a graph. */
export function facetLabelOf(graph: About | null, id: FacetId, lang: string): string {
  return wordsAbout(graph, lang).attributes[facetOf(id).attribute];
}

/** The values of a closed facet, in order; empty for an open one. */
export function closedValuesOf(graph: LineageGraph, { attribute }: Facet): readonly string[] {
  return attributeOf(attribute).facet?.closed?.(graph) ?? [];
}

/** The label of a facet value. */
export function valueLabelOf(
  graph: LineageGraph,
  id: FacetId,
  value: string,
  lang: string,
): string {
  return labelOf(graph, attributeOf(facetOf(id).attribute).kind, value, lang);
}
