import type { NodeEntry } from '../domain/format/format.js';
import { inheritedLicensesOf } from '../domain/graph/inherited-licenses.js';
import { relationOf, type LineageGraph } from '../domain/graph/lineage-graph.js';
import { isPinned, parseDocumentAddress } from './document-address.js';
import { sourcesIn } from './sources-in.js';

/** Counts by word, in descending order. */
export type Counts = Readonly<Record<string, number>>;

/** Statistics of a graph. */
export interface GraphStats {
  readonly nodes: number;
  readonly edges: number;
  /** Number of inferred claims. */
  readonly inferred: number;
  /** Ids of the root nodes. */
  readonly roots: readonly string[];
  /** Length of the longest path. */
  readonly depth: number;
  readonly relations: Counts;
  readonly methods: Counts;
  readonly licenseClasses: Counts;
  /** Key of a node → number of nodes with it. */
  readonly coverage: Counts;
  readonly evidence: {
    readonly sources: number;
    /** Number of documents at a commit or version tag. */
    readonly pinned: number;
    /** Number of documents on a branch, which may change. */
    readonly moving: number;
    /** Number of sources with an access date. */
    readonly dated: number;
    /** The earliest access date; null if there is none. */
    readonly oldest: string | null;
  };
  /** Number of nodes whose licence is more permissive than one of the weights they are built on. */
  readonly freerThanParent: number;
  readonly views: number;
}

/** Keys of a node that readers look for. */
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

/** Computes the statistics of a graph. Cost: linear, except for following licences. */
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
      COVERED.map((key) => [key, nodes.filter((node) => isStated(node[key])).length]),
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

function isStated(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return value !== undefined && value !== '';
}

function countsOf(words: readonly string[]): Counts {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)));
}
