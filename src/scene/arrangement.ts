import type { LineageGraph } from '../domain/lineage-graph.js';
import type { Group, Opening } from './bundle.js';
import type { Forest } from './forest.js';
import type { CardFace } from './node-card.js';
import type { Room } from './room.js';

/** A set of drawn nodes with the columns and bundles that follow from it. */
export interface Arrangement {
  /** Drawn node → its column: after the last of its drawn parents. In topological order. */
  readonly columns: ReadonlyMap<number, number>;
  /** The groups of folded children. */
  readonly groups: readonly Group[];
  /** Group → its column: after that of its parent, or the same for a tab. */
  readonly groupColumns: readonly number[];
  /** What a drawn node's card looks like. */
  readonly faceOf: (node: number) => CardFace;
  /** Whether all of it fits the room. */
  readonly fits: boolean;
}

/** Works out, again and again, what follows from a set of drawn nodes of one graph, view and room; one for each layout. */
export abstract class Arranger {
  protected readonly graph: LineageGraph;
  protected readonly forest: Forest;
  protected readonly openings: ReadonlyMap<number, Opening>;
  protected readonly room: Room;
  /** Node number → place in topological order. */
  readonly #rank: Int32Array;
  readonly #faces = new Map<number, CardFace>();

  constructor(
    graph: LineageGraph,
    forest: Forest,
    openings: ReadonlyMap<number, Opening>,
    room: Room,
  ) {
    this.graph = graph;
    this.forest = forest;
    this.openings = openings;
    this.room = room;
    this.#rank = new Int32Array(graph.nodes.length);
    graph.topologicalOrder.forEach((node, place) => (this.#rank[node] = place));
  }

  abstract arrange(drawn: readonly number[]): Arrangement;

  /** What a node's card looks like in this layout. */
  protected abstract newFaceOf(node: number): CardFace;

  /** The card of a node, worked out once. */
  protected readonly faceOf = (node: number): CardFace => {
    let face = this.#faces.get(node);
    if (!face) {
      face = this.newFaceOf(node);
      this.#faces.set(node, face);
    }
    return face;
  };

  /** Nodes in topological order. */
  protected inOrder(nodes: readonly number[]): readonly number[] {
    return nodes.toSorted((a, b) => (this.#rank[a] ?? 0) - (this.#rank[b] ?? 0));
  }
}

/** The bundles that hang on a card as tabs, by its node. */
export function tabsOf(groups: readonly Group[]): ReadonlyMap<number, Group> {
  return new Map(groups.filter(({ attached }) => attached).map((tab) => [tab.node, tab]));
}
