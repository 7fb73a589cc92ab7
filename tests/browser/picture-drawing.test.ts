import { describe, expect, test } from 'vitest';
import { nextPaint, nextTask } from '../../src/components/next-task.js';
import { PictureDrawing } from '../../src/components/canvas/picture-drawing.js';
import { finish } from '../../src/domain/format/steps.js';
import type { Picture } from '../../src/picture.js';
import type { GraphRenderer } from '../../src/render/graph-renderer.js';
import { setRenderer } from './renderer-stage.js';

describe('GraphRenderer, a first picture', () => {
  const stage = setRenderer('a > b > d; a > c; b > e; a > e; e > f > g > h');

  test('is drawn in steps; nothing is painted before it is complete', async () => {
    expect(stage.renderer.isBlank).toBe(true);
    const frames: number[] = [];
    stage.cy.on('render', () => frames.push(stage.cy.elements().length));
    const steps = stage.renderer.showInSteps(stage.picture, null, null);
    steps.next();
    const all = stage.picture.full.boxes.size + stage.picture.full.segments.length;
    expect(stage.cy.elements().length).toBeLessThan(all);
    frames.length = 0;
    for (let count = 1; !steps.next().done; count++) {
      if (count % 8 === 0) await nextPaint();
      expect(stage.container.style.opacity).toBe('0');
    }
    expect(frames).toEqual([]);
    expect(stage.container.style.opacity).toBe('');
    await new Promise<void>((resolve) => void stage.cy.one('render', () => resolve()));
    expect(frames[0]).toBe(all);
    expect(stage.renderer.isBlank).toBe(false);
  });

  test('looks the same as one drawn at once', () => {
    finish(stage.renderer.showInSteps(stage.picture, null, null));
    const look = () =>
      stage.cy
        .elements()
        .map((element) => ({ ...element.style(), ...element.renderedBoundingBox() }));
    const inSteps = look();
    stage.renew();
    stage.renderer.show(stage.picture);
    expect(look()).toEqual(inSteps);
  });
});

describe('PictureDrawing', () => {
  /** A renderer that records its calls. */
  const recorder = () => {
    const calls: string[] = [];
    const renderer = {
      isBlank: true,
      *showInSteps(picture: string) {
        renderer.isBlank = false;
        for (const part of [1, 2, 3]) {
          calls.push(`${picture}${part}`);
          yield;
        }
      },
      show: (picture: string) => calls.push(picture),
    };
    const drawing = new PictureDrawing(() => calls.push('drawn'));
    const draw = (picture: string) =>
      drawing.draw(renderer as unknown as GraphRenderer, picture as unknown as Picture, null, null);
    return { calls, drawing, draw, renderer };
  };

  test('the first picture is drawn in a separate task, a later one at once', async () => {
    const { calls, drawing, draw } = recorder();
    draw('a');
    expect(calls).toEqual([]);
    await drawing.whenDone();
    expect(calls).toEqual(['a1', 'a2', 'a3', 'drawn']);
    draw('b');
    expect(calls.slice(4)).toEqual(['b', 'drawn']);
  });

  test('of two pictures within one task, only the later one is drawn', async () => {
    const { calls, drawing, draw } = recorder();
    draw('a');
    draw('b');
    await drawing.whenDone();
    expect(calls).toEqual(['b1', 'b2', 'b3', 'drawn']);
  });

  test('an incomplete picture is completed before the next one', () => {
    const { calls, draw, drawing, renderer } = recorder();
    draw('a');
    renderer.isBlank = false;
    draw('b');
    expect(calls).toEqual(['a1', 'a2', 'a3', 'b', 'drawn']);
    drawing.cancel();
  });

  test('nothing is drawn after it was removed', async () => {
    const { calls, draw, drawing } = recorder();
    draw('a');
    drawing.cancel();
    await drawing.whenDone();
    await nextTask();
    expect(calls).toEqual([]);
  });
});
