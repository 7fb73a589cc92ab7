import { NONE } from '../../domain/graph/lineage-graph.js';

/**
 * Node number → position in the list of drawn nodes, for an algorithm that tries one list after another. Cost: the
 * nodes listed; memory for every node of the graph, allocated once.
 */
export class DrawnPlaces {
  /** Node number → its position, from 1; 0 for nodes not drawn. */
  readonly #places: Int32Array;
  #listed: number[] = [];

  constructor(nodeCount: number) {
    this.#places = new Int32Array(nodeCount);
  }

  /** Replaces the list. */
  put(drawn: readonly number[]): void {
    const places = this.#places;
    for (const node of this.#listed) places[node] = 0;
    // The caller may modify its list.
    this.#listed = drawn.slice();
    for (let i = 0; i < drawn.length; i++) places[drawn[i] ?? NONE] = i + 1;
  }

  /** Appends a node to the list. */
  add(node: number): void {
    this.#listed.push(node);
    this.#places[node] = this.#listed.length;
  }

  /** The position of a node, from 1; 0 for the common root, {@link NONE} for a node that is not drawn. */
  of(node: number): number {
    return node === NONE ? 0 : this.#places[node] || NONE;
  }

  /** The position of the first drawn node on a main line, starting with the node itself; 0 for the common root. */
  nearestOf(parents: Int32Array, node: number): number {
    let at = node;
    let place = this.of(at);
    while (place === NONE) {
      at = parents[at] ?? NONE;
      place = this.of(at);
    }
    return place;
  }
}
