import { crossingsOfPair, spanOf, type Span } from './trunk-crossings.js';
import type { Trunk } from './trunks.js';

const MAX_SWEEPS = 8;

/** Columns of items with their positions across the flow. */
export interface ColumnOrder {
  /** Items by column, in order. */
  readonly columns: readonly (readonly number[])[];
  /** Item → centre across the flow. */
  readonly v: Float64Array;
}

/**
 * Reduces crossings: swaps adjacent items as long as that removes a crossing or, at equal crossings, shortens uprights
 * (adjacent exchange; Eades and Kelly, Heuristics for Reducing Crossings in 2-Layered Networks, 1986), counting
 * crossings as drawn. Never makes the given order worse. `fixed` items stay in place. Cost: for each sweep and item,
 * the trunks of two gaps.
 */
export function reduceCrossings(
  { columns, v }: ColumnOrder,
  trunks: readonly Trunk[],
  sizeOf: (item: number) => number,
  fixed: ReadonlySet<number>,
): ColumnOrder {
  const order = columns.map((column) => [...column]);
  const at = Float64Array.from(v);
  const gapOf = new Map(columns.flatMap((column, c) => column.map((item) => [item, c] as const)));
  const gaps = columns.map((): Trunk[] => []);
  for (const trunk of trunks) gaps[gapOf.get(trunk.tail) ?? 0]?.push(trunk);
  const spanIn = ({ tail, heads }: Trunk) =>
    spanOf(
      at[tail] ?? 0,
      heads.map((head) => at[head] ?? 0),
    );
  const costOf = (near: readonly (readonly Trunk[])[], a: number, b: number) => {
    let [crossings, length] = [0, 0];
    for (const gap of near) {
      const moved: Span[] = [];
      const still: Span[] = [];
      for (const trunk of gap) {
        const isMoved =
          trunk.tail === a ||
          trunk.tail === b ||
          trunk.heads.includes(a) ||
          trunk.heads.includes(b);
        (isMoved ? moved : still).push(spanIn(trunk));
      }
      moved.forEach((span, i) => {
        length += span.high - span.low;
        for (const other of still) crossings += crossingsOfPair(span, other);
        for (const other of moved.slice(0, i)) crossings += crossingsOfPair(span, other);
      });
    }
    return { crossings, length };
  };
  for (let sweep = 0, isBetter = true; isBetter && sweep < MAX_SWEEPS; sweep++) {
    isBetter = false;
    order.forEach((column, c) => {
      const near = [gaps[c - 1] ?? [], gaps[c] ?? []];
      for (let i = 0; i + 1 < column.length; i++) {
        const [a = 0, b = 0] = [column[i], column[i + 1]];
        if (fixed.has(a) || fixed.has(b)) continue;
        const [va, vb] = [at[a] ?? 0, at[b] ?? 0];
        const before = costOf(near, a, b);
        // The pair occupies the same extent as before.
        at[b] = va - sizeOf(a) / 2 + sizeOf(b) / 2;
        at[a] = vb + sizeOf(b) / 2 - sizeOf(a) / 2;
        const after = costOf(near, a, b);
        const gain = before.crossings - after.crossings || before.length - after.length;
        if (gain > 1e-6) {
          [column[i], column[i + 1]] = [b, a];
          isBetter = true;
        } else [at[a], at[b]] = [va, vb];
      }
    });
  }
  return { columns: order, v: at };
}
