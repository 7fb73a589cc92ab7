import { describe, expect, test } from 'vitest';
import { NONE, type LineageGraph } from '../../src/domain/graph/lineage-graph.js';
import {
  followFrom,
  stepFrom,
  type FollowedStep,
  type Step,
} from '../../src/layouts/keyboard-navigation.js';
import type { DrawingArea } from '../../src/scene/drawing-area.js';
import type { ShapingView } from '../../src/scene/scene-of.js';
import { parseView } from '../../src/state/view-string.js';
import { pictureIn } from '../export/picture-in.js';
import { graphOf } from '../graph-of.js';
import { readGraph } from '../read-graph.js';
import { areaOf } from '../scene/area-of.js';

const AREA = areaOf(1150, 760);
const DOWN = areaOf(1150, 760, { direction: 'down' });

function walker(graph: LineageGraph, area: DrawingArea = AREA, view: Partial<ShapingView> = {}) {
  const placed = pictureIn(area, graph, view);
  const keyOf = (id: string) => `n${graph.numberOf(id) ?? NONE}`;
  const nameOf = (key: string | null) => {
    const n = key?.startsWith('n') ? Number(key.slice(1)) : NONE;
    return graph.nodes[n]?.id ?? key;
  };
  return {
    placed,
    step: (id: string, step: Step) => nameOf(stepFrom(placed, keyOf(id), step)),
    stepKey: (key: string | null, step: Step) => nameOf(stepFrom(placed, key, step)),
    keyOf,
  };
}

describe('stepFrom', () => {
  const graph = graphOf('llama > alpaca > vicuna; llama > goat');

  test('along the flow, steps lead to a child and back to a parent', () => {
    const { step } = walker(graph);
    expect(step('alpaca', 'child')).toBe('vicuna');
    expect(step('vicuna', 'parent')).toBe('alpaca');
  });

  test('stays if there is no card in that direction', () => {
    const { step } = walker(graph);
    expect(step('llama', 'parent')).toBe('llama');
    expect(step('vicuna', 'child')).toBe('vicuna');
    expect(step('llama', 'previous')).toBe('llama');
  });

  test('starts at the first card if there is none, or if it is not drawn', () => {
    const { stepKey } = walker(graph);
    expect(stepKey(null, 'next')).toBe('llama');
    expect(stepKey('n99', 'child')).toBe('llama');
    expect(walker(graphOf('')).stepKey(null, 'next')).toBeNull();
  });

  test.each([
    ['right', AREA],
    ['down', DOWN],
  ] as const)(
    'flowing %s, next visits every card of a column once, in order',
    (direction, area) => {
      const wide = graphOf(
        `${Array.from({ length: 6 }, (_, n) => `hub > m${n}`).join('; ')}; ${Array.from({ length: 40 }, (_, n) => `m2 > x${n}`).join('; ')}`,
        { m3: { name: 'A name so long that it needs two lines of a card' } },
      );
      const { placed } = walker(wide, area);
      const column = placed.scene.cards.filter(
        (card) => card.column === 1 && !(card.kind === 'bundle' && card.attached),
      );
      const across = (key: string) => {
        const box = placed.boxes.get(key);
        return (direction === 'right' ? box?.y : box?.x) ?? NaN;
      };
      const expected = column.map(({ key }) => key).sort((a, b) => across(a) - across(b));
      const visited: string[] = [];
      for (let key = expected[0] ?? null; key !== null && !visited.includes(key);) {
        visited.push(key);
        key = stepFrom(placed, key, 'next');
      }
      expect(visited.filter((key) => expected.includes(key))).toEqual(expected);
      const back = [...visited].reverse();
      for (const [i, key] of back.slice(0, -1).entries()) {
        expect(stepFrom(placed, key, 'previous')).toBe(back[i + 1]);
      }
    },
  );

  test.each([
    ['right', AREA],
    ['down', DOWN],
  ] as const)('flowing %s, a tab comes right after its card', (_, { width, height, ...area }) => {
    const drawing = ['a', 'b', 'c'].map((id) => `hub > ${id} > ${id}1 > ${id}2`).join('; ');
    const { placed } = walker(graphOf(drawing), areaOf(width * 0.35, height * 0.25, area));
    const tabs = placed.scene.cards.filter((card) => card.kind === 'bundle' && card.attached);
    expect(tabs.length).toBeGreaterThan(0);
    for (const tab of tabs) {
      expect(stepFrom(placed, `n${tab.node}`, 'next')).toBe(tab.key);
      expect(stepFrom(placed, tab.key, 'parent')).toBe(`n${tab.node}`);
      expect(stepFrom(placed, `n${tab.node}`, 'child')).toBe(tab.key);
    }
  });

  test('in an open bundle, steps lead from the frame to a cell, down the cells, and out again', () => {
    const star = graphOf(Array.from({ length: 45 }, (_, n) => `hub > m${n} [peft]`).join('; '));
    const view = {
      open: [
        { node: 'hub', part: null },
        { node: 'hub', part: 'peft' },
      ],
    };
    const { placed } = walker(star, areaOf(900, 600), view);
    const grid = placed.scene.cards.find(({ kind }) => kind === 'grid');
    const cells = placed.scene.cards.filter(
      (card) => card.kind === 'node' && card.grid === grid?.key,
    );
    const first = cells[0]?.key ?? '';
    const second = stepFrom(placed, first, 'next') ?? '';
    expect(second).toBe(cells[1]?.key);
    expect(placed.boxes.get(second)?.x).toBe(placed.boxes.get(first)?.x);
    expect(stepFrom(placed, first, 'previous')).toBe(first);
    expect(stepFrom(placed, second, 'parent')).toBe(grid?.key);
    const entered = stepFrom(placed, grid?.key ?? '', 'child');
    expect(cells.map(({ key }) => key)).toContain(entered);
  });
});

