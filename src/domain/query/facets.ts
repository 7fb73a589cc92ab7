import { wordsAbout, type About } from '../format/words-about.js';
import { attributeOf, ATTRIBUTES, type AttributeId, type FacetId } from '../attributes.js';
import type { LineageGraph } from '../graph/lineage-graph.js';
import { labelOf } from './value-label.js';

export type { FacetId } from '../attributes.js';

/** A question a reader can narrow by; release date and free text are filters of their own. */
export interface Facet {
  readonly id: FacetId;
  readonly attribute: AttributeId;
  /** Whose question it is. Those of edges hold together on one edge. */
  readonly of: 'node' | 'edge';
  /** Whether its values are a closed list in an order of its own, rather than whatever a file says. */
  readonly closed: boolean;
}

/** Every facet, in the order in which it is shown. */
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

/** What a reader of a graph sees for a facet. */
export function facetLabelOf(graph: About | null, id: FacetId, lang: string): string {
  return wordsAbout(graph, lang).attributes[facetOf(id).attribute];
}

/** The values a closed facet may have, in their order; none for one that takes whatever a file says. */
export function closedValuesOf(graph: LineageGraph, { attribute }: Facet): readonly string[] {
  return attributeOf(attribute).facet?.closed?.(graph) ?? [];
}

/** What a reader sees for a value of a facet. */
export function valueLabelOf(
  graph: LineageGraph,
  id: FacetId,
  value: string,
  lang: string,
): string {
  return labelOf(graph, attributeOf(facetOf(id).attribute).kind, value, lang);
}
