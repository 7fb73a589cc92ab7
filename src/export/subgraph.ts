import { Bitset } from '../domain/graph/bitset.js';
import {
  FORMAT_VERSION,
  type EdgeEntry,
  type GraphFile,
  type NodeEntry,
} from '../domain/format/format.js';
import { descendantsOf } from '../domain/graph/lineage.js';
import { NONE, relationOf, type LineageGraph } from '../domain/graph/lineage-graph.js';
import type { Scene } from '../scene/scene.js';

/**
 * The induced subgraph of some nodes as a file: their entries in the given order, the edges between them in file order;
 * title, date, and the words of its vocabulary in use. Named views are dropped, as they may refer to other nodes. Cost: linear in
 * the graph.
 */
export function subgraphOf(graph: LineageGraph, nodes: Iterable<number>): GraphFile {
  const numbers = [...nodes];
  const kept = Bitset.from(graph.nodeCount, numbers);
  const keptNodes = numbers.map((n) => graph.nodeAt(n));
  const keptEdges: EdgeEntry[] = [];
  for (let e = 0; e < graph.edgeCount; e++) {
    const isBetween = kept.has(graph.sources[e] ?? NONE) && kept.has(graph.targets[e] ?? NONE);
    if (isBetween) keptEdges.push(graph.edgeAt(e));
  }
  const { title, updated, vocabulary } = graph.frame;
  const used = vocabulary && usedVocabularyOf(vocabulary, keptNodes, keptEdges);
  return {
    format: FORMAT_VERSION,
    ...(title === undefined ? {} : { title }),
    ...(updated === undefined ? {} : { updated }),
    ...(used && Object.keys(used).length > 0 ? { vocabulary: used } : {}),
    nodes: keptNodes,
    edges: keptEdges,
  };
}

/** The node numbers of models with their own card, including cells of open bundles. */
export function drawnNodesOf(scene: Scene): readonly number[] {
  return scene.cards.filter((card) => card.kind === 'node').map(({ node }) => node);
}

/** The node numbers of models that are drawn or collapsed, which are all members. Cost: the nodes of the graph. */
export function memberNodesOf(graph: LineageGraph, scene: Scene): readonly number[] {
  const nodes: number[] = [];
  for (let node = 0; node < graph.nodeCount; node++) {
    if ((scene.cardIndex[node] ?? NONE) !== NONE) nodes.push(node);
  }
  return nodes;
}

/** The node numbers of a model and its descendants. */
export function subtreeOf(graph: LineageGraph, node: number): readonly number[] {
  const tree = descendantsOf(graph, node);
  tree.add(node);
  return [...tree];
}

type WordLists = NonNullable<GraphFile['vocabulary']>;

function usedVocabularyOf(
  vocabulary: WordLists,
  nodes: readonly NodeEntry[],
  edges: readonly EdgeEntry[],
): WordLists {
  const wordsOf = {
    relations: () => edges.map(relationOf),
    methods: () => edges.flatMap(({ methods = [] }) => methods),
    domains: () => nodes.flatMap(({ domains = [] }) => domains),
    licenseClasses: () => nodes.flatMap(({ licenseClass }) => licenseClass ?? []),
    modalities: () => nodes.flatMap(({ modalities = [] }) => modalities),
  };
  const names = Object.keys(wordsOf) as (keyof typeof wordsOf)[];
  return Object.fromEntries(
    names.flatMap((name) => {
      const used = new Set(wordsOf[name]());
      const list = (vocabulary[name] ?? []).filter(({ id }) => used.has(id));
      return list.length === 0 ? [] : [[name, list]];
    }),
  );
}
