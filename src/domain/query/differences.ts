import type { Attribute } from '../attribute.js';
import { ATTRIBUTES, claimsOf, valuesOf, type AttributeId } from '../attributes.js';
import { parseParameterCount } from '../format/parameter-count.js';
import type { LineageGraph } from '../graph/lineage-graph.js';
import { passesWeights } from '../graph/passes-weights.js';

/** One fact of several nodes. */
export interface Difference {
  readonly key: AttributeId;
  /** In the order of the nodes, as the file says it; sizes from the smallest. Empty if it is not known. */
  readonly values: readonly (readonly string[])[];
  /** Whether the values are not all the same, in whatever order; what is not known is not the same as what is. */
  readonly differs: boolean;
}

/** The facts that at least one of the nodes has, in the order in which they are shown. */
export function differencesOf(
  graph: LineageGraph,
  nodes: readonly number[],
): readonly Difference[] {
  return ATTRIBUTES.filter(({ compared }) => compared !== undefined)
    .map((attribute) => {
      const values = nodes.map((node) => comparedValuesOf(attribute, graph, node));
      const different = new Set(values.map((words) => JSON.stringify(words.toSorted())));
      return { key: attribute.id, values, differs: different.size > 1 };
    })
    .filter(({ values }) => values.some((words) => words.length > 0));
}

/** What several nodes share of one fact. */
export interface Commonality {
  readonly key: AttributeId;
  /** What the file says of every one of them; never empty. */
  readonly values: readonly string[];
}

/** What all of the nodes have in common, in the order in which facts are shown. */
export function commonalitiesOf(
  graph: LineageGraph,
  nodes: readonly number[],
): readonly Commonality[] {
  return ATTRIBUTES.flatMap((attribute) => {
    if (attribute.compared === undefined) return [];
    const [first = [], ...others] = nodes.map((node) => comparedValuesOf(attribute, graph, node));
    const values = first.filter((value) => others.every((words) => words.includes(value)));
    return values.length === 0 ? [] : [{ key: attribute.id, values }];
  });
}

function comparedValuesOf(
  attribute: Attribute,
  graph: LineageGraph,
  node: number,
): readonly string[] {
  if (attribute.of === 'edge' && attribute.compared === 'weights') {
    const claims = claimsOf(graph, node).map((e) => graph.edgeAt(e));
    // Where no weights passed on, everything it was made from.
    const ofWeights = claims.filter(passesWeights);
    const counted = ofWeights.length > 0 ? ofWeights : claims;
    return [...new Set(counted.flatMap(attribute.wordsOf))];
  }
  const values = valuesOf(attribute, graph, node);
  return attribute.id === 'parameters' ? values.toSorted(bySize) : values;
}

function bySize(a: string, b: string): number {
  return (parseParameterCount(a) ?? 0) - (parseParameterCount(b) ?? 0);
}
