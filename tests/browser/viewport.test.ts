import cytoscape, { type Core } from 'cytoscape';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PlacedBox } from '../../src/layouts/placed-scene.js';
import { Viewport } from '../../src/render/viewport.js';

describe('Viewport', () => {
  const PICTURE = { width: 1200, height: 560 };
  /** What covers the canvas from the right, as a panel does. */
  const COVERED = { top: 0, left: 0, right: 300, bottom: 0 };
  let container: HTMLElement;
  let cy: Core;
  let viewport: Viewport;

  beforeEach(() => {
    container = document.createElement('div');
    container.style.cssText = 'width: 1240px; height: 600px';
    document.body.append(container);
    cy = cytoscape({ container, layout: { name: 'null' } });
    cy.add([
      { data: { id: 'left' }, position: { x: 200, y: 100 } },
      { data: { id: 'right' }, position: { x: 1100, y: 300 } },
    ]);
    cy.viewport({ zoom: 2, pan: { x: -900, y: -300 } });
    const boxes = cy
      .nodes()
      .map((node): [string, PlacedBox] => [
        node.id(),
        { ...node.position(), width: node.width(), height: node.height() },
      ]);
    viewport = new Viewport(cy, () => new Map(boxes));
  });

  afterEach(() => {
    cy.destroy();
    container.remove();
  });

  const rests = () => expect.poll(() => cy.animated()).toBe(false);

  test('a card visible at the target of an animation does not change the target', async () => {
    viewport.fit(PICTURE, true);
    viewport.moveAside(['left'], COVERED, true);
    await rests();
    expect(viewport.transform).toEqual({ zoom: 1, x: 20, y: 20 });
  });

  test('a card covered at the target of an animation is scrolled into view from there, and the picture returns to it', async () => {
    viewport.fit(PICTURE, true);
    viewport.moveAside(['right'], COVERED, true);
    await rests();
    const { zoom, x, y } = viewport.transform;
    expect([zoom, y]).toEqual([1, 20]);
    expect(x).toBeLessThan(-100);
    viewport.restorePosition(true);
    await rests();
    expect(viewport.transform).toEqual({ zoom: 1, x: 20, y: 20 });
  });

  test('a card that glides is scrolled into view where it glides to', () => {
    cy.getElementById('right').position({ x: 600, y: 200 });
    viewport.fit(PICTURE, false);
    viewport.moveAside(['right'], COVERED, false);
    const { x, y } = viewport.transform;
    expect(1100 + 15 + x).toBe(1240 - COVERED.right - 20);
    expect(y).toBe(20);
  });

  test('zooming during an animation wins', async () => {
    viewport.fit(PICTURE, true);
    viewport.zoomBy(1);
    const zoomed = viewport.transform;
    await rests();
    viewport.moveAside(['left'], { ...COVERED, right: 0 }, false);
    expect(viewport.transform.zoom).toBe(zoomed.zoom);
  });
});
