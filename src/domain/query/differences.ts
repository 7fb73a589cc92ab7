import type { EdgeEntry } from '../format/format.js';
import type { LineageGraph } from '../graph/lineage-graph.js';
import { parseParameterCount } from '../format/parameter-count.js';
import { passesWeights } from '../graph/passes-weights.js';

/** Every fact that nodes are held against each other by, in the order in which they are shown. */
export type FactKey =
  | 'organization'
  | 'released'
  | 'base'
  | 'methods'
  | 'technique'
  | 'data'
  | 'sizes'
  | 'contextLength'
  | 'trainingTokens'
  | 'vocabularySize'
  | 'license'
  | 'licenseClass'
  | 'domains'
  | 'languages'
  | 'modalities';

/** One fact of several nodes. */
export interface Difference {
  readonly key: FactKey;
  /** In the order of the nodes, as the file says it; for `base` ids, sizes from the smallest. Empty where it is not known. */
  readonly values: readonly (readonly string[])[];
  /** Whether the values are not all the same, in whatever order; what is not known is not the same as what is. */
  readonly differs: boolean;
}

const WORDS: Readonly<Record<FactKey, (graph: LineageGraph, node: number) => readonly string[]>> = {
  organization: (graph, node) => graph.nodeAt(node).organization ?? [],
  released: (graph, node) => known(graph.nodeAt(node).released),
  base: (graph, node) => basesOf(graph, node).map(({ source }) => source),
  methods: (graph, node) => basesOf(graph, node).flatMap(({ methods = [] }) => methods),
  technique: (graph, node) => basesOf(graph, node).flatMap(({ technique = [] }) => technique),
  data: (graph, node) => claimsOf(graph, node).flatMap(({ data = [] }) => data),
  sizes: (graph, node) =>
    (graph.nodeAt(node).variants ?? [])
      .flatMap(({ parameters }) => known(parameters))
      .sort((a, b) => (parseParameterCount(a) ?? 0) - (parseParameterCount(b) ?? 0)),
  contextLength: (graph, node) => known(graph.nodeAt(node).contextLength),
  trainingTokens: (graph, node) => known(graph.nodeAt(node).trainingTokens),
  vocabularySize: (graph, node) => known(graph.nodeAt(node).vocabularySize),
  license: (graph, node) => known(graph.nodeAt(node).license),
  licenseClass: (graph, node) => known(graph.nodeAt(node).licenseClass),
  domains: (graph, node) => graph.nodeAt(node).domains ?? [],
  languages: (graph, node) => graph.nodeAt(node).languages ?? [],
  modalities: (graph, node) => graph.nodeAt(node).modalities ?? [],
};

/** The facts that at least one of the nodes has. */
export function differencesOf(
  graph: LineageGraph,
  nodes: readonly number[],
): readonly Difference[] {
  return (Object.keys(WORDS) as FactKey[])
    .map((key) => {
      const values = nodes.map((node) => [...new Set(WORDS[key](graph, node))]);
      const different = new Set(values.map((words) => JSON.stringify(words.toSorted())));
      return { key, values, differs: different.size > 1 };
    })
    .filter(({ values }) => values.some((words) => words.length > 0));
}

function claimsOf(graph: LineageGraph, node: number): readonly EdgeEntry[] {
  return [...graph.inEdgesOf(node)].map((e) => graph.edgeAt(e));
}

/** What a node was made from: the claims that weights passed on; where there are none, every claim. */
function basesOf(graph: LineageGraph, node: number): readonly EdgeEntry[] {
  const claims = claimsOf(graph, node);
  const ofWeights = claims.filter(passesWeights);
  return ofWeights.length > 0 ? ofWeights : claims;
}

function known(value: string | number | undefined): readonly string[] {
  return value === undefined ? [] : [String(value)];
}
