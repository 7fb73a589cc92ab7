import { describe, expect, test } from 'vitest';
import type { LineageGraphElement } from '../../src/element/lineage-graph-element.js';
import { hasOwnCard } from '../../src/scene/scene.js';
import { fileOf } from '../graph-of.js';
import { settled } from './element-contract.js';

const CHILDREN = Array.from({ length: 30 }, (_, n) => `llama > m${n} [peft]`).join('; ');
const FAMILY = fileOf(`llama > alpaca > vicuna; ${CHILDREN}`);

/** A graph with a view from its first moment, as from a link. */
async function graphWith(view: string): Promise<LineageGraphElement> {
  const element = document.createElement('lineage-graph');
  element.style.blockSize = '500px';
  element.view = view;
  element.graph = FAMILY;
  document.body.append(element);
  await expect.poll(() => element.picture).toBeTruthy();
  await settled(element);
  return element;
}

describe('a view from a link', () => {
  test('what is drawn anyway is selected where it stands', async () => {
    const element = await graphWith('select=alpaca');
    await element.whenDrawn();
    await settled(element);
    expect(element.view).toBe('select=alpaca');
    element.remove();
  });

  test('what lies folded comes into the picture', async () => {
    const element = await graphWith('select=m29');
    const node = element.graph?.numberOf('m29') ?? -1;
    expect(element.picture && hasOwnCard(element.picture.scene, node)).toBe(true);
    expect(element.view).toBe('select=m29');
    element.remove();
  });

  test('closing an opened bundle leaves the focus on the picture', async () => {
    const element = await graphWith('open=llama');
    const { canvas } = element;
    const close = canvas?.renderRoot.querySelector<HTMLElement>('.frame-header button');
    close?.focus();
    close?.click();
    await settled(element);
    await expect.poll(() => element.view).toBe('');
    expect(canvas?.shadowRoot?.activeElement).toBe(canvas?.container);
    element.remove();
  });
});
