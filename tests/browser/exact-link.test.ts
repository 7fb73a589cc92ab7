import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { LineageGraphElement } from '../../src/element/lineage-graph-element.js';
import { graphOf } from '../graph-of.js';
import { settled } from './element-contract.js';
import { find } from './stand-in.js';

describe('<lineage-graph>, a link to exactly the visible part', () => {
  let element: LineageGraphElement;

  const made = async () => {
    const one = document.createElement('lineage-graph');
    one.lang = 'en';
    one.style.cssText = 'inline-size: 1000px; block-size: 600px';
    one.graph = graphOf('llama > alpaca > goat; llama > vicuna');
    document.body.append(one);
    await drawn(one);
    return one;
  };
  const drawn = async (one: LineageGraphElement) => {
    await settled(one);
    await one.whenDrawn();
    await settled(one);
  };
  beforeEach(async () => {
    element = await made();
  });
  afterEach(() => {
    vi.restoreAllMocks();
    element.remove();
  });

  /** The hash of the link that a button copies. */
  const copied = async (label: string) => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const buttons = find(element, 'lineage-toolbar').shadowRoot?.querySelectorAll('button') ?? [];
    const labelOf = (button: HTMLElement) => button.ariaLabel ?? button.textContent.trim();
    [...buttons].find((button) => labelOf(button).startsWith(label))?.click();
    await expect.poll(() => write.mock.calls.length).toBe(1);
    const hash = new URL(String(write.mock.calls[0]?.[0])).hash;
    vi.restoreAllMocks();
    return hash;
  };

  test('contains zoom and position only if the reader chose so, and restores them', async () => {
    element.canvas?.zoomBy(3);
    const seen = element.canvas?.seenPart;
    expect(await copied('Copy link to exactly this')).toBe(
      `#at=${seen?.x},${seen?.y},${seen?.zoom}`,
    );
    expect(await copied('Copy link')).toBe('');
    expect(element.view).toBe('');
    element.canvas?.fit();
    element.view = `at=${seen?.x},${seen?.y},${seen?.zoom}`;
    await drawn(element);
    expect(element.canvas?.seenPart).toEqual(seen);
  });

  test('applies if set before the first picture, with any selection', async () => {
    const late = document.createElement('lineage-graph');
    late.style.cssText = element.style.cssText;
    late.view = 'at=10,20,200&select=goat';
    late.graph = graphOf('llama > alpaca > goat; llama > vicuna');
    document.body.append(late);
    await drawn(late);
    expect(late.canvas?.seenPart).toEqual({ x: 10, y: 20, zoom: 200 });
    late.remove();
  });

  test('the next change of the view drops it; panning and zooming does not', async () => {
    element.view = 'at=10,20,200';
    await drawn(element);
    element.canvas?.focus();
    await userEvent.keyboard('{Home}+');
    expect(element.view).toBe('at=10,20,200');
    await userEvent.keyboard(' ');
    await drawn(element);
    expect(element.view).toBe('select=llama');
  });
});
