import { NONE } from '../../domain/graph/lineage-graph.js';

/**
 * The places of nodes in a list of drawn ones, for a choice that tries one list after another. Cost: the nodes listed; a
 * number for each node of the graph once.
 */
export class DrawnPlaces {
  /** Node number → its place, from 1; 0 for what is not drawn. */
  readonly #places: Int32Array;
  #listed: number[] = [];

  constructor(nodeCount: number) {
    this.#places = new Int32Array(nodeCount);
  }

  /** Forgets the list before, and numbers the nodes of this one. */
  put(drawn: readonly number[]): void {
    const places = this.#places;
    for (const node of this.#listed) places[node] = 0;
    // Whoever tries lists may change theirs.
    this.#listed = drawn.slice();
    for (let i = 0; i < drawn.length; i++) places[drawn[i] ?? NONE] = i + 1;
  }

  /** From 1, in the order of the list; 0 for the common root, {@link NONE} for what is not drawn. */
  of(node: number): number {
    return node === NONE ? 0 : this.#places[node] || NONE;
  }

  /** The place of the nearest one drawn on a main line, beginning with a node; 0 for the common root. */
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
