import { userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readPalette } from '../../src/render/read-palette.js';
import { GraphRenderer } from '../../src/render/graph-renderer.js';
import { pictureIn } from '../export/picture-in.js';
import { graphOf } from '../graph-of.js';
import { areaOf } from '../scene/area-of.js';

describe('GraphRenderer, taps', () => {
  const events = { onTap: vi.fn(), onDoubleTap: vi.fn(), onMove: vi.fn(), onMenu: vi.fn() };
  let container: HTMLElement;
  let renderer: GraphRenderer;

  beforeEach(() => {
    container = document.createElement('div');
    container.style.cssText = 'position: relative; inline-size: 700px; block-size: 400px';
    document.body.append(container);
    renderer = new GraphRenderer(container, readPalette(container), events);
    const picture = pictureIn(areaOf(660, 360), graphOf('llama > alpaca; llama > goat'));
    renderer.show(picture);
    vi.clearAllMocks();
  });

  afterEach(() => {
    renderer.dispose();
    container.remove();
  });

  /** The middle of a card, in pixels of the container. */
  const middleOf = (key: string) => {
    const { left = 0, top = 0, width = 0, height = 0 } = renderer.viewport.boxOf(key) ?? {};
    return { x: left + width / 2, y: top + height / 2 };
  };
  const press = (type: string, { x, y }: { x: number; y: number }) => {
    const { left, top } = container.getBoundingClientRect();
    const at = { clientX: left + x, clientY: top + y, button: 0, which: 1, bubbles: true };
    (container.querySelector('canvas') ?? container).dispatchEvent(new MouseEvent(type, at));
  };

  test('a click is a tap on a single card', async () => {
    await userEvent.click(container, { position: middleOf('n1') });
    expect(events.onTap.mock.calls).toEqual([['n1', false, expect.anything()]]);
  });

  test.each(['Shift', 'Control', 'Meta'])('with %s held it is a tap together', async (key) => {
    await userEvent.keyboard(`{${key}>}`);
    await userEvent.click(container, { position: middleOf('n2') });
    await userEvent.keyboard(`{/${key}}`);
    expect(events.onTap.mock.calls).toEqual([['n2', true, expect.anything()]]);
  });

  test('two quick clicks with Shift are not a double tap', async () => {
    await userEvent.keyboard('{Shift>}');
    await userEvent.dblClick(container, { position: middleOf('n2') });
    await userEvent.keyboard('{/Shift}');
    expect(events.onDoubleTap).not.toHaveBeenCalled();
  });

  test('a long press opens the menu of a card, and is not a tap', async () => {
    press('mousedown', middleOf('n1'));
    await expect.poll(() => events.onMenu).toHaveBeenCalled();
    press('mouseup', middleOf('n1'));
    expect(events.onMenu.mock.calls).toEqual([['n1', expect.anything()]]);
    expect(events.onTap).not.toHaveBeenCalled();
  });

  test('so does the secondary button', async () => {
    await userEvent.click(container, { position: middleOf('n2'), button: 'right' });
    expect(events.onMenu.mock.calls).toEqual([['n2', expect.anything()]]);
    await userEvent.click(container, { position: { x: 4, y: 4 }, button: 'right' });
    expect(events.onMenu).toHaveBeenCalledOnce();
    expect(events.onTap).not.toHaveBeenCalled();
  });

  test.each([
    ['a card', () => middleOf('n1')],
    ['nothing', () => ({ x: 4, y: 4 })],
  ])('a drag that begins on %s moves the picture, and is not a tap', (_, placeOf) => {
    const before = middleOf('n0');
    const { x, y } = placeOf();
    press('mousedown', { x, y });
    press('mousemove', { x: x + 20, y: y + 10 });
    press('mousemove', { x: x + 40, y: y + 30 });
    press('mouseup', { x: x + 40, y: y + 30 });
    const after = middleOf('n0');
    expect([after.x - before.x, after.y - before.y].map(Math.round)).toEqual([40, 30]);
    expect(events.onTap).not.toHaveBeenCalled();
  });

  test.each([
    ['a card', () => middleOf('n1')],
    ['nothing', () => ({ x: 4, y: 4 })],
  ])('so does one finger that begins on %s', (_, placeOf) => {
    const before = middleOf('n0');
    const { x, y } = placeOf();
    const { left, top } = container.getBoundingClientRect();
    const target = container.querySelector('canvas') ?? container;
    const touch = (type: string, dx: number, dy: number) => {
      const at = { clientX: left + x + dx, clientY: top + y + dy };
      const touches = [new Touch({ identifier: 1, target, ...at })];
      const held = type === 'touchend' ? [] : touches;
      target.dispatchEvent(
        new TouchEvent(type, {
          touches: held,
          targetTouches: held,
          changedTouches: touches,
          bubbles: true,
          cancelable: true,
          composed: true,
        }),
      );
    };
    touch('touchstart', 0, 0);
    touch('touchmove', 20, 10);
    touch('touchmove', 40, 30);
    touch('touchend', 40, 30);
    const after = middleOf('n0');
    expect(after.x - before.x).toBeGreaterThan(30);
    expect(after.y - before.y).toBeGreaterThan(20);
    expect(events.onTap).not.toHaveBeenCalled();
  });

  test('a click on the background is a tap on nothing', async () => {
    await userEvent.click(container, { position: { x: 4, y: 4 } });
    expect(events.onTap.mock.calls).toEqual([[null, false, expect.anything()]]);
  });
});
