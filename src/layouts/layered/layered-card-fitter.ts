import { NONE } from '../../domain/graph/lineage-graph.js';
import { CardFitter, type Arrangement } from '../../scene/cards/card-fitter.js';
import { partWordsOf } from '../../scene/cards/bundle.js';
import { gridShapeOf } from '../../scene/cards/grid-shape.js';
import type { Group } from '../../scene/select/groups.js';
import { gapForUprights, SHRINK } from './column-starts.js';
import { columnsOf } from './columns.js';
import { numbersFor } from '../../scene/select/numbers-for.js';
import { collapsedGroupsOf } from '../../scene/select/collapsed-groups.js';
import { cardFaceOf, type CardFace } from '../../scene/cards/node-card.js';
import {
  acrossOf,
  alongOf,
  cardBudgetOf,
  COLUMN_GAP_PX,
  DUMMY_NODE_PX,
  rowGapOf,
} from '../../scene/drawing-area.js';

/** Arranges sets of drawn nodes for the layered layout: columns by descent, bundles as cards or tabs. */
export class LayeredCardFitter extends CardFitter {
  /** Cost: the drawn nodes and their incoming edges. */
  override arrange(drawn: readonly number[]): Arrangement {
    return this.#arrangeIn(drawn, this.#groupsOf(drawn));
  }

  override attempt(drawn: readonly number[]): Arrangement | null {
    return this.#attemptWith(drawn, 1);
  }

  override attemptCloser(drawn: readonly number[]): Arrangement | null {
    return this.#attemptWith(drawn, SHRINK);
  }

  #attemptWith(drawn: readonly number[], gapShare: number): Arrangement | null {
    const groups = this.#groupsOf(drawn);
    if (!this.#isInBudget(drawn, groups)) return null;
    const arrangement = this.#arrangeIn(drawn, groups, gapShare);
    return arrangement.fits ? arrangement : null;
  }

