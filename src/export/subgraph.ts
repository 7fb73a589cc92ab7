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
 * The part of a graph that these nodes make, as a file of its own: their entries and those of the edges between them, in
 * the order of the file; its title, its date, and of its vocabulary the words that are used. Named views stay behind: they
 * may speak of nodes that do. Cost: linear in the graph.
 */
export function subgraphOf(graph: LineageGraph, nodes: Iterable<number>): GraphFile {
  const kept = Bitset.from(graph.nodeCount, nodes);
  const keptNodes = Array.from(kept, (n) => graph.nodeAt(n));
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

/** The models with a card of their own, cells of opened bundles included, by number. */
export function drawnNodesOf(scene: Scene): readonly number[] {
  return scene.cards.filter((card) => card.kind === 'node').map(({ node }) => node);
}

/** The models that are drawn or collapsed: all that the filter leaves, by number. Cost: the nodes of the graph. */
export function memberNodesOf(graph: LineageGraph, scene: Scene): readonly number[] {
  const nodes: number[] = [];
  for (let node = 0; node < graph.nodeCount; node++) {
    if ((scene.cardIndex[node] ?? NONE) !== NONE) nodes.push(node);
  }
  return nodes;
}

/** A model and all that descends from it, by number. */
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
