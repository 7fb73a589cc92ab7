import { Bitset } from './bitset.js';
import { ancestorsOf, descendantsOf } from './lineage.js';
import { NONE, type LineageGraph } from './lineage-graph.js';

/**
 * A part of a graph: the lineage of a node, limited to a number of generations up and down (null: all), or the paths
 * between two nodes.
 */
export type Isolation =
  | {
      readonly kind: 'lineage';
      readonly of: string;
      readonly up: number | null;
      readonly down: number | null;
    }
  | { readonly kind: 'paths'; readonly from: string; readonly to: string };

/** A node with its ancestors and descendants within a number of steps; null means all. Cost: the edges walked. */
export function lineageWithin(
  graph: LineageGraph,
  node: number,
  up: number | null,
  down: number | null,
): Bitset {
  const nodes = new Bitset(graph.nodeCount);
  nodes.add(node);
  walk(nodes, node, up, (n) => graph.inEdgesOf(n), graph.sources);
  walk(nodes, node, down, (n) => graph.outEdgesOf(n), graph.targets);
  return nodes;
}

/** A choice of more generations means all of them. */
const MAX_COUNTED = 12;

/**
 * The number of generations above and below a node, by shortest paths, counted up to twelve. Cost: the edges walked.
 */
export function generationsAround(graph: LineageGraph, node: number): { up: number; down: number } {
  const ignored = new Bitset(graph.nodeCount);
  return {
    up: walk(ignored, node, MAX_COUNTED, (n) => graph.inEdgesOf(n), graph.sources),
    down: walk(ignored, node, MAX_COUNTED, (n) => graph.outEdgesOf(n), graph.targets),
  };
}

/** Breadth-first, so that distances are those of shortest paths. @returns the number of steps taken */
function walk(
  nodes: Bitset,
  start: number,
  max: number | null,
  edgesOf: (node: number) => Int32Array,
  ends: Int32Array,
): number {
  const reached = new Set([start]);
  let front = [start];
  let steps = 0;
  while (front.length > 0 && steps < (max ?? Infinity)) {
    const next: number[] = [];
    for (const node of front) {
      for (const e of edgesOf(node)) {
        const end = ends[e] ?? NONE;
        if (reached.has(end)) continue;
        reached.add(end);
        next.push(end);
        nodes.add(end);
      }
    }
    front = next;
    if (next.length > 0) steps++;
  }
  return steps;
}

/**
 * The nodes on the paths from one node down to another, both included; none if there is no path. Cost: the edges
 * walked.
 */
export function pathsBetween(graph: LineageGraph, from: number, to: number): Bitset {
  const below = descendantsOf(graph, from);
  if (!below.has(to)) return new Bitset(graph.nodeCount);
  below.add(from);
  const above = ancestorsOf(graph, to);
  above.add(to);
  return below.intersect(above);
}

const computed = new WeakMap<LineageGraph, WeakMap<Isolation, Bitset | null>>();

/** The nodes of an isolation; null if the graph does not contain its models. Cached per graph and isolation. */
export function isolatedNodesOf(graph: LineageGraph, isolation: Isolation): Bitset | null {
  let ofGraph = computed.get(graph);
  if (!ofGraph) {
    ofGraph = new WeakMap();
    computed.set(graph, ofGraph);
  }
  let nodes = ofGraph.get(isolation);
  if (nodes === undefined) {
    nodes = computeNodes(graph, isolation);
    ofGraph.set(isolation, nodes);
  }
  return nodes;
}

function computeNodes(graph: LineageGraph, isolation: Isolation): Bitset | null {
  if (isolation.kind === 'lineage') {
    const node = graph.numberOf(isolation.of);
    return node === undefined ? null : lineageWithin(graph, node, isolation.up, isolation.down);
  }
  const [from, to] = [graph.numberOf(isolation.from), graph.numberOf(isolation.to)];
  return from === undefined || to === undefined ? null : pathsBetween(graph, from, to);
}

const restricted = new WeakMap<Bitset, LineageGraph>();

/**
 * The graph with only the edges between isolated nodes: numbers stay the same, and main parents are isolated nodes.
 * Cached per graph and isolation.
 */
export function isolatedGraphOf(graph: LineageGraph, isolation: Isolation | null): LineageGraph {
  const nodes = isolation && isolatedNodesOf(graph, isolation);
  if (!nodes) return graph;
  let part = restricted.get(nodes);
  if (!part) {
    part = graph.within(nodes);
    restricted.set(nodes, part);
  }
  return part;
}
