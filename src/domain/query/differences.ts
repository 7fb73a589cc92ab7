import type { Attribute } from '../attribute.js';
import { ATTRIBUTES, claimsOf, valuesOf, type AttributeId } from '../attributes.js';
import { parseParameterCount } from '../format/parameter-count.js';
import type { LineageGraph } from '../graph/lineage-graph.js';
import { passesWeights } from '../graph/passes-weights.js';

/** One attribute of several nodes. */
export interface Difference {
  readonly key: AttributeId;
  /** One list per node, as in the file; sizes ascending; empty if unknown. */
  readonly values: readonly (readonly string[])[];
  /** Whether the values differ, ignoring their order; unknown differs from known. */
  readonly differs: boolean;
}

/** The attributes that at least one of the nodes has, in display order. */
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

/** The shared values of one attribute. */
export interface Commonality {
  readonly key: AttributeId;
  /** The values that all the nodes have; never empty. */
  readonly values: readonly string[];
}

/** The values that all the nodes have in common, by attribute, in display order. */
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
    // If no weights were passed, all its claims.
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
