import { NONE } from '../../domain/graph/lineage-graph.js';
import { CardFitter, attachedGroupsOf, type Arrangement } from '../../scene/cards/card-fitter.js';
import { partWordsOf } from '../../scene/cards/bundle.js';
import { gridShapeOf } from '../../scene/cards/grid-shape.js';
import type { Group } from '../../scene/select/groups.js';
import { gapForUprights, SHRINK } from './column-starts.js';
import { columnsOf } from './columns.js';
import { collapsedGroupsOf } from '../../scene/select/collapsed-groups.js';
import { cardFaceOf, type CardFace } from '../../scene/cards/node-card.js';
import {
  acrossOf,
  alongOf,
  cardBudgetOf,
  COLUMN_GAP_PX,
  PASSAGE_PX,
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
    return collapsedGroupsOf(this.graph, this.forest, this.openings, drawn);
  }

  /** Whether the number of cards is within what a reader can take in. */
  #isInBudget(drawn: readonly number[], groups: readonly Group[]): boolean {
    const apart = groups.reduce((count, { attached }) => count + (attached ? 0 : 1), 0);
    return drawn.length + apart <= cardBudgetOf(this.area);
  }

  /** @param gapShare fraction of the usual gap between columns */
  #arrangeIn(drawn: readonly number[], groups: readonly Group[], gapShare = 1): Arrangement {
    const tabs = attachedGroupsOf(groups);
    const boxOf = (node: number) => {
      const { width, height } = this.faceOf(node);
      const tab = tabs.get(node);
      return { width: width + (tab ? this.#sizeOf(tab).width : 0), height };
    };
    const { width, height, direction } = this.area;
    const [alongArea, acrossArea] = direction === 'right' ? [width, height] : [height, width];
    const { ofNodes: columns, ofGroups: groupColumns } = columnsOf(
      this.graph,
      this.inOrder(drawn),
      groups,
      {
        node: (node) => acrossOf(this.area, boxOf(node)),
        group: (group) => acrossOf(this.area, this.#sizeOf(group)),
      },
      // Cards are wider than tall: a picture that flows down has few slots per column.
      { most: direction === 'right' ? Infinity : acrossArea, rowGap: rowGapOf(this.area) },
    );
    const rowGap = rowGapOf(this.area);
    const extents: { along: number; across: number }[] = [];
    const put = (column: number, box: { width: number; height: number }) => {
      const extent = (extents[column] ??= { along: 0, across: 0 });
      extent.along = Math.max(extent.along, alongOf(this.area, box));
      extent.across += acrossOf(this.area, box) + rowGap;
    };
    for (const [node, column] of columns) put(column, boxOf(node));
    groups.forEach((group, g) => {
      if (!group.attached) put(groupColumns[g] ?? 0, this.#sizeOf(group));
    });
    // All lines of a card share one trunk, which passes a column once and has one upright per gap.
    const uprights = extents.map(() => 0);
    for (const [node, reach] of this.#reachesOf(columns)) {
      const column = columns.get(node) ?? 0;
      for (let c = column; c < reach; c++) {
        uprights[c] = (uprights[c] ?? 0) + 1;
        const passed = c > column ? extents[c] : undefined;
        if (passed) passed.across += PASSAGE_PX;
      }
    }
    const gapWith = (count: number) =>
      Math.max(COLUMN_GAP_PX[direction] * gapShare, gapForUprights(count));
    const gaps = uprights.slice(0, -1).reduce((sum, count) => sum + gapWith(count), 0);
    const along = extents.reduce((sum, extent) => sum + extent.along, gaps);
    const fits =
      this.#isInBudget(drawn, groups) &&
      along <= alongArea &&
      extents.every(({ across }) => across <= acrossArea);
    const spare = Math.max(0, alongArea - along);
    return { columns, groups, groupColumns, faceOf: this.faceOf, spare, fits };
  }

  /** Drawn node → the last column that contains one of its children, if that is a later one. */
  #reachesOf(columns: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
    const { starts, items } = this.graph.ties.in;
    const reaches = new Map<number, number>();
    for (const [node, column] of columns) {
      const end = starts[node + 1] ?? 0;
      for (let at = starts[node] ?? 0; at < end; at++) {
        const source = this.graph.sources[items[at] ?? NONE] ?? NONE;
        if (columns.has(source) && column > (reaches.get(source) ?? 0)) reaches.set(source, column);
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
