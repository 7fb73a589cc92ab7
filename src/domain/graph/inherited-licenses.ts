import { depthsOf } from './lineage.js';
import { NONE, type LineageGraph } from './lineage-graph.js';
import { passesWeights } from './passes-weights.js';

/** Classes that let anyone use, change and pass on. */
const FREE = ['permissive', 'copyleft'];
/** Classes that reserve something, to whoever the weights go. */
const RESERVED = ['non-commercial', 'research-only', 'llama-community'];

/** A licence class with the nodes that brought it into a line. */
interface LicenseTerm {
  readonly licenseClass: string;
  /** Those that have it and are built on no weights that have it as well; the oldest first. */
  readonly origins: readonly number[];
}

/** What somebody who builds on a node's weights inherits, as far as the graph knows. */
export interface InheritedLicenses {
  /** The classes of the node and of everything whose weights it is built on, in the order in which they came in. */
  readonly terms: readonly LicenseTerm[];
  /** The nodes among these whose class nobody has recorded; the node itself last. */
  readonly unknown: readonly number[];
  /** Where the node's own class is a free one: the origins of classes that reserve something. */
  readonly freerThan: readonly number[];
}

/** What a node's licence and those of the weights it is built on add up to. Cost: the edges above it. */
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

/** A node and everything whose weights it is built on, parents before children. */
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
