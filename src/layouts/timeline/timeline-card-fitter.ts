import { firstDayOf } from '../../domain/format/dates.js';
import { NONE, type LineageGraph } from '../../domain/graph/lineage-graph.js';
import { CardFitter, attachedGroupsOf, type Arrangement } from '../../scene/cards/card-fitter.js';
import { gridShapeOf } from '../../scene/cards/grid-shape.js';
import { closedGroupOf, type Group } from '../../scene/select/groups.js';
import { familyOrderOf, type FamilyMember } from './family-order.js';
import { collapsedGroupsOf } from '../../scene/select/collapsed-groups.js';
import { laneGeometryOf } from './lane-geometry.js';
import { packLanes } from './lanes.js';
import { slimFaceOf, type CardFace } from '../../scene/cards/node-card.js';
import { cardBudgetOf, type DrawingArea } from '../../scene/drawing-area.js';

/** The most that a card in a narrow lane leaves for its tab; a wider one extends into the gap. */
const MAX_TAB_PX = 40;

/** Arranges sets of drawn nodes for a timeline. Columns are months; bundles are attached to their parents. */
export class TimelineCardFitter extends CardFitter {
  /** Cost: the drawn nodes with their incoming edges, times the lanes. */
  override arrange(drawn: readonly number[]): Arrangement {
    const groups = collapsedGroupsOf(
      this.graph,
      this.forest,
      this.openings,
      drawn,
      this.places,
    ).map((group) => hung(group, this.area));
    const tabs = attachedGroupsOf(groups);
    const members = [
      ...drawn.map((node): FamilyMember => {
        const { width, height } = this.faceOf(node);
        const tab = tabs.get(node);
        const more = tab ? this.#sizeOf(tab).width : 0;
        return { key: `n${node}`, node, collapsed: false, width: width + more, height };
      }),
      ...groups
        .filter(({ attached }) => !attached)
        .map((group, g): FamilyMember => {
          return { key: `g${g}`, node: group.node, collapsed: true, ...this.#sizeOf(group) };
        }),
    ];
    const fits = members.length <= cardBudgetOf(this.area) && this.#fit(members);
    const columnsOf = this.#columnsOf;
    const nodes = [...drawn];
    let known: ReadonlyMap<number, number> | null = null;
    // Computed lazily: only the final arrangement needs it.
    const columns = () => (known ??= columnsOf(nodes));
    return {
      get columns() {
        return columns();
      },
      get groupColumns() {
        return groups.map(
          ({ node, attached }) => (columns().get(node) ?? NONE) + (attached ? 0 : 1),
        );
      },
      groups,
      faceOf: this.faceOf,
      spare: 0,
      fits,
    };
  }

  #fit(members: readonly FamilyMember[]): boolean {
    const lanes = packLanes(familyOrderOf(this.graph, members), this.area);
    const { width, height, direction } = this.area;
    return (
      lanes.count + lanes.undatedLanes <= lanes.geometry.fit &&
      lanes.length <= (direction === 'right' ? width : height)
    );
  }

  /** Drawn node → months since the first of them; undated ones come last. */
  readonly #columnsOf = (drawn: readonly number[]): ReadonlyMap<number, number> => {
    const months = new Map(drawn.map((node) => [node, monthOf(this.graph, node)]));
    const known = [...months.values()].filter(Number.isFinite);
    const [first, last] = [Math.min(...known), Math.max(...known)];
    const columnOf = (month: number) => (Number.isFinite(month) ? month - first : last - first + 1);
    return new Map(
      this.inOrder(drawn).map((node) => [
        node,
        known.length === 0 ? 0 : columnOf(months.get(node) ?? Infinity),
      ]),
    );
  };

  protected override newFaceOf(node: number): CardFace {
    const { lanePx } = laneGeometryOf(this.area);
    const widest = this.area.direction === 'right' ? Infinity : lanePx - this.#tabSpaceOf(node);
    return slimFaceOf(this.graph, node, widest, this.area);
  }

  /** The space for the tab on a node's card, which says at most how many descend from it. */
  #tabSpaceOf(node: number): number {
    const [size, total] = [this.forest.childCountOf(node), this.forest.sizeOf(node) - 1];
    if (size === 0) return 0;
    const { width } = this.#sizeOf(hung(closedGroupOf(node, size, total), this.area));
    return Math.min(width, MAX_TAB_PX);
  }

  #sizeOf(group: Group): { width: number; height: number } {
    return group.open ? gridShapeOf(group.size, '', this.area) : this.closedSizeOf(group);
  }
}

/**
 * A bundle has no date of its own, so it is attached to its parent, whatever its size; parts of an open one cannot be.
 */
function hung(group: Group, { direction }: DrawingArea): Group {
  const { node, part, except, size, total, open, attached } = group;
  if (attached || open || part !== null || except.size > 0 || node === NONE) return group;
  return { node, part, except, size, total, open, attached: true, hasBar: direction === 'right' };
}

function monthOf(graph: LineageGraph, node: number): number {
  const { released } = graph.nodeAt(node);
  if (released === undefined) return Infinity;
  const day = firstDayOf(released);
  return day.getUTCFullYear() * 12 + day.getUTCMonth();
}
