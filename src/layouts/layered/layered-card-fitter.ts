import { NONE } from '../../domain/graph/lineage-graph.js';
import { CardFitter, type Arrangement, type Growth } from '../../scene/cards/card-fitter.js';
import { partWordsOf } from '../../scene/cards/bundle.js';
import { gridShapeOf } from '../../scene/cards/grid-shape.js';
import type { Group } from '../../scene/select/groups.js';
import { ColumnItems, NO_ROW, type Extents } from './column-items.js';
import { SHRINK } from './column-starts.js';
import { assignColumns, UNPLACED } from './columns.js';
import { GrowingColumns, type Arranged } from './growing-columns.js';
import { collapsedGroupsOf } from '../../scene/select/collapsed-groups.js';
import { cardSizeOf } from '../../scene/cards/card-size.js';
import { cardFaceOf, type CardFace } from '../../scene/cards/node-card.js';
import { acrossOf, alongOf, cardBudgetOf, rowGapOf } from '../../scene/drawing-area.js';

/** Arranges sets of drawn nodes for the layered layout: columns by descent, bundles as cards or tabs. */
export class LayeredCardFitter extends CardFitter {
  /** Cost: the drawn nodes and their incoming edges. */
  override arrange(drawn: readonly number[]): Arrangement {
    return this.#arrangementOf(drawn, 1);
  }

  override attemptCloser(drawn: readonly number[]): Arrangement | null {
    const arrangement = this.#arrangementOf(drawn, SHRINK);
    return arrangement.fits ? arrangement : null;
  }

  override growthOf(drawn: readonly number[]): Growth {
    const { graph, forest, openings, area, places } = this;
    // Where columns are short, a card may move others to the next column.
    if (area.direction === 'down') return super.growthOf(drawn);
    const arrangedOf = (nodes: readonly number[]) => this.#arrangedOf(nodes, this.inOrder(nodes));
    return new GrowingColumns(
      {
        graph,
        forest,
        openings,
        area,
        places,
        arrangedOf,
        minExtentsOf: (node) =>
          this.#extentsOf({ width: 0, height: cardSizeOf(graph, node, area).heightPx }),
        nodeExtentsOf: (node, group) => this.#nodeExtentsOf(node, group),
        groupExtentsOf: (group) => this.#groupExtentsOf(group),
      },
      drawn,
    );
  }

  /** @param gapShare fraction of the usual gap between columns */
  #arrangementOf(drawn: readonly number[], gapShare: number): Arrangement {
    const nodes = drawn.slice();
    const order = this.inOrder(nodes);
    const { items, groups } = this.#arrangedOf(nodes, order);
    const { spare, fits } = items.spaceIn(this.area, gapShare);
    let known: ReadonlyMap<number, number> | null = null;
    // Computed on demand: only the last arrangement needs it.
    const columns = () => (known ??= columnsByNode(nodes, order, items.nodes.columns));
    return {
      get columns() {
        return columns();
      },
      groups,
      groupColumns: items.groups.columns,
      faceOf: this.faceOf,
      spare,
      fits: fits && items.cardCount <= cardBudgetOf(this.area),
    };
  }

  /** @param order the drawn nodes in topological order */
  #arrangedOf(drawn: readonly number[], order: readonly number[]): Arranged {
    const { graph, area, places } = this;
    const groups = collapsedGroupsOf(graph, this.forest, this.openings, drawn, places);
    const items = this.#itemsOf(drawn, groups);
    // Cards are wider than tall: in a picture that flows down, few fit in a column.
    const max = area.direction === 'right' ? Infinity : area.width;
    const room = { max, rowGap: rowGapOf(area) };
    assignColumns(graph, { nodes: drawn, order, places }, groups, items, room);
    this.#setReaches(drawn, items);
    return { items, groups };
  }

  /** The items without their columns. */
  #itemsOf(drawn: readonly number[], groups: readonly Group[]): ColumnItems {
    const items = new ColumnItems();
    const tabs: Group[] = [];
    groups.forEach((group, g) => {
      if (group.attached) tabs[this.places.of(group.node)] = group;
      items.groups.put(g, UNPLACED, group.attached ? NO_ROW : this.#groupExtentsOf(group));
    });
    items.nodes.put(0, NONE, NO_ROW);
    drawn.forEach((node, i) => {
      items.nodes.put(i + 1, UNPLACED, this.#nodeExtentsOf(node, tabs[i + 1] ?? null));
    });
    return items;
  }

  #setReaches(drawn: readonly number[], { nodes, reaches }: ColumnItems): void {
    const { starts, items: edges } = this.graph.adjacency.in;
    const { sources } = this.graph;
    for (let place = 0; place <= drawn.length; place++) reaches.push(0);
    for (let i = 0; i < drawn.length; i++) {
      const node = drawn[i] ?? NONE;
      const column = nodes.columns[i + 1] ?? 0;
      const end = starts[node + 1] ?? 0;
      for (let at = starts[node] ?? 0; at < end; at++) {
        const source = this.places.of(sources[edges[at] ?? NONE] ?? NONE);
        if (source > 0 && column > (reaches[source] ?? 0)) reaches[source] = column;
      }
    }
  }

  #nodeExtentsOf(node: number, group: Group | null): Extents {
    const { width, height } = this.faceOf(node);
    const tabWidth = group?.attached ? this.closedSizeOf(group).width : 0;
    return this.#extentsOf({ width: width + tabWidth, height });
  }

  /** A bundle's label counts members at any depth; its width is estimated from its direct members. */
  #groupExtentsOf(group: Group): Extents {
    const { part, open, size } = group;
    if (!open) return this.#extentsOf(this.closedSizeOf(group));
    const title = partWordsOf(this.graph, this.openings.parts, part, this.area.lang);
    return this.#extentsOf(gridShapeOf(size, title, this.area));
  }

  #extentsOf(box: { width: number; height: number }): Extents {
    return { along: alongOf(this.area, box), across: acrossOf(this.area, box) };
  }

  protected override newFaceOf(node: number): CardFace {
    return cardFaceOf(this.graph, node, this.area);
  }
}

/** Node → column, in topological order. */
function columnsByNode(
  nodes: readonly number[],
  order: readonly number[],
  ofNodes: readonly number[],
): ReadonlyMap<number, number> {
  const byNode = new Map(nodes.map((node, i) => [node, ofNodes[i + 1] ?? 0]));
  return new Map(order.map((node) => [node, byNode.get(node) ?? 0]));
}
