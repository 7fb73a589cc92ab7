import { NONE } from '../../domain/graph/lineage-graph.js';
import { CardFitter, tabsOf, type Arrangement } from '../../scene/cards/card-fitter.js';
import { gridShapeOf, methodWordsOf } from '../../scene/cards/bundle.js';
import type { Group } from '../../scene/select/groups.js';
import { columnsOf } from './columns.js';
import { foldedGroupsOf } from '../../scene/select/folded-groups.js';
import { cardFaceOf, type CardFace } from '../../scene/cards/node-card.js';
import {
  acrossOf,
  alongOf,
  cardBudgetOf,
  COLUMN_GAP_PX,
  PASSAGE_PX,
  rowGapOf,
} from '../../scene/drawing-area.js';

/** Works out what follows from a set of drawn nodes in the layered layout: columns by descent, bundles as cards or tabs. */
export class LayeredCardFitter extends CardFitter {
  /** Cost: the drawn nodes with their in-edges. */
  override arrange(drawn: readonly number[]): Arrangement {
    const groups = foldedGroupsOf(this.graph, this.forest, this.openings, drawn);
    const tabs = tabsOf(groups);
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
      // Cards are wider than high: a picture that flows down has few places in a column.
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
    for (const [column, count] of this.#passagesOf(columns).entries()) {
      const extent = extents[column];
      if (extent) extent.across += count * PASSAGE_PX;
    }
    const gaps = (extents.length - 1) * COLUMN_GAP_PX[direction];
    const along = extents.reduce((sum, extent) => sum + extent.along, gaps);
    const fits =
      drawn.length + groups.length - tabs.size <= cardBudgetOf(this.area) &&
      along <= alongArea &&
      extents.every(({ across }) => across <= acrossArea);
    const spare = Math.max(0, alongArea - along);
    return { columns, groups, groupColumns, faceOf: this.faceOf, spare, fits };
  }

  /** How many lines pass each column on their way to a later one. */
  #passagesOf(columns: ReadonlyMap<number, number>): readonly number[] {
    const passages: number[] = [];
    for (const [node, column] of columns) {
      for (const e of this.graph.inEdgesOf(node)) {
        const from = columns.get(this.graph.sources[e] ?? NONE);
        if (from === undefined) continue;
        for (let c = from + 1; c < column; c++) passages[c] = (passages[c] ?? 0) + 1;
      }
    }
    return Array.from(passages, (count: number | undefined) => count ?? 0);
  }

  protected override newFaceOf(node: number): CardFace {
    return cardFaceOf(this.graph, node, this.area);
  }

  /** A bundle's card says how many are in it at any depth; its width is guessed from its direct members. */
  #sizeOf(group: Group): { width: number; height: number } {
    const { method, open, size } = group;
    if (!open) return this.closedSizeOf(group);
    const title = method === null ? '' : methodWordsOf(this.graph, method, this.area.lang);
    return gridShapeOf(size, title, this.area);
  }
}
