import type { VocabularyName } from './vocabulary.js';

/** The facets whose values are words; release date and free text are filters of their own. */
export type FacetId =
  | 'domain'
  | 'method'
  | 'relation'
  | 'technique'
  | 'organization'
  | 'license'
  | 'language'
  | 'modality'
  | 'parameters';

/** A question a reader can narrow by. */
export interface Facet {
  readonly id: FacetId;
  /** Whether the word stands on a node or on an edge that ends in it. Edge facets hold together on one edge. */
  readonly of: 'node' | 'edge';
  /** The list its words come from, where it is a closed one. */
  readonly vocabulary: VocabularyName | null;
}

/** Every facet, in the order in which it is shown. */
export const FACETS: readonly Facet[] = [
  { id: 'domain', of: 'node', vocabulary: 'domains' },
  { id: 'method', of: 'edge', vocabulary: 'methods' },
  { id: 'relation', of: 'edge', vocabulary: 'relations' },
  { id: 'technique', of: 'edge', vocabulary: null },
  { id: 'organization', of: 'node', vocabulary: null },
  { id: 'license', of: 'node', vocabulary: 'licenseClasses' },
  { id: 'language', of: 'node', vocabulary: null },
  { id: 'modality', of: 'node', vocabulary: 'modalities' },
  { id: 'parameters', of: 'node', vocabulary: null },
];
