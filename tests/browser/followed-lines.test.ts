import type { Core } from 'cytoscape';
import { userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Picture } from '../../src/picture.js';
import { GraphRenderer } from '../../src/render/graph-renderer.js';
import { readPalette } from '../../src/render/read-palette.js';
import { pictureIn } from '../export/picture-in.js';
import { graphOf } from '../graph-of.js';
import { areaOf } from '../scene/area-of.js';

const IGNORED = {
  onTap: () => undefined,
  onDoubleTap: () => undefined,
  onMenu: () => undefined,
  onMove: () => undefined,
};

describe('GraphRenderer, lines', () => {
  let container: HTMLElement;
  let renderer: GraphRenderer;
  let picture: Picture;

  beforeEach(() => {
    container = document.createElement('div');
    container.style.cssText = 'position: relative; inline-size: 900px; block-size: 400px';
    document.body.append(container);
    renderer = new GraphRenderer(container, readPalette(container), IGNORED);
    picture = pictureIn(areaOf(860, 360), graphOf('a > b > d; a > c; b > e; a > e'));
    renderer.show(picture);
  });

  afterEach(() => {
    renderer.dispose();
    container.remove();
  });

  const cy = () => (container as unknown as { _cyreg: { cy: Core } })._cyreg.cy;
  /** The stretches with a class, as Cytoscape has them. */
  const stretchesWith = (name: string) =>
    cy()
      .edges(`.${name}`)
      .map((edge) => edge.id())
      .sort();
  const stretchesOf = (isOf: (line: string) => boolean) =>
    picture.stretches
      .filter(({ lines }) => lines.some(({ key }) => isOf(key)))
      .map(({ key }) => key)
      .sort();

  test('the line that the cursor came along is lit from end to end, through the trunk, and no other', () => {
    const line = picture.scene.lines.find(({ target }) => target === 'n4');
    const key = line?.key ?? '';
    renderer.showCursor({ key: 'n4', line: key });
    const way = stretchesOf((each) => each === key);
    expect(way.length).toBeGreaterThan(1);
    expect(stretchesWith('followed')).toEqual(way);
    expect(stretchesWith('aside')).toHaveLength(picture.stretches.length - way.length);
    renderer.showCursor({ key: 'n4', line: null });
    expect([...stretchesWith('followed'), ...stretchesWith('aside')]).toEqual([]);
  });

  test('the pointer on a trunk lights all of its lines, from end to end', async () => {
    const trunk = picture.stretches.find(({ lines }) => lines.length > 1);
    const lines = new Set(trunk?.lines.map(({ key }) => key));
    const [x = 0, y = 0] = trunk?.points ?? [];
    const box = renderer.viewport.boxOf('n0');
    const { zoom = 1 } = box ?? {};
    const card = picture.boxes.get('n0') ?? { x: 0, y: 0 };
    const [left, top] = [
      (box?.left ?? 0) + (box?.width ?? 0) / 2,
      (box?.top ?? 0) + (box?.height ?? 0) / 2,
    ];
    await userEvent.hover(container, {
      position: { x: left + (x - card.x + 6) * zoom, y: top + (y - card.y) * zoom },
    });
    await expect.poll(() => stretchesWith('hover')).toEqual(stretchesOf((key) => lines.has(key)));
  });

  test('dashes go on from one stretch of a line to the next', () => {
    const starts = picture.stretches.map(({ start }) => start);
    expect(Math.max(...starts)).toBeGreaterThan(0);
    expect(
      picture.stretches.map(({ key }) => Number(cy().$id(key).numericStyle('line-dash-offset'))),
    ).toEqual(starts);
  });
});