describe('followFrom', () => {
  const graph = graphOf('a > x; b > x; c > x; x > y; a -data> x');
  const { placed, keyOf } = walker(graph);
  const follow = (key: string, step: 'parent' | 'child', arrivedBy: FollowedStep | null = null) =>
    followFrom(placed, key, step, arrivedBy);

  test('the first step back is along the main line, and each parent is one of the others once', () => {
    let at = follow(keyOf('x'), 'parent');
    const parents: (string | undefined)[] = [];
    for (let n = 0; n < 4; n++) {
      parents.push(at?.to);
      at = followFrom(placed, at?.to ?? '', 'parent', at, true);
    }
    expect(parents[0]).toBe(`n${graph.mainParentOf(graph.numberOf('x') ?? NONE)}`);
    expect(new Set(parents)).toEqual(new Set(['a', 'b', 'c'].map(keyOf)));
    expect(parents[3]).toBe(parents[0]);
  });

  test('a step the other way goes back along the same line', () => {
    const back = follow(keyOf('x'), 'parent');
    expect(follow(back?.to ?? '', 'child', back)).toEqual({
      from: back?.to,
      to: keyOf('x'),
      step: 'child',
      line: back?.line,
    });
  });

  test('the way to a card is forgotten once the reader leaves it', () => {
    const elsewhere = follow(keyOf('x'), 'parent');
    expect(follow(keyOf('y'), 'parent', elsewhere)?.to).toBe(keyOf('x'));
    expect(follow(keyOf('a'), 'parent')).toBeNull();
  });

  test('LLaVA-Med is followed back to LLaMA, along lines that are drawn from card to card', () => {
    const llama = readGraph('llama');
    const { filter } = parseView('method=multimodal', llama).view;
    const select = { kind: 'node', id: 'llava-med' } as const;
    const { placed: picture, keyOf: key } = walker(llama, AREA, { filter, select });
    const ways: FollowedStep[] = [];
    let step = followFrom(picture, key('llava-med'), 'parent', null);
    for (; step && ways.length < 20; step = followFrom(picture, step.to, 'parent', step)) {
      ways.push(step);
    }
    expect(ways.at(-1)?.to).toBe(key('llama'));
    for (const { from, to, line } of ways) {
      const segments = picture.segments.filter(({ lines }) => lines.some((l) => l.key === line));
      const drawn = picture.scene.lines.find((candidate) => candidate.key === line);
      expect([drawn?.target, drawn?.source]).toEqual([from, to]);
      // Each segment except the first starts where another one ends.
      const ends = segments.map(({ points }) => `${points.at(-2)} ${points.at(-1)}`);
      const starts = segments.map(({ points }) => `${points[0]} ${points[1]}`);
      expect(starts.filter((start) => !ends.includes(start))).toHaveLength(1);
    }
  });
});
