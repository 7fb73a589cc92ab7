import type { NodeEntry } from '../domain/format/format.js';
import { inheritedLicensesOf } from '../domain/graph/inherited-licenses.js';
import { relationOf, type LineageGraph } from '../domain/graph/lineage-graph.js';
import { isPinned, parseDocumentAddress } from './document-address.js';
import { sourcesIn } from './sources-in.js';

/** How many there are of each word, most first. */
export type Counts = Readonly<Record<string, number>>;

/** A graph in numbers. */
export interface GraphStats {
  readonly nodes: number;
  readonly edges: number;
  /** Claims that rest on an inference. */
  readonly inferred: number;
  /** Ids of the nodes that nothing passed on to. */
  readonly roots: readonly string[];
  /** Steps of the longest line. */
  readonly depth: number;
  readonly relations: Counts;
  readonly methods: Counts;
  readonly licenseClasses: Counts;
  /** Key of a node → how many nodes say it. */
  readonly coverage: Counts;
  readonly evidence: {
    readonly sources: number;
    /** Documents of a commit, or of the tag of a version. */
    readonly pinned: number;
    /** Documents of a branch, which may change. */
    readonly moving: number;
    /** Those that say when they were read. */
    readonly dated: number;
    /** The earliest of these days; null if there is none. */
    readonly oldest: string | null;
  };
  /** Nodes whose licence is freer than one along their line of weights. */
  readonly freerThanParent: number;
  readonly views: number;
}

/** Keys of a node that a reader asks for. */
const COVERED = [
  'organization',
  'released',
  'variants',
  'contextLength',
  'trainingTokens',
  'license',
  'domains',
  'languages',
  'modalities',
  'links',
  'summary',
  'sources',
] as const satisfies readonly (keyof NodeEntry)[];

/** Counts what there is in a graph. Cost: linear, but for the lines that licences are followed along. */
export function graphStatsOf(graph: LineageGraph): GraphStats {
  const { nodes, edges, file } = graph;
  const isFreer = (n: number) => inheritedLicensesOf(graph, n).freerThan.length > 0;
  return {
    nodes: nodes.length,
    edges: edges.length,
    inferred: edges.filter(({ confidence }) => confidence === 'inferred').length,
    roots: nodes.filter((_, n) => graph.inEdgesOf(n).length === 0).map(({ id }) => id),
    depth: depthOf(graph),
    relations: countsOf(edges.map(relationOf)),
    methods: countsOf(edges.flatMap(({ methods = [] }) => methods)),
    licenseClasses: countsOf(nodes.map(({ licenseClass = 'unknown' }) => licenseClass)),
    coverage: Object.fromEntries(
      COVERED.map((key) => [key, nodes.filter((node) => isSaid(node[key])).length]),
    ),
    evidence: evidenceOf(graph),
    freerThanParent: [...nodes.keys()].filter(isFreer).length,
    views: file.views?.length ?? 0,
  };
}

function evidenceOf(graph: LineageGraph): GraphStats['evidence'] {
  let [sources, pinned, moving, dated] = [0, 0, 0, 0];
  let oldest: string | null = null;
  for (const { source } of sourcesIn(graph)) {
    sources++;
    const document = parseDocumentAddress(source.url);
    if (document && isPinned(document.ref)) pinned++;
    else if (document) moving++;
    if (source.accessed === undefined) continue;
    dated++;
    if (oldest === null || source.accessed < oldest) oldest = source.accessed;
  }
  return { sources, pinned, moving, dated, oldest };
}

function depthOf(graph: LineageGraph): number {
  const depths = new Int32Array(graph.nodeCount);
  let deepest = 0;
  for (const n of graph.topologicalOrder) {
    for (const e of graph.inEdgesOf(n)) {
      const above = depths[graph.sources[e] ?? 0] ?? 0;
      depths[n] = Math.max(depths[n] ?? 0, above + 1);
    }
    deepest = Math.max(deepest, depths[n] ?? 0);
  }
  return deepest;
}

function isSaid(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return value !== undefined && value !== '';
}

function countsOf(words: readonly string[]): Counts {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)));
}
