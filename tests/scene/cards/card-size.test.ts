import { describe, expect, test } from 'vitest';
import { cardMarksOf } from '../../../src/scene/cards/card-marks.js';
import { cardSizeOf } from '../../../src/scene/cards/card-size.js';
import { sceneIn } from '../scene-in.js';
import { OPENING_VIEW } from '../../../src/state/view-state.js';
import { treeSizesOf } from '../../../src/domain/graph/lineage.js';
import { graphOf } from '../../graph-of.js';
import { readGraph } from '../../read-graph.js';
import { areaOf } from '../area-of.js';

const LLAMA = readGraph('llama');
const BY_DESCENDANTS = { ...OPENING_VIEW, sizing: 'descendants' } as const;

describe('cardSizeOf', () => {
  test('by name, every card has the same font size', () => {
    const sizes = new Set(LLAMA.nodes.map((_, n) => cardSizeOf(LLAMA, n, {}).namePx));
    expect([...sizes]).toEqual([13]);
  });

  test.each(['airy', 'dense'] as const)(
    'by descendants, %s cards grow with their number',
    (density) => {
      const tree = treeSizesOf(LLAMA);
      const nodes = LLAMA.nodes.map((_, n) => n).sort((a, b) => (tree[a] ?? 0) - (tree[b] ?? 0));
      const sizes = nodes.map((n) => cardSizeOf(LLAMA, n, { density, sizing: 'descendants' }));
      const heights = sizes.map(({ heightPx }) => heightPx);
      expect(heights).toEqual(heights.toSorted((a, b) => a - b));
      expect(new Set(heights).size).toBe(4);
      expect(Math.min(...sizes.map(({ namePx }) => namePx))).toBeGreaterThanOrEqual(11);
    },
  );

  test('a graph without edges has small cards', () => {
    const size = cardSizeOf(graphOf('a; b'), 0, { sizing: 'descendants' });
    expect(size.namePx).toBeLessThan(13);
  });
});

describe('sceneOf by descendants', () => {
  test('no text extends beyond its card', () => {
    for (const area of [areaOf(1150, 760), areaOf(350, 500, { direction: 'down' })]) {
      const { cards } = sceneIn(LLAMA, BY_DESCENDANTS, area);
      expect(cards.some((card) => card.kind === 'node' && card.namePx > 13)).toBe(true);
      for (const card of cards) {
        for (const mark of cardMarksOf(card)) {
          if (mark.kind !== 'text') continue;
          const width = area.measureText(mark.text, mark.size, mark.bold);
          expect(mark.y - mark.size / 2).toBeGreaterThanOrEqual(0);
          expect(mark.y + mark.size / 2).toBeLessThanOrEqual(card.height);
          if (mark.align === 'start') expect(mark.x + width).toBeLessThanOrEqual(card.width + 0.5);
        }
      }
    }
  });
});
