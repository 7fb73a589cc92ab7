import type { OrderLink } from '../../src/layouts/layered/dagre-order.js';

/** Pairs of links between neighbouring columns that cross, counted one by one. */
export function crossingsOf(
  columns: readonly (readonly number[])[],
  links: readonly OrderLink[],
): number {
  const places = new Map(
    columns.flatMap((column, c) => column.map((item, i) => [item, { c, i }] as const)),
  );
  const at = (item: number) => places.get(item) ?? { c: -1, i: -1 };
  let crossings = 0;
  links.forEach((a, l) => {
    for (const b of links.slice(0, l)) {
      if (at(a.source).c !== at(b.source).c) continue;
      const [sources, targets] = [at(a.source).i - at(b.source).i, at(a.target).i - at(b.target).i];
      if (sources * targets < 0) crossings++;
    }
  });
  return crossings;
}
