import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import '../../src/components/canvas/lineage-canvas.js';
import type { LineageCanvasElement } from '../../src/components/canvas/lineage-canvas.js';
import { graphOf } from '../graph-of.js';
import { canvasStandIn } from './canvas-stand-in.js';
import { settled } from './element-contract.js';
import type { StandIn } from './stand-in.js';

describe('<lineage-canvas>, a wheel over it', () => {
  let part: StandIn<LineageCanvasElement>;
  const hint = () => part.element.shadowRoot?.querySelector('.hint') ?? null;
  const roll = async (wheel: WheelEventInit) => {
    const event = new WheelEvent('wheel', { deltaY: 40, bubbles: true, composed: true, ...wheel });
    part.element.container.dispatchEvent(event);
    await settled(part.element);
  };

  beforeEach(async () => {
    const element = document.createElement('lineage-canvas');
    element.style.cssText = 'display: block; position: fixed; inset: 0';
    part = await canvasStandIn(element, graphOf('llama > alpaca'));
  });
  afterEach(() => part.remove());

  test('that does nothing shows a hint', async () => {
    await roll({});
    expect(hint()?.textContent.trim()).toMatch(/^(Ctrl|⌘) \+ scroll to zoom$/);
    hint()?.dispatchEvent(new AnimationEvent('animationend'));
    await settled(part.element);
    expect(hint()).toBeNull();
  });

  test('that zooms shows no hint', async () => {
    await roll({ ctrlKey: true });
    expect(hint()).toBeNull();
  });

  test('that scrolls the page shows no hint', async () => {
    const tall = document.createElement('div');
    tall.style.blockSize = '5000px';
    document.body.append(tall);
    await roll({});
    expect(hint()).toBeNull();
    tall.remove();
  });
});
