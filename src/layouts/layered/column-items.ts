import {
  COLUMN_GAP_PX,
  DUMMY_NODE_PX,
  rowGapOf,
  type DrawingArea,
} from '../../scene/drawing-area.js';
import { gapForUprights } from './column-starts.js';

/** The extents of a box along and across the flow, in pixels. */
export interface Extents {
  readonly along: number;
  readonly across: number;
}

/** Needs no row: a tab, or a group without members. */
export const NO_ROW: Extents = { along: 0, across: 0 };

/** Boxes in columns, as parallel arrays. */
export class Items {
  readonly columns: number[];
  readonly along: number[];
  readonly across: number[];

  constructor(columns: number[] = [], along: number[] = [], across: number[] = []) {
    this.columns = columns;
    this.along = along;
    this.across = across;
  }

  put(index: number, column: number, { along, across }: Extents): void {
    this.columns[index] = column;
    this.along[index] = along;
    this.across[index] = across;
  }

  copy(): Items {
    return new Items(this.columns.slice(), this.along.slice(), this.across.slice());
  }
}

/** The items of a set of drawn nodes in the columns. */
export class ColumnItems {
  /** By position from 1, with their tabs; 0 is the common root, which needs no row. */
  readonly nodes: Items;
  readonly groups: Items;
  /** Position of a node → the last column that contains one of its children; 0 for none. */
  readonly reaches: number[];

  constructor(nodes = new Items(), groups = new Items(), reaches: number[] = []) {
    this.nodes = nodes;
    this.groups = groups;
    this.reaches = reaches;
  }

  copy(): ColumnItems {
    return new ColumnItems(this.nodes.copy(), this.groups.copy(), this.reaches.slice());
  }

  get cardCount(): number {
    let count = this.nodes.columns.length - 1;
    for (const across of this.groups.across) if (across > 0) count++;
    return count;
  }

  /**
   * The free space of an area along the flow, in pixels, negative if the items need more, and whether they fit it both
   * along and across.
   * @param gapShare fraction of the usual gap between columns
   */
  spaceIn(area: DrawingArea, gapShare = 1): { readonly spare: number; readonly fits: boolean } {
    const { width, height, direction } = area;
    const [alongArea, acrossArea] = direction === 'right' ? [width, height] : [height, width];
    const { along, across } = this.#extentsOfColumns(rowGapOf(area));
    const uprights = along.map(() => 0);
    // All lines of a card share one trunk, which passes a column once and has one upright per gap.
    for (let place = 1; place < this.nodes.columns.length; place++) {
      const column = this.nodes.columns[place] ?? 0;
      for (let c = column; c < (this.reaches[place] ?? 0); c++) {
        uprights[c] = (uprights[c] ?? 0) + 1;
        if (c > column) across[c] = (across[c] ?? 0) + DUMMY_NODE_PX;
      }
    }
    const gap = COLUMN_GAP_PX[direction] * gapShare;
    let needed = along[0] ?? 0;
    for (let c = 1; c < along.length; c++) {
      needed += Math.max(gap, gapForUprights(uprights[c - 1] ?? 0)) + (along[c] ?? 0);
    }
    const fits = needed <= alongArea && across.every((extent) => extent <= acrossArea);
    return { spare: alongArea - needed, fits };
  }

  /** The largest extent along and the sum of those across, by column. */
  #extentsOfColumns(rowGap: number): { readonly along: number[]; readonly across: number[] } {
    const along: number[] = [];
    const across: number[] = [];
    for (const items of [this.nodes, this.groups]) {
      for (let i = 0; i < items.columns.length; i++) {
        const extent = items.across[i] ?? 0;
        if (extent === 0) continue;
        const column = items.columns[i] ?? 0;
        while (along.length <= column) {
          along.push(0);
          across.push(0);
        }
        along[column] = Math.max(along[column] ?? 0, items.along[i] ?? 0);
        across[column] = (across[column] ?? 0) + extent + rowGap;
      }
    }
    return { along, across };
  }
}
