import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstDayOf, lastDayOf } from '../../../src/domain/format/dates.js';
import type { LineageGraph } from '../../../src/domain/graph/lineage-graph.js';
import { parseGraph } from '../../../src/domain/format/parse-graph.js';
import type { Guide } from '../../../src/layouts/guides.js';
import {
  placedSceneOf,
  type PlacedBox,
  type PlacedScene,
} from '../../../src/layouts/placed-scene.js';
import { timeline } from '../../../src/layouts/timeline/timeline.js';
import type { DrawingArea } from '../../../src/scene/drawing-area.js';
import { holdersOf, tabsOf, type Card, type NodeCard } from '../../../src/scene/scene.js';
import type { ShapingView } from '../../../src/scene/scene-of.js';
import { cardKeyOf } from '../../../src/scene/scene.js';
import { sceneIn } from '../../scene/scene-in.js';
import { OPENING_VIEW } from '../../../src/state/view-state.js';
import { graphOf } from '../../graph-of.js';
import { countedIn } from '../../scene/counted-in.js';
import { datedLineages } from '../../scene/dated-lineage-arbitrary.js';
import { areaOf } from '../../scene/area-of.js';

const WIDE = areaOf(1150, 640);
const NARROW = areaOf(350, 640, { direction: 'down' });
const DAY_MS = 86_400_000;
/** The minimum length of a visible bar. */
const MIN_RANGE_PX = 5;

const rooms = fc.oneof(
  fc
    .record({
      width: fc.integer({ min: 600, max: 1800 }),
      height: fc.integer({ min: 200, max: 1000 }),
    })
    .map(({ width, height }) => areaOf(width, height)),
  fc
    .record({
      width: fc.integer({ min: 260, max: 700 }),
      height: fc.integer({ min: 300, max: 1000 }),
    })
    .map(({ width, height }) => areaOf(width, height, { direction: 'down' })),
);

const openings = fc.array(
  fc.record({
    node: fc.nat(59).map((n) => `m${n}`),
    part: fc.option(fc.constantFrom('peft', 'multimodal', '')),
  }),
  { maxLength: 2 },
);

function placedIn(
  area: DrawingArea,
  graph: LineageGraph,
  view: Partial<ShapingView> = {},
): PlacedScene {
  const scene = sceneIn(graph, { ...OPENING_VIEW, layout: 'timeline', ...view }, area);
  const { placement, guides } = timeline(graph, scene, area);
  return placedSceneOf(scene, placement, guides);
}

function guidesOf<K extends Guide['kind']>(placed: PlacedScene, kind: K) {
  return placed.guides.filter((guide): guide is Extract<Guide, { kind: K }> => guide.kind === kind);
}

/** Every box outside a frame: cards and tabs, but not the cells of a grid. */
function outerCards({ scene }: PlacedScene): readonly Card[] {
  return scene.cards.filter((card) => card.kind !== 'node' || card.grid === null);
}

function modelCards(placed: PlacedScene): readonly NodeCard[] {
  return outerCards(placed).filter((card) => card.kind === 'node');
}

function boxOf(placed: PlacedScene, key: string): PlacedBox {
  const box = placed.boxes.get(key);
  if (!box || !Number.isFinite(box.x + box.y)) {
    throw new Error(`expected a box for ${key}, got ${JSON.stringify(box)}`);
  }
  return box;
}

/** Where a box starts along the flow. */
function startIn(area: DrawingArea, { x, y, width, height }: PlacedBox): number {
  return area.direction === 'right' ? x - width / 2 : y - height / 2;
}

function overlap(a: PlacedBox, b: PlacedBox): boolean {
  const epsilon = 0.01;
  return (
    Math.abs(a.x - b.x) + epsilon < (a.width + b.width) / 2 &&
    Math.abs(a.y - b.y) + epsilon < (a.height + b.height) / 2
  );
}