  #groupsOf(drawn: readonly number[]): readonly Group[] {
    return collapsedGroupsOf(this.graph, this.forest, this.openings, drawn, this.places);
  }

  /** Whether the number of cards is within what a reader can take in. */
  #isInBudget(drawn: readonly number[], groups: readonly Group[]): boolean {
    let count = drawn.length;
    for (const { attached } of groups) if (!attached) count++;
    return count <= cardBudgetOf(this.area);
  }

  /** @param gapShare fraction of the usual gap between columns */
  #arrangeIn(drawn: readonly number[], groups: readonly Group[], gapShare = 1): Arrangement {
    const nodes = drawn.slice();
    const order = this.inOrder(nodes);
    const { width, height, direction } = this.area;
    const [alongArea, acrossArea] = direction === 'right' ? [width, height] : [height, width];
    const rowGap = rowGapOf(this.area);
    const boxes = this.#boxesOf(nodes, groups);
    const seated = columnsOf(
      this.graph,
      { nodes, order, places: this.places },
      groups,
      { nodes: boxes.nodes.across, groups: boxes.groups.across },
      // Cards are wider than high: in a picture that flows down, few fit in a column.
      { max: direction === 'right' ? Infinity : acrossArea, rowGap },
    );
    const { ofNodes, ofGroups } = seated;
    const extents: { along: number; across: number }[] = [];
    const put = (column: number, along: number, across: number) => {
      const extent = (extents[column] ??= { along: 0, across: 0 });
      extent.along = Math.max(extent.along, along);
      extent.across += across + rowGap;
    };
    for (const node of order) {
      const place = this.places.of(node);
      put(ofNodes[place] ?? 0, boxes.nodes.along[place] ?? 0, boxes.nodes.across[place] ?? 0);
    }
    groups.forEach(({ attached }, g) => {
      if (!attached) {
        put(ofGroups[g] ?? 0, boxes.groups.along[g] ?? 0, boxes.groups.across[g] ?? 0);
      }
    });
    // All lines of a card share one trunk, which passes a column once and has one upright per gap.
    const uprights = extents.map(() => 0);
    const reaches = this.#reachesOf(nodes, ofNodes);
    for (let place = 1; place <= nodes.length; place++) {
      const column = ofNodes[place] ?? 0;
      for (let c = column; c < (reaches[place] ?? 0); c++) {
        uprights[c] = (uprights[c] ?? 0) + 1;
        const passed = c > column ? extents[c] : undefined;
        if (passed) passed.across += DUMMY_NODE_PX;
      }
    }
    const gapWith = (count: number) =>
      Math.max(COLUMN_GAP_PX[direction] * gapShare, gapForUprights(count));
    const gaps = uprights.slice(0, -1).reduce((sum, count) => sum + gapWith(count), 0);
    const along = extents.reduce((sum, extent) => sum + extent.along, gaps);
    const fits =
      this.#isInBudget(nodes, groups) &&
      along <= alongArea &&
      extents.every(({ across }) => across <= acrossArea);
    const spare = alongArea - along;
    let known: ReadonlyMap<number, number> | null = null;
    // Computed on demand: only the last arrangement needs it.
    const columns = () => (known ??= columnsByNode(nodes, order, ofNodes));
    return {
      get columns() {
        return columns();
      },
      groups,
      groupColumns: ofGroups,
      faceOf: this.faceOf,
      spare,
      fits,
    };
  }

  /** The extents along and across the flow of nodes, by position, including their tabs, and of groups. */
  #boxesOf(nodes: readonly number[], groups: readonly Group[]): { nodes: Boxes; groups: Boxes } {
    const tabs = numbersFor(nodes.length + 1, 0);
    const ofGroups = boxesFor(groups.length);
    groups.forEach((group, g) => {
      const size = this.#sizeOf(group);
      if (group.attached) tabs[this.places.of(group.node)] = size.width;
      ofGroups.along[g] = alongOf(this.area, size);
      ofGroups.across[g] = acrossOf(this.area, size);
    });
    const ofNodes = boxesFor(nodes.length + 1);
    nodes.forEach((node, i) => {
      const face = this.faceOf(node);
      const size = { width: face.width + (tabs[i + 1] ?? 0), height: face.height };
      ofNodes.along[i + 1] = alongOf(this.area, size);
      ofNodes.across[i + 1] = acrossOf(this.area, size);
    });
    return { nodes: ofNodes, groups: ofGroups };
  }

  /** Position of a drawn node → the last column that contains one of its children; 0 for none. */
  #reachesOf(nodes: readonly number[], columns: readonly number[]): readonly number[] {
    const { starts, items } = this.graph.adjacency.in;
    const { sources } = this.graph;
    const reaches = numbersFor(columns.length, 0);
    for (let i = 0; i < nodes.length; i++) {
      const node = nodes[i] ?? NONE;
      const column = columns[i + 1] ?? 0;
      const end = starts[node + 1] ?? 0;
      for (let at = starts[node] ?? 0; at < end; at++) {
        const source = this.places.of(sources[items[at] ?? NONE] ?? NONE);
        if (source > 0 && column > (reaches[source] ?? 0)) reaches[source] = column;
      }
    }
    return reaches;
  }

  protected override newFaceOf(node: number): CardFace {
    return cardFaceOf(this.graph, node, this.area);
  }

  /** A bundle's label counts members at any depth; its width is estimated from its direct members. */
  #sizeOf(group: Group): { width: number; height: number } {
    const { part, open, size } = group;
    if (!open) return this.closedSizeOf(group);
    const title = partWordsOf(this.graph, this.openings.parts, part, this.area.lang);
    return gridShapeOf(size, title, this.area);
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

interface Boxes {
  readonly along: number[];
  readonly across: number[];
}

function boxesFor(count: number): Boxes {
  return { along: numbersFor(count, 0), across: numbersFor(count, 0) };
}
