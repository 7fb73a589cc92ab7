import { userEvent } from 'vitest/browser';
import { beforeEach, describe, expect, test } from 'vitest';
import { setRenderer } from './renderer-stage.js';

describe('GraphRenderer, lines', () => {
  const stage = setRenderer('a > b > d; a > c; b > e; a > e');
  beforeEach(() => stage.renderer.show(stage.picture));

  /** The segments with a class, as Cytoscape has them. */
  const segmentsWith = (name: string) =>
    stage.cy
      .edges(`.${name}`)
      .map((edge) => edge.id())
      .sort();
  const segmentsOf = (isOf: (line: string) => boolean) =>
    stage.picture.segments
      .filter(({ lines }) => lines.some(({ key }) => isOf(key)))
      .map(({ key }) => key)
      .sort();

  test('only the line that the cursor followed is highlighted, from end to end through the trunk', () => {
    const line = stage.picture.scene.lines.find(({ target }) => target === 'n4');
    const key = line?.key ?? '';
    stage.renderer.showCursor({ key: 'n4', line: key });
    const route = segmentsOf((line) => line === key);
    expect(route.length).toBeGreaterThan(1);
    expect(segmentsWith('followed')).toEqual(route);
    expect(segmentsWith('aside')).toHaveLength(stage.picture.segments.length - route.length);
    stage.renderer.showCursor({ key: 'n4', line: null });
    expect([...segmentsWith('followed'), ...segmentsWith('aside')]).toEqual([]);
  });

  test('hovering a trunk highlights all of its lines, from end to end', async () => {
    const trunk = stage.picture.segments.find(({ lines }) => lines.length > 1);
    const lines = new Set(trunk?.lines.map(({ key }) => key));
    const [x = 0, y = 0] = trunk?.points ?? [];
    const box = stage.renderer.viewport.boxOf('n0');
    const { zoom = 1 } = box ?? {};
    const card = stage.picture.boxes.get('n0') ?? { x: 0, y: 0 };
    const [left, top] = [
      (box?.left ?? 0) + (box?.width ?? 0) / 2,
      (box?.top ?? 0) + (box?.height ?? 0) / 2,
    ];
    await userEvent.hover(stage.container, {
      position: { x: left + (x - card.x + 6) * zoom, y: top + (y - card.y) * zoom },
    });
    await expect.poll(() => segmentsWith('hover')).toEqual(segmentsOf((key) => lines.has(key)));
  });

  test('dashes continue from one segment of a line to the next', () => {
    const starts = stage.picture.segments.map(({ start }) => start);
    expect(Math.max(...starts)).toBeGreaterThan(0);
    expect(
      stage.picture.segments.map(({ key }) =>
        Number(stage.cy.$id(key).numericStyle('line-dash-offset')),
      ),
    ).toEqual(starts);
  });
});
