import type { LayoutRequest } from '../placement.js';

/** The lines of one source across one gap between columns: a hyperedge with one tail and many heads. */
export interface Trunk {
  /** The item it starts at: a box, or the dummy node it comes from. */
  readonly tail: number;
  /** The items it reaches in the next column: boxes, then the dummy node of the links that continue. */
  readonly heads: readonly number[];
  /** The links that end in the next column. */
  readonly ends: readonly number[];
  /** The dummy node of the links that continue; null if none does. */
  readonly next: number | null;
}

/** The links of a request as trunks. Items are its boxes, then the dummy nodes. */
export interface Trunks {
  /** Dummy node → its column. */
  readonly dummies: readonly number[];
  /** By column, then in the order of their tails. */
  readonly trunks: readonly Trunk[];
}

/**
 * Splits links that span more than one column. All links of a source pass a column at a single dummy node (an edge
 * concentrator; Newbery, Edge Concentration: A Method for Clustering Directed Graphs, 1989). Cost: the links, and for
 * each source the columns it reaches.
 */
export function trunksOf({ boxes, links }: LayoutRequest): Trunks {
  const dummies: number[] = [];
  const trunks: Trunk[] = [];
  const columnOf = (item: number) => boxes[item]?.column ?? dummies[item - boxes.length] ?? 0;
  const outgoing = boxes.map((): number[] => []);
  links.forEach(({ source }, l) => outgoing[source]?.push(l));
  const targetOf = (link: number) => links[link]?.target ?? 0;
  outgoing.forEach((own, box) => {
    let left: readonly number[] = own;
    for (let tail = box; left.length > 0;) {
      const column = columnOf(tail) + 1;
      const ends = left.filter((l) => columnOf(targetOf(l)) <= column);
      left = left.filter((l) => columnOf(targetOf(l)) > column);
      const next = left.length === 0 ? null : boxes.length + dummies.push(column) - 1;
      const heads = [...new Set(ends.map(targetOf)), ...(next === null ? [] : [next])];
      trunks.push({ tail, heads, ends, next });
      tail = next ?? tail;
    }
  });
  trunks.sort((a, b) => columnOf(a.tail) - columnOf(b.tail) || a.tail - b.tail);
  return { dummies, trunks };
}
