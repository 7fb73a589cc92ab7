import type { Draft } from './draft.js';
import { listOf, recordOf, valueAt, wordsOf } from './json-shape.js';
import { attributesIn, readParts, type Part } from './read-parts.js';

/** Whether these are Cytoscape.js elements: a list, separate lists of nodes and edges, or either under `elements`. */
export function isCytoscape(input: unknown): boolean {
  const elements = valueAt(input, 'elements');
  if (!Array.isArray(input) && typeof elements !== 'object') return false;
  const [first] = elementsIn(Array.isArray(input) ? input : elements);
  return recordOf(valueAt(first?.element, 'data')).size > 0;
}

/** A Cytoscape.js element with its place. */
interface Element {
  readonly element: unknown;
  readonly place: string;
  readonly isEdge: boolean;
}

/** Reads Cytoscape.js elements, or a Cytoscape file: their `data`; positions, classes and styles are dropped. */
export function readCytoscape(input: unknown, draft: Draft): void {
  const elements = elementsIn(Array.isArray(input) ? input : valueAt(input, 'elements'));
  draft.title ??= wordsOf(valueAt(input, 'data', 'name')) || undefined;
  const partsOf = (ofEdges: boolean): readonly Part[] =>
    elements
      .filter(({ isEdge }) => isEdge === ofEdges)
      .map(({ element, place }) => {
        for (const key of recordOf(element).keys())
          if (key !== 'data' && key !== 'group') draft.countDropped(key);
        return { attributes: attributesIn(valueAt(element, 'data'), []), place };
      });
  readParts({ nodes: partsOf(false), edges: partsOf(true), isUndirected: false }, draft);
}

function elementsIn(elements: unknown): readonly Element[] {
  if (Array.isArray(elements)) {
    return elements.map((element: unknown, n) => ({
      element,
      place: `[${n}]`,
      isEdge:
        valueAt(element, 'group') === 'edges' || valueAt(element, 'data', 'source') !== undefined,
    }));
  }
  return ['nodes', 'edges'].flatMap((key) =>
    listOf(valueAt(elements, key)).map((element, n) => ({
      element,
      place: `${key}[${n}]`,
      isEdge: key === 'edges',
    })),
  );
}
