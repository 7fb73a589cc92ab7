import type { Core } from 'cytoscape';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nextPaint, nextTask } from '../../src/components/next-task.js';
import { PictureDrawing } from '../../src/components/canvas/picture-drawing.js';
import { finish } from '../../src/domain/format/steps.js';
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

describe('GraphRenderer, a first picture', () => {
  let container: HTMLElement;
  let renderer: GraphRenderer;
  let picture: Picture;

  beforeEach(() => {
    container = document.createElement('div');
    container.style.cssText = 'position: relative; inline-size: 900px; block-size: 400px';
    document.body.append(container);
    renderer = new GraphRenderer(container, readPalette(container), IGNORED);
    picture = pictureIn(areaOf(860, 360), graphOf('a > b > d; a > c; b > e; a > e; e > f > g > h'));
  });

  afterEach(() => {
    renderer.dispose();
    container.remove();
  });

  const cy = () => (container as unknown as { _cyreg: { cy: Core } })._cyreg.cy;

  test('it is drawn in steps; nothing of it is painted or seen before it is complete', async () => {
    expect(renderer.isBlank).toBe(true);
    const frames: number[] = [];
    cy().on('render', () => frames.push(cy().elements().length));
    const steps = renderer.showInSteps(picture, null, null);
    steps.next();
    const all = picture.whole.boxes.size + picture.whole.stretches.length;
    expect(cy().elements().length).toBeLessThan(all);
    frames.length = 0;
    for (let count = 1; !steps.next().done; count++) {
      if (count % 8 === 0) await nextPaint();
      expect(container.style.opacity).toBe('0');
    }
    expect(frames).toEqual([]);
    expect(container.style.opacity).toBe('');
    await new Promise<void>((resolve) => void cy().one('render', () => resolve()));
    expect(frames[0]).toBe(all);
    expect(renderer.isBlank).toBe(false);
  });

  test('it looks as one that is drawn at once', () => {
    finish(renderer.showInSteps(picture, null, null));
    const look = () =>
      cy()
        .elements()
        .map((element) => ({ ...element.style(), ...element.renderedBoundingBox() }));
    const inSteps = look();
    renderer.dispose();
    renderer = new GraphRenderer(container, readPalette(container), IGNORED);
    renderer.show(picture);
    expect(look()).toEqual(inSteps);
  });
});

describe('PictureDrawing', () => {
  /** A renderer that writes down what it is asked for. */
  const recorder = () => {
    const told: string[] = [];
    const renderer = {
      isBlank: true,
      *showInSteps(picture: string) {
        renderer.isBlank = false;
        for (const part of [1, 2, 3]) {
          told.push(`${picture}${part}`);
          yield;
        }
      },
      show: (picture: string) => told.push(picture),
    };
    const drawing = new PictureDrawing(() => told.push('drawn'));
    const draw = (picture: string) =>
      drawing.draw(renderer as unknown as GraphRenderer, picture as unknown as Picture, null, null);
    return { told, drawing, draw, renderer };
  };

  test('the first picture is drawn in a task of its own, a later one at once', async () => {
    const { told, drawing, draw } = recorder();
    draw('a');
    expect(told).toEqual([]);
    await drawing.whenDone();
    expect(told).toEqual(['a1', 'a2', 'a3', 'drawn']);
    draw('b');
    expect(told.slice(4)).toEqual(['b', 'drawn']);
  });

  test('of two pictures before a task passed only the later one is drawn', async () => {
    const { told, drawing, draw } = recorder();
    draw('a');
    draw('b');
    await drawing.whenDone();
    expect(told).toEqual(['b1', 'b2', 'b3', 'drawn']);
  });

  test('what is not complete is completed before the next one', () => {
    const { told, draw, drawing, renderer } = recorder();
    draw('a');
    renderer.isBlank = false;
    draw('b');
    expect(told).toEqual(['a1', 'a2', 'a3', 'b', 'drawn']);
    drawing.cancel();
  });

  test('nothing is drawn on what is gone', async () => {
    const { told, draw, drawing } = recorder();
    draw('a');
    drawing.cancel();
    await drawing.whenDone();
    await nextTask();
    expect(told).toEqual([]);
  });
});
