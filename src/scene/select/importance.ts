import { addBest } from '../../domain/graph/best-of.js';
import { treeSizesOf } from '../../domain/graph/lineage.js';
import { NONE, type LineageGraph } from '../../domain/graph/lineage-graph.js';
import { facetIndexOf } from '../../domain/query/facet-index.js';
import { ownGenerationsOf } from './own-generations.js';

/** The weight of a generation; the others are in proportion to it, as are those of `interest.ts`. */
const GENERATION = 6;
/** Readers look for landmarks: worth more than any other property except being a generation. */
const LANDMARK = 8;
/** Bonus of a generation that is also a landmark. */
const GENERATION_TOO = 1;
/**
 * Weight of the logarithm of a domain's size: the larger a domain, the sooner it is represented in the picture, and a
 * second time.
 */
const WORTH_OF_DOMAIN = 1;
const REPRESENTATIVES = 3;
/** The default domain. */
const GENERAL = 'general';

/** Interest apart from the reader's wishes. */
interface Importance {
  /** By rank. */
  readonly values: Float64Array;
  /** The generations by the root's own organization, linked by successor edges. */
  readonly generations: ReadonlySet<number>;
}

/**
 * The importance of each node: its reach, whether it is a landmark or a generation, and whether it represents a domain.
 * Computed once per graph.
 */
export function importanceOf(graph: LineageGraph): Importance {
  return graph.derived('importance', () => computeImportance(graph));
}

function computeImportance(graph: LineageGraph): Importance {
  const sizes = treeSizesOf(graph);
  const values = new Float64Array(graph.nodeCount);
  const { starts } = graph.adjacency.out;
  for (let n = 0; n < values.length; n++) {
    const reach = (sizes[n] ?? 0) + (starts[n + 1] ?? 0) - (starts[n] ?? 0);
    values[n] = Math.log2(reach) + (graph.isLandmark(n) ? LANDMARK : 0);
  }
  const generations = ownGenerationsOf(graph);
  for (const n of generations) {
    values[n] = (values[n] ?? 0) + (graph.isLandmark(n) ? GENERATION_TOO : GENERATION);
  }
  const representatives = representativesOf(graph, values);
  for (const [n, bonus] of representatives) values[n] = (values[n] ?? 0) + bonus;
  const { topologicalOrder: order } = graph;
  return { values: values.map((_, rank) => values[order[rank] ?? NONE] ?? 0), generations };
}

/**
 * Node number → its bonus for representing a domain: the more, the larger the domain and the higher the node ranks in
 * it.
 */
function representativesOf(graph: LineageGraph, values: Float64Array): ReadonlyMap<number, number> {
  const representatives = new Map<number, number>();
  const { values: domains, members, starts, items } = facetIndexOf(graph, 'domain');
  const general = members.positionOf(GENERAL);
  const best = domains.map((): number[] => []);
  for (let n = 0; n < graph.nodeCount; n++) {
    const end = starts[n + 1] ?? 0;
    for (let i = starts[n] ?? 0; i < end; i++) {
      const ofDomain = items[i] === general ? null : best[items[i] ?? 0];
      if (ofDomain) addBest(ofDomain, n, values, REPRESENTATIVES);
    }
  }
  for (const [domain, nodes] of best.entries()) {
    const worth = WORTH_OF_DOMAIN * Math.log2(1 + (members.counts[domain] ?? 0));
    nodes.forEach((n, place) => {
      representatives.set(n, Math.max(representatives.get(n) ?? 0, worth / (place + 1)));
    });
  }
  return representatives;
}
