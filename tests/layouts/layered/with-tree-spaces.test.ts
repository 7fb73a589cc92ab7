import { describe, expect, test } from 'vitest';
import { pictureIn } from '../../export/picture-in.js';
import { graphOf } from '../../graph-of.js';
import { areaOf } from '../../scene/area-of.js';

/** The distances between neighbours in the last column, with their parents. */
function distancesIn(drawing: string, direction: 'right' | 'down') {
  const graph = graphOf(drawing);
  const { scene, boxes } = pictureIn(areaOf(1150, 760, { direction }), graph);
  const last = Math.max(...scene.cards.map(({ column }) => column));
  const edgesOf = (key: string) => {
    const { x, y, width, height } = boxes.get(key) ?? { x: NaN, y: NaN, width: NaN, height: NaN };
    const [at, size] = direction === 'right' ? [y, height] : [x, width];
    return { start: at - size / 2, end: at + size / 2 };
  };
  const column = scene.cards
    .filter((card) => card.column === last)
    .map(({ key, node }) => ({ parent: graph.mainParentOf(node), ...edgesOf(key) }))
    .sort((a, b) => a.start - b.start);
  const pairs = column.slice(1).map((card, i) => {
    const before = column[i];
    return {
      gap: card.start - (before?.end ?? NaN),
      isSibling: card.parent === before?.parent,
    };
  });
  const gaps = (isSibling: boolean) =>
    pairs.filter((pair) => pair.isSibling === isSibling).map(({ gap }) => gap);
  return { siblings: gaps(true), others: gaps(false) };
}

describe('trees', () => {
  test.each(['right', 'down'] as const)(
    'that are unrelated are further apart than siblings, flowing %s',
    (direction) => {
      const { siblings, others } = distancesIn(
        'a > b; a > c; d > e; d > f; g > h; g > i',
        direction,
      );
      expect(siblings).toHaveLength(3);
      expect(others).toHaveLength(2);
      expect(Math.min(...others)).toBeGreaterThan(1.3 * Math.max(...siblings));
    },
  );

  test('even where the column is full', () => {
    const trees = Array.from({ length: 9 }, (_, n) => `r${n} > a${n}; r${n} > b${n}`).join('; ');
    const { siblings, others } = distancesIn(trees, 'right');
    expect(others.length).toBeGreaterThan(3);
    expect(Math.min(...others)).toBeGreaterThan(1.3 * Math.max(...siblings));
  });

  test('single nodes are spaced like siblings', () => {
    const { siblings } = distancesIn('a; b; c; d', 'right');
    expect(Math.max(...siblings) - Math.min(...siblings)).toBeLessThan(0.01);
  });
});
