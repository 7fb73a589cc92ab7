import type { OrderLink } from './dagre-order.js';

const SWEEPS = 12;
/** Beyond so many links nobody sees a crossing less, and counting them would never end. */
const MOST_LINKS = 2000;

/**
 * Fewer crossings for columns that already have an order: barycentre sweeps (Sugiyama et al., 1981), then swaps of
 * neighbours as long as they help; the best order seen wins. What is `fixed` stays first in its column.
 * Ties keep the order of the items' numbers. Cost: for each sweep the square of the links between two columns,
 * of which there are a bounded number: beyond it the columns stay as they are.
 */
export function settle(
  columns: readonly (readonly number[])[],
  steps: readonly OrderLink[],
  fixed: ReadonlySet<number>,
): readonly (readonly number[])[] {
  if (steps.length > MOST_LINKS) return columns;
  const columnOf = new Map(
    columns.flatMap((column, c) => column.map((item) => [item, c] as const)),
  );
  const gaps = columns.map((_, c) => steps.filter(({ source }) => columnOf.get(source) === c));
  const placeOf = new Map<number, number>();
  const number = (order: readonly (readonly number[])[]) => {
    for (const column of order) column.forEach((item, i) => placeOf.set(item, i));
  };
  const place = (item: number) => placeOf.get(item) ?? 0;
  const current = columns.map((column) => [...column]);
  let best = columns;
  number(current);
  let fewest = crossingsOf(gaps, place);
  for (let sweep = 0; sweep < SWEEPS && (sweep === 0 || fewest > 0); sweep++) {
    const forwards = sweep % 2 === 0;
    const order = current.map((_, c) => c);
    for (const c of forwards ? order : order.reverse()) {
      const links = (forwards ? gaps[c - 1] : gaps[c]) ?? [];
      const column = current[c] ?? [];
      sortByBarycentre(column, links, forwards, place, fixed);
      column.forEach((item, i) => placeOf.set(item, i));
    }
    swapNeighbours(current, gaps, placeOf, fixed);
    const crossings = crossingsOf(gaps, place);
    // The first sweep puts what ties in the order of its numbers, which is worth as much as fewer crossings.
    if (crossings < fewest || (sweep === 0 && crossings === fewest)) {
      fewest = crossings;
      best = current.map((column) => [...column]);
    }
  }
  return best;
}

function sortByBarycentre(
  column: number[],
  links: readonly OrderLink[],
  forwards: boolean,
  place: (item: number) => number,
  fixed: ReadonlySet<number>,
): void {
  const sums = new Map<number, { sum: number; weight: number }>();
  for (const { source, target, weight } of links) {
    const [item, neighbour] = forwards ? [target, source] : [source, target];
    const entry = sums.get(item) ?? { sum: 0, weight: 0 };
    sums.set(item, { sum: entry.sum + weight * place(neighbour), weight: entry.weight + weight });
  }
  const wish = (item: number) => {
    if (fixed.has(item)) return -Infinity;
    const entry = sums.get(item);
    return entry ? entry.sum / entry.weight : place(item);
  };
  column.sort((a, b) => wish(a) - wish(b) || a - b);
}

/** Swaps neighbours of a column where that removes crossings, until none does. */
function swapNeighbours(
  columns: number[][],
  gaps: readonly (readonly OrderLink[])[],
  placeOf: Map<number, number>,
  fixed: ReadonlySet<number>,
): void {
  const place = (item: number) => placeOf.get(item) ?? 0;
  columns.forEach((column, c) => {
    const near = [gaps[c - 1] ?? [], gaps[c] ?? []];
    for (let i = 0; i + 1 < column.length; i++) {
      const [a = 0, b = 0] = [column[i], column[i + 1]];
      if (fixed.has(a) || fixed.has(b)) continue;
      const before = crossingsBetween(a, b, near, place);
      placeOf.set(a, i + 1).set(b, i);
      if (crossingsBetween(a, b, near, place) < before) [column[i], column[i + 1]] = [b, a];
      else placeOf.set(a, i).set(b, i + 1);
    }
  });
}

/** Crossings that only links of the two items have with each other. */
function crossingsBetween(
  a: number,
  b: number,
  near: readonly (readonly OrderLink[])[],
  place: (item: number) => number,
): number {
  return near.reduce((sum, links) => {
    const ofBoth = links.filter(
      ({ source, target }) => source === a || source === b || target === a || target === b,
    );
    return sum + crossingsOf([ofBoth], place);
  }, 0);
}

function crossingsOf(
  gaps: readonly (readonly OrderLink[])[],
  place: (item: number) => number,
): number {
  let crossings = 0;
  for (const links of gaps) {
    const ends = links.map(({ source, target }) => [place(source), place(target)] as const);
    for (let i = 0; i < ends.length; i++) {
      const [s, t] = ends[i] ?? [0, 0];
      for (let j = 0; j < i; j++) {
        const [s2, t2] = ends[j] ?? [0, 0];
        if ((s - s2) * (t - t2) < 0) crossings++;
      }
    }
  }
  return crossings;
}
