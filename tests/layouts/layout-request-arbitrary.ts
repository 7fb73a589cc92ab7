import fc from 'fast-check';
import type { LayoutBox, LayoutLink, LayoutRequest } from '../../src/layouts/placement.js';

const COLUMNS = 6;

/**
 * Layout requests of up to 40 boxes in up to 6 non-empty columns, with each link to a later column, and at most eight
 * into one box.
 */
export const layoutRequests: fc.Arbitrary<LayoutRequest> = fc
  .record({
    direction: fc.constantFrom('right' as const, 'down' as const),
    width: fc.integer({ min: 200, max: 2400 }),
    height: fc.integer({ min: 200, max: 1600 }),
    boxes: fc.array(
      fc.record({
        width: fc.integer({ min: 60, max: 260 }),
        height: fc.integer({ min: 40, max: 400 }),
        column: fc.nat(COLUMNS - 1),
        anchor: fc.constantFrom(0, -5, 4),
      }),
      { maxLength: 40 },
    ),
    links: fc.array(fc.tuple(fc.nat(39), fc.nat(39), fc.nat(2)), {
      maxLength: 60,
    }),
    hasBackbone: fc.boolean(),
  })
  .map(({ links, hasBackbone, ...room }) => {
    const boxes = withoutEmptyColumns(room.boxes);
    return {
      ...room,
      boxes,
      columnGap: 50,
      rowGap: 10,
      links: [...linksAmong(boxes, links), ...(hasBackbone ? backboneOf(boxes) : [])],
    };
  });

function withoutEmptyColumns(boxes: readonly LayoutBox[]): readonly LayoutBox[] {
  const used = [...new Set(boxes.map(({ column }) => column))].sort((a, b) => a - b);
  return boxes.map((box) => ({ ...box, column: used.indexOf(box.column) }));
}

function linksAmong(
  boxes: readonly LayoutBox[],
  wishes: readonly (readonly [number, number, number])[],
): readonly LayoutLink[] {
  const into = new Map<number, number>();
  return wishes.flatMap(([a, b, pen]): LayoutLink[] => {
    const [one, other] = [boxes[a], boxes[b]];
    if (!one || !other || one.column === other.column) return [];
    const [source, target] = one.column < other.column ? [a, b] : [b, a];
    const count = (into.get(target) ?? 0) + 1;
    into.set(target, count);
    return count > 7 ? [] : [{ source, target, pen, backbone: false }];
  });
}

/** A chain through the first box of every column. */
function backboneOf(boxes: readonly LayoutBox[]): readonly LayoutLink[] {
  const firsts = Array.from({ length: COLUMNS }, (_, column) =>
    boxes.findIndex((box) => box.column === column),
  ).filter((box) => box !== -1);
  return firsts.slice(1).map((target, i) => ({
    source: firsts[i] ?? 0,
    target,
    pen: 3,
    backbone: true,
  }));
}
