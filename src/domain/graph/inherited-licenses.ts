import { depthsOf } from './lineage.js';
import { NONE, type LineageGraph } from './lineage-graph.js';
import { passesWeights } from './passes-weights.js';

/** Classes that let anyone use, modify and redistribute. */
const FREE = ['permissive', 'copyleft'];
/** Classes whose restrictions also bind those who build on the weights. */
const RESERVED = ['non-commercial', 'research-only', 'llama-community'];

/** A licence class with the nodes that introduced it. */
interface LicenseTerm {
  readonly licenseClass: string;
  /** The nodes that have it and are built on no weights that have it too; oldest first. */
  readonly origins: readonly number[];
}

/** The licence classes that apply to somebody who builds on a node's weights, as far as the graph states them. */
export interface InheritedLicenses {
  /**
   * The classes of the node and of all nodes whose weights it is built on, in order of first occurrence from the root.
   */
  readonly terms: readonly LicenseTerm[];
  /** Those nodes whose class is unknown; the node itself comes last. */
  readonly unknown: readonly number[];
  /** If the node's own class is free: the origins of restrictive classes. */
  readonly freerThan: readonly number[];
}

/** The combined licence classes of a node and of the weights it is built on. Cost: the edges above it. */
export function inheritedLicensesOf(graph: LineageGraph, node: number): InheritedLicenses {
  const origins = new Map<string, number[]>();
  const unknown: number[] = [];
  const above = new Map<number, ReadonlySet<string>>();
  for (const n of weightLineOf(graph, node)) {
    const inherited = new Set<string>();
    for (const parent of weightParentsOf(graph, n)) {
      for (const licenseClass of above.get(parent) ?? []) inherited.add(licenseClass);
    }
    const licenseClass = knownClassOf(graph, n);
    if (licenseClass === undefined) unknown.push(n);
    else if (!inherited.has(licenseClass)) {
      origins.set(licenseClass, [...(origins.get(licenseClass) ?? []), n]);
      inherited.add(licenseClass);
    }
    above.set(n, inherited);
  }
  const terms = [...origins].map(([licenseClass, nodes]) => ({ licenseClass, origins: nodes }));
  const own = knownClassOf(graph, node);
  const freerThan = terms
    .filter(
      ({ licenseClass }) =>
        own !== undefined && FREE.includes(own) && RESERVED.includes(licenseClass),
    )
    .flatMap((term) => term.origins);
  return { terms, unknown, freerThan };
}

/** A node and all nodes whose weights it is built on, in topological order. */
function weightLineOf(graph: LineageGraph, node: number): readonly number[] {
  const line = new Set([node]);
  for (const n of line) for (const parent of weightParentsOf(graph, n)) line.add(parent);
  const depths = depthsOf(graph);
  return [...line].sort((a, b) => (depths[a] ?? 0) - (depths[b] ?? 0));
}

function weightParentsOf(graph: LineageGraph, node: number): readonly number[] {
  return [...graph.inEdgesOf(node)]
    .filter((e) => passesWeights(graph.edgeAt(e)))
    .map((e) => graph.sources[e] ?? NONE);
}

function knownClassOf(graph: LineageGraph, node: number): string | undefined {
  const { licenseClass } = graph.nodeAt(node);
  return licenseClass === 'unknown' ? undefined : licenseClass;
}
