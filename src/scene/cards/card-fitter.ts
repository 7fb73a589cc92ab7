import { ranksOf } from '../../domain/graph/lineage.js';
import { NONE, type LineageGraph } from '../../domain/graph/lineage-graph.js';
import type { Group, Openings } from '../select/groups.js';
import { bundleLabelOf, bundleSizeOf, partWordsOf, skippedLabelOf } from './bundle.js';
import type { DrawnPlaces } from '../select/drawn-places.js';
import type { Forest } from '../select/forest.js';
import type { CardFace } from './node-card.js';
import type { Density, DrawingArea } from '../drawing-area.js';

/** A set of drawn nodes with the resulting columns and bundles. */
export interface Arrangement {
  /** Drawn node → its column, after those of its drawn parents. In topological order. */
  readonly columns: ReadonlyMap<number, number>;
  /** The groups of collapsed children. */
  readonly groups: readonly Group[];
  /** Group → its column, after that of its parent; the same for a tab. */
  readonly groupColumns: readonly number[];
  /** The face of a drawn node's card. */
  readonly faceOf: (node: number) => CardFace;
  /** Free space of the area along the flow, in pixels; negative if the cards need more, 0 if unknown. */
  readonly spare: number;
  /** Whether everything fits the area. */
  readonly fits: boolean;
}

/** A set of drawn nodes that grows while it fits the area. */
export interface Growth {
  /** Adds a node whose main parent is in the set, unless it does not fit. @returns whether it was added */
  add(node: number): boolean;
}

/**
 * Arranges sets of drawn nodes for one graph, view and area; subclassed by each layout. Called many times per scene.
 */
export abstract class CardFitter {
  protected readonly graph: LineageGraph;
  protected readonly forest: Forest;
  protected readonly openings: Openings;
  protected readonly area: DrawingArea;
  /** The positions of the nodes of the current set. */
  protected readonly places: DrawnPlaces;
  readonly #ranks: Int32Array;
  readonly #sizes = new Map<number, { width: number; height: number }>();
  readonly #faces = new Map<number, CardFace>();

  constructor(
    graph: LineageGraph,
    forest: Forest,
    openings: Openings,
    places: DrawnPlaces,
    area: DrawingArea,
  ) {
    this.graph = graph;
    this.forest = forest;
    this.openings = openings;
    this.area = area;
    this.places = places;
    this.#ranks = ranksOf(graph);
  }

  abstract arrange(drawn: readonly number[]): Arrangement;

  /** The same, or null if it does not fit. */
  attempt(drawn: readonly number[]): Arrangement | null {
    const arrangement = this.arrange(drawn);
    return arrangement.fits ? arrangement : null;
  }

  /** A set that starts with these nodes, in this order, whether they fit or not. */
  growthOf(drawn: readonly number[]): Growth {
    let set = drawn;
    return {
      add: (node) => {
        const larger = [...set, node];
        if (!this.attempt(larger)) return false;
        set = larger;
        return true;
      },
    };
  }

  /** The same, but the layout may place cards slightly closer together, for the last card that needs it. */
  attemptCloser(drawn: readonly number[]): Arrangement | null {
    return this.attempt(drawn);
  }

  /** The face of a node's card in this layout. */
  protected abstract newFaceOf(node: number): CardFace;

  /** The face of a node's card, cached. */
  protected readonly faceOf = (node: number): CardFace => {
    let face = this.#faces.get(node);
    if (!face) {
      face = this.newFaceOf(node);
      this.#faces.set(node, face);
    }
    return face;
  };

  /** The size of a closed bundle, cached: selecting nodes asks for the same few sizes thousands of times. */
  protected closedSizeOf(group: Group): { width: number; height: number } {
    const { size, total, part, attached, hasBar } = group;
    const isSkipped = size === 1 && total > 1;
    // A numeric key: building a string would cost as much as measuring.
    const kind =
      ((part ?? NONE) + 1) * 8 + Number(isSkipped) * 4 + Number(attached) * 2 + Number(hasBar);
    const key = kind * (this.graph.nodeCount + 1) + total;
    let box = this.#sizes.get(key);
    if (!box) {
      const { lang } = this.area;
      const label = isSkipped
        ? skippedLabelOf(total, lang)
        : bundleLabelOf(total, partWordsOf(this.graph, this.openings.parts, part, lang), lang);
      box = bundleSizeOf(label, group, this.area);
      this.#sizes.set(key, box);
    }
    return box;
  }

  /** Sorts nodes in topological order. */
  protected inOrder(nodes: readonly number[]): readonly number[] {
    const ranks = this.#ranks;
    const sorted: number[] = [];
    for (const node of nodes) {
      const rank = ranks[node] ?? 0;
      let at = sorted.length;
      for (; at > 0; at--) {
        const before = sorted[at - 1] ?? NONE;
        if ((ranks[before] ?? 0) <= rank) break;
        sorted[at] = before;
      }
      sorted[at] = node;
    }
    return sorted;
  }
}

/** Node → the bundles attached to its card as tabs. */
export function attachedGroupsOf(groups: readonly Group[]): ReadonlyMap<number, Group> {
  return new Map(groups.filter(({ attached }) => attached).map((tab) => [tab.node, tab]));
}

/** A layout's rules for cards: which of them fit, and how close they are where the density is fixed. */
export interface CardRules {
  readonly CardFitter: new (...of: ConstructorParameters<typeof CardFitter>) => CardFitter;
  readonly density?: Density;
}