describe('timeline, laws', () => {
  test('no two boxes overlap', () => {
    fc.assert(
      fc.property(datedLineages(), rooms, openings, (graph, area, open) => {
        const placed = placedIn(area, graph, { open });
        const cards = outerCards(placed);
        cards.forEach((a, i) => {
          for (const b of cards.slice(i + 1)) {
            expect([a.key, b.key, overlap(boxOf(placed, a.key), boxOf(placed, b.key))]).toEqual([
              a.key,
              b.key,
              false,
            ]);
          }
        });
      }),
    );
  });

  test('every node is in exactly one place, and every place has a box', () => {
    fc.assert(
      fc.property(datedLineages(), rooms, openings, (graph, area, open) => {
        const placed = placedIn(area, graph, { open });
        expect(countedIn(placed.scene)).toBe(graph.nodes.length);
        graph.nodes.forEach((_, n) => boxOf(placed, cardKeyOf(placed.scene, n) ?? 'nowhere'));
      }),
    );
  });

  test('later releases never start earlier, on a common scale', () => {
    fc.assert(
      fc.property(datedLineages(), rooms, (graph, area) => {
        const placed = placedIn(area, graph);
        const dated = modelCards(placed).flatMap(({ key, node }) => {
          const { released } = graph.nodeAt(node);
          const start = startIn(area, boxOf(placed, key));
          return released === undefined ? [] : [{ at: firstDayOf(released).getTime(), start }];
        });
        dated.sort((a, b) => a.at - b.at);
        const [first, last] = [dated[0], dated.at(-1)];
        if (!first || !last || first.at === last.at) return;
        const scale = (last.start - first.start) / (last.at - first.at);
        expect(scale).toBeGreaterThan(0);
        for (const { at, start } of dated) {
          expect(start - first.start).toBeCloseTo(scale * (at - first.at), 6);
        }
      }),
    );
  });

  test('every date is a bar from its first day to its last, at the start of its card', () => {
    fc.assert(
      fc.property(datedLineages(), rooms, (graph, area) => {
        const placed = placedIn(area, graph);
        const right = area.direction === 'right';
        const ranges = new Map(guidesOf(placed, 'range').map((range) => [range.of, range]));
        const lengths = modelCards(placed).flatMap(({ key, node }) => {
          const { released } = graph.nodeAt(node);
          const range = ranges.get(key);
          expect(range === undefined).toBe(released === undefined);
          if (!range || released === undefined) return [];
          expect(right ? range.x : range.y).toBeCloseTo(startIn(area, boxOf(placed, key)), 6);
          const days = (lastDayOf(released).getTime() - firstDayOf(released).getTime()) / DAY_MS;
          return [{ days, px: right ? range.width : range.height }];
        });
        const longest = lengths.toSorted((a, b) => b.days - a.days)[0];
        const isLong = ({ px }: { px: number }) => px > MIN_RANGE_PX;
        if (!longest || !isLong(longest)) return;
        for (const { days, px } of lengths.filter(isLong)) {
          expect(px / days).toBeCloseTo(longest.px / longest.days, 6);
        }
      }),
    );
  });

  test('exactly the undated nodes are in the strip', () => {
    fc.assert(
      fc.property(datedLineages(), rooms, (graph, area) => {
        const placed = placedIn(area, graph);
        const [strip, ...others] = guidesOf(placed, 'strip');
        expect(others).toEqual([]);
        for (const { key, node } of modelCards(placed)) {
          const { x, y } = boxOf(placed, key);
          const isIn =
            strip !== undefined && y > strip.y && y < strip.y + strip.height && x > strip.x;
          expect(isIn).toBe(graph.nodeAt(node).released === undefined);
        }
      }),
    );
  });

  test('every line leads from its source to its target, or to a later version of it', () => {
    fc.assert(
      fc.property(datedLineages(), rooms, openings, (graph, area, open) => {
        const placed = placedIn(area, graph, { open });
        const later = new Map(guidesOf(placed, 'since').map((since) => [since.of, since]));
        const [holders, tabs] = [holdersOf(placed.scene), tabsOf(placed.scene)];
        for (const line of placed.scene.lines) {
          const way = placed.segments.filter(({ lines }) => lines.includes(line));
          let at = [...(way[0]?.points.slice(0, 2) ?? [])];
          const start = { x: at[0] ?? NaN, y: at[1] ?? NaN, width: 1, height: 1 };
          // The line of a cell starts at its frame, and a straight line starts behind the tab of its card.
          const from = holders.get(line.source) ?? line.source;
          const sides = [from, tabs.get(from)?.key ?? from];
          expect(sides.some((key) => overlap(grown(boxOf(placed, key)), start))).toBe(true);
          for (const { points } of way) {
            expect(points.every(Number.isFinite)).toBe(true);
            expect(
              Math.hypot((points[0] ?? NaN) - (at[0] ?? NaN), (points[1] ?? NaN) - (at[1] ?? NaN)),
            ).toBeLessThan(1e-6);
            at = [...points.slice(-2)];
          }
          const since = later.get(line.key);
          const end = { x: at[0] ?? NaN, y: at[1] ?? NaN, width: 1, height: 1 };
          if (since) expect(end).toMatchObject({ x: since.x2, y: since.y2 });
          else expect(overlap(grown(boxOf(placed, line.target)), end)).toBe(true);
        }
      }),
    );
  });
});

