import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseGraph } from '../../../src/domain/format/parse-graph.js';
import { cardMarksOf, type Mark } from '../../../src/scene/cards/card-marks.js';
import { sceneIn } from '../scene-in.js';
import type { BundleCard } from '../../../src/scene/scene.js';
import { OPENING_VIEW } from '../../../src/state/view-state.js';
import { hostileTexts } from '../../domain/format/graph-file-arbitrary.js';
import { graphOf } from '../../graph-of.js';
import { readGraph } from '../../read-graph.js';
import { areaOf } from '../area-of.js';

const AREA = areaOf(1150, 760);

/** Left, top, right and bottom of a mark; dots are before their card on purpose. */
function extentOf(
  mark: Exclude<Mark, { kind: 'dots' }>,
): readonly [number, number, number, number] {
  if (mark.kind === 'bar') return [mark.x, mark.y, mark.x + mark.width, mark.y + mark.height];
  if (mark.kind === 'icon') return [mark.x, mark.y, mark.x + mark.size, mark.y + mark.size];
  const width = AREA.measureText(mark.text, mark.size, mark.bold);
  const left = mark.align === 'end' ? mark.x - width : mark.x;
  return [left, mark.y - mark.size / 2, left + width, mark.y + mark.size / 2];
}

/** NaN is not inside either. */
function isInside(
  { width, height }: { readonly width: number; readonly height: number },
  [left, top, right, bottom]: ReturnType<typeof extentOf>,
): boolean {
  return left >= 0 && top >= 0 && right <= width + 0.5 && bottom <= height;
}

function expectInside(graph: ReturnType<typeof graphOf>, open: readonly string[] = []): void {
  const view = { ...OPENING_VIEW, open: open.map((node) => ({ node, part: null })) };
  const outside = sceneIn(graph, view, AREA).cards.flatMap((card) =>
    cardMarksOf(card)
      .filter((mark) => !(mark.kind === 'dots' || isInside(card, extentOf(mark))))
      .map((mark) => [card.key, card.width, card.height, mark]),
  );
  // Compared at once, as separate expectations would be most of the work.
  expect(outside).toEqual([]);
}

describe('cardMarksOf', () => {
  test('nothing extends beyond its card in the LLaMA family, collapsed or expanded', () => {
    const graph = readGraph('llama');
    expectInside(graph);
    for (const id of ['llama', 'vicuna', 'alpaca']) expectInside(graph, [id]);
  });

  test('nothing does, for any names, organizations, dates and domains', () => {
    const about = fc.record({
      name: fc.oneof(hostileTexts, fc.string({ maxLength: 80 }), fc.constant('W'.repeat(1000))),
      organization: fc.array(fc.oneof(hostileTexts, fc.string({ maxLength: 60 })), {
        maxLength: 3,
      }),
      domains: fc.subarray(['law', 'medicine', 'math', 'code', 'finance']),
      modalities: fc.subarray(['text', 'image']),
      released: fc.constantFrom('2023', '2023-03-13'),
    });
    fc.assert(
      fc.property(fc.array(about, { minLength: 1, maxLength: 12 }), (nodes) => {
        const { graph } = parseGraph({
          format: 1,
          nodes: nodes.map((node, n) => ({ id: `m${n}`, ...node })),
          edges: nodes.slice(1).map((_, n) => ({ source: 'm0', target: `m${n + 1}` })),
        });
        expectInside(graph);
        expectInside(graph, ['m0']);
      }),
    );
  });

  test('a bar has a part for each method, largest first, within its width', () => {
    const card: BundleCard = {
      kind: 'bundle',
      key: 'b0',
      node: 0,
      width: 120,
      height: 30,
      column: 1,
      part: null,
      partWords: '',
      method: null,
      count: 1000,
      total: 1000,
      label: '+1000',
      subtitle: '',
      attached: false,
      hasBar: true,
      barPx: 56,
      skipped: false,
      shares: Array.from({ length: 40 }, (_, n) => ({
        method: `m${n}`,
        colour: 'other' as const,
        count: n === 0 ? 961 : 1,
      })),
    };
    const bars = cardMarksOf(card).filter((mark) => mark.kind === 'bar');
    expect(bars[0]?.width).toBeGreaterThan(40);
    for (const { x, width } of bars) {
      expect(width).toBeGreaterThan(0);
      expect(x + width).toBeLessThanOrEqual(card.width);
    }
  });

  test('parents outside the picture are dots before the card', () => {
    const graph = graphOf(Array.from({ length: 300 }, (_, n) => `p${n} > child`).join('; '));
    const { cards } = sceneIn(graph, { ...OPENING_VIEW, focus: 'child' }, AREA);
    const child = cards.find((card) => card.key === `n${graph.numberOf('child')}`);
    expect(child && cardMarksOf(child).filter(({ kind }) => kind === 'dots')).toHaveLength(1);
  });
});
