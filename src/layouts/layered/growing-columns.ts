import { NONE, type LineageGraph } from '../../domain/graph/lineage-graph.js';
import type { Growth } from '../../scene/cards/card-fitter.js';
import { cardBudgetOf, type DrawingArea } from '../../scene/drawing-area.js';
import type { DrawnPlaces } from '../../scene/select/drawn-places.js';
import type { Forest } from '../../scene/select/forest.js';
import { closedGroupOf, type Group, type Openings } from '../../scene/select/groups.js';
import { NO_ROW, type ColumnItems, type Extents } from './column-items.js';

/** A set of drawn nodes with its items in the columns. */
export interface Arranged {
  readonly items: ColumnItems;
  readonly groups: readonly Group[];
}

/** What a growing set requires of its fitter. */
interface Fitter {
  readonly graph: LineageGraph;
  readonly forest: Forest;
  readonly openings: Openings;
  readonly area: DrawingArea;
  readonly places: DrawnPlaces;
  /** Replaces the list of {@link places}. */
  arrangedOf(drawn: readonly number[]): Arranged;
  /** The minimum extents of a node's card, for any name. */
  minExtentsOf(node: number): Extents;
  /** The extents of a node's card, including its tab if its group is one. */
  nodeExtentsOf(node: number, group: Group | null): Extents;
  groupExtentsOf(group: Group): Extents;
}

/** The only group of a node, which is closed. */
interface Bundle {
  readonly group: Group;
  /** Its index among all groups. */
  readonly index: number;
}

/**
 * A set of drawn nodes that grows while it fits columns of any length. A scene tries hundreds of nodes, and most of
 * them only add a row to a column, and leave their parent's bundle: that takes a fraction of the time of arranging the
 * whole set, which only the others require.
 */
export class GrowingColumns implements Growth {
  readonly #fitter: Fitter;
  #drawn: number[] = [];
  #items: ColumnItems;
  /** Position of a node → its bundle; none if the view has something open there. */
  readonly #bundles = new Map<number, Bundle>();
  /** Nodes which, if they were drawn, might move the card of one of their descendants. */
  readonly #movers = new Set<number>();
  /** Positions of nodes whose bundle is between them and the card of a descendant. */
  readonly #passed = new Set<number>();

  constructor(fitter: Fitter, drawn: readonly number[]) {
    this.#fitter = fitter;
    this.#items = this.#adopt(drawn, fitter.arrangedOf(drawn));
  }

  add(node: number): boolean {
    const { graph, openings, places } = this.#fitter;
    const place = places.of(graph.mainParentOf(node));
    const bundle = this.#bundles.get(place);
    const movesOthers = this.#movers.has(node) || this.#passed.has(place) || openings.at.has(node);
    return bundle && !movesOthers ? this.#addTo(place, bundle, node) : this.#addAndArrange(node);
  }

  /** Adds a node that moves no other card. @param place the position of its main parent */
  #addTo(place: number, bundle: Bundle, node: number): boolean {
    const { forest, area } = this.#fitter;
    const [childCount, treeSize] = [forest.childCountOf(node), forest.sizeOf(node)];
    const { node: parent, size, total } = bundle.group;
    const rest = size > 1 ? closedGroupOf(parent, size - 1, total - treeSize) : null;
    const own = childCount > 0 ? closedGroupOf(node, childCount, treeSize - 1) : null;
    const newCards = 1 + rowCountOf(own) + rowCountOf(rest) - rowCountOf(bundle.group);
    if (this.#items.cardCount + newCards > cardBudgetOf(area)) return false;
    const items = this.#items.copy();
    const { nodes, reaches, groups } = items;
    const sources = this.#drawnSourcesOf(node);
    const column = Math.max(NONE, ...sources.map((source) => nodes.columns[source] ?? NONE)) + 1;
    const index = groups.columns.length;
    groups.put(bundle.index, (nodes.columns[place] ?? NONE) + 1, this.#rowOf(rest));
    groups.put(index, column + 1, this.#rowOf(own));
    if (place > 0) {
      nodes.put(place, nodes.columns[place] ?? NONE, this.#fitter.nodeExtentsOf(parent, rest));
    }
    const added = nodes.columns.length;
    reaches[added] = 0;
    for (const source of sources) reaches[source] = Math.max(reaches[source] ?? 0, column);
    // Most nodes do not fit whatever their name, and measuring names takes longer than everything else.
    nodes.put(added, column, this.#fitter.minExtentsOf(node));
    if (!items.spaceIn(area).fits) return false;
    nodes.put(added, column, this.#fitter.nodeExtentsOf(node, own));
    if (!items.spaceIn(area).fits) return false;
    this.#items = items;
    this.#drawn.push(node);
    this.#fitter.places.add(node);
    if (rest) this.#bundles.set(place, { group: rest, index: bundle.index });
    if (own) this.#bundles.set(added, { group: own, index });
    this.#noteMovers(node);
    return true;
  }

  #addAndArrange(node: number): boolean {
    const { area, places } = this.#fitter;
    const drawn = [...this.#drawn, node];
    const arranged = this.#fitter.arrangedOf(drawn);
    const { items } = arranged;
    const fits = items.cardCount <= cardBudgetOf(area) && items.spaceIn(area).fits;
    if (fits) this.#items = this.#adopt(drawn, arranged);
    else places.put(this.#drawn);
    return fits;
  }

  #adopt(drawn: readonly number[], { items, groups }: Arranged): ColumnItems {
    const { openings, places } = this.#fitter;
    this.#drawn = drawn.slice();
    this.#bundles.clear();
    groups.forEach((group, index) => {
      if (!openings.at.has(group.node)) {
        this.#bundles.set(places.of(group.node), { group, index });
      }
    });
    for (const node of drawn) this.#noteMovers(node);
    return items;
  }

  /**
   * Records what would move a drawn node: its other parents, and the nodes between it and its nearest drawn ancestor.
   */
  #noteMovers(node: number): void {
    const { graph, places } = this.#fitter;
    for (const e of graph.inEdgesOf(node)) this.#movers.add(graph.sources[e] ?? NONE);
    let parent = graph.mainParentOf(node);
    if (places.of(parent) !== NONE) return;
    for (; places.of(parent) === NONE; parent = graph.mainParentOf(parent))
      this.#movers.add(parent);
    this.#passed.add(places.of(parent));
  }

  /** The positions of the drawn parents of a node. */
  #drawnSourcesOf(node: number): readonly number[] {
    const { graph, places } = this.#fitter;
    return Array.from(graph.inEdgesOf(node), (e) => places.of(graph.sources[e] ?? NONE)).filter(
      (place) => place !== NONE,
    );
  }

  #rowOf(group: Group | null): Extents {
    return group && rowCountOf(group) > 0 ? this.#fitter.groupExtentsOf(group) : NO_ROW;
  }
}

function rowCountOf(group: Group | null): number {
  return group && !group.attached ? 1 : 0;
}