function grown({ x, y, width, height }: PlacedBox): PlacedBox {
  return { x, y, width: width + 2, height: height + 2 };
}

describe('timeline, guides and labels', () => {
  test('a child that is older than its parent is marked, unless a later version explains it', () => {
    const graph = graphOf('late > early; late > moved', {
      late: { released: '2023-07-18' },
      early: { released: '2023-05' },
      moved: { released: '2023-04-17' },
    });
    const edges = graph.edges.map((edge) =>
      edge.target === 'moved' ? { ...edge, since: '2023-08' } : edge,
    );
    const placed = placedIn(WIDE, parseGraph({ ...graph.file, edges }).graph);
    expect(guidesOf(placed, 'impossible').map(({ of }) => of)).toEqual(['e0']);
    expect(guidesOf(placed, 'since').map(({ of }) => of)).toEqual(['e1']);
  });

  test('the same month does not contradict the order', () => {
    const graph = graphOf('llama > alpaca', {
      llama: { released: '2023-03-24' },
      alpaca: { released: '2023-03' },
    });
    expect(guidesOf(placedIn(WIDE, graph), 'impossible')).toEqual([]);
  });

  test('the generations share a lane if there is room, with their derivatives below', () => {
    const graph = graphOf('a -successor> b -successor> c; a > x; b > y', {
      a: { released: '2021-01' },
      x: { released: '2021-03' },
      b: { released: '2022-01' },
      y: { released: '2022-03' },
      c: { released: '2023-01' },
    });
    const placed = placedIn(WIDE, graph);
    const y = (id: string) => boxOf(placed, `n${graph.numberOf(id)}`).y;
    expect(y('b')).toBe(y('a'));
    expect(y('c')).toBe(y('a'));
    expect(y('x')).toBeGreaterThan(y('a'));
    expect(y('y')).toBeGreaterThan(y('a'));
  });

  test('a narrow picture runs down, within its width', () => {
    const children = Array.from({ length: 30 }, (_, n) => `llama > m${n}`).join('; ');
    const about = Object.fromEntries(
      Array.from({ length: 30 }, (_, n) => [
        `m${n}`,
        { released: `2023-${String((n % 12) + 1).padStart(2, '0')}` },
      ]),
    );
    const graph = graphOf(children, { ...about, llama: { released: '2022-12' } });
    const placed = placedIn(NARROW, graph);
    expect(modelCards(placed).length).toBeGreaterThan(8);
    for (const { key } of outerCards(placed)) {
      const { x, width } = boxOf(placed, key);
      expect(x + width / 2).toBeLessThanOrEqual(NARROW.width + 18);
    }
    expect(guidesOf(placed, 'words').every(({ pinned }) => pinned === 'left')).toBe(true);
  });

  test('in a narrow picture, a long name takes two lines, as wide as the tab on its card leaves', () => {
    const name = (name: string, released: string) => ({ name, released });
    const graph = graphOf('a > b; c > d; e > f', {
      a: name('Instruct (chat and text)', '2023-01'),
      c: name('Llama-SEA-LIONS v3', '2023-06'),
      e: name('Llama-Nemotron-Safety v3', '2023-09'),
      b: { released: '2023-02' },
      d: { released: '2023-07' },
      f: { released: '2023-10' },
    });
    // Eleven letters, the padding of the card, and a tab that says +1.
    const lane = Math.ceil(11 * 13 * 0.6) + 2 * 9 + (Math.ceil(2 * 11 * 0.6) + 2 * 6);
    const area = areaOf(54 + 2 * (lane + 18), 400, { direction: 'down' });
    const cards = modelCards(placedIn(area, graph));
    expect(
      ['a', 'c', 'e'].map((id) => cards.find(({ node }) => graph.idAt(node) === id)?.name),
    ).toEqual([['Instruct'], ['Llama-SEA-', 'LIONS v3'], ['Llama-', '…Safety v3']]);
  });

  test('in a narrow picture, the parts of an open bundle are stacked', () => {
    const methods = ['peft', 'merge', 'multimodal', 'pruning', 'instruction-tuning'];
    const children = methods.flatMap((method, m) =>
      Array.from({ length: 12 }, (_, n) => `llama > m${m}x${n} [${method}]`),
    );
    const graph = graphOf(children.join('; '), { llama: { released: '2022-12-01' } });
    const placed = placedIn(NARROW, graph, { open: [{ node: 'llama', part: null }] });
    const parts = outerCards(placed).filter(({ kind }) => kind === 'bundle');
    expect(parts.length).toBeGreaterThanOrEqual(3);
    expect(placed.width).toBeLessThanOrEqual(NARROW.width + 18);
  });

  test('an undated box wider than a lane of a narrow picture takes several lanes', () => {
    const chain = Array.from({ length: 12 }, (_, n) => `m${n}`).join(' > ');
    const graph = graphOf(`${chain}; dated`, { dated: { released: '2023' } });
    const placed = placedIn(areaOf(492, 300, { direction: 'down' }), graph);
    const cards = outerCards(placed).map(({ key, width }) => {
      const { x, y } = boxOf(placed, key);
      const tab = tabsOf(placed.scene).get(key)?.width ?? 0;
      return { top: y, left: x - width / 2, right: x + width / 2 + tab };
    });
    expect(cards.length).toBeGreaterThan(2);
    for (const one of cards) {
      for (const other of cards) {
        if (one.top !== other.top || one.left >= other.left) continue;
        expect(one.right).toBeLessThanOrEqual(other.left);
      }
    }
  });

  test('labels of the axis are in the language of the page, and include every year', () => {
    const graph = graphOf('a > b', { a: { released: '2021-03' }, b: { released: '2023-03' } });
    const words = (lang: string) =>
      guidesOf(placedIn(areaOf(1150, 640, { lang }), graph), 'words').map(({ text }) => text);
    expect(words('en')).toEqual(expect.arrayContaining(['2022', '2023']));
    expect(words('zh')).toEqual(expect.arrayContaining(['2022年', '2023年']));
  });

  test('a picture is possible with one date, or none', () => {
    const alone = placedIn(WIDE, graphOf('llama', { llama: { released: '2023' } }));
    expect(boxOf(alone, 'n0').width).toBeGreaterThan(0);
    const undated = placedIn(WIDE, graphOf('llama > alpaca'));
    expect(guidesOf(undated, 'strip')).toHaveLength(1);
    expect(placedIn(WIDE, graphOf('')).boxes.size).toBe(0);
  });
});
