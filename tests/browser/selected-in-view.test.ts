import type { Core } from 'cytoscape';
import { describe, expect, test } from 'vitest';
import type { LineageGraphElement } from '../../src/element/lineage-graph-element.js';
import { hasOwnCard } from '../../src/scene/scene.js';
import { fileOf } from '../graph-of.js';
import { settled } from './element-contract.js';

const CHILDREN = Array.from({ length: 30 }, (_, n) => `llama > m${n} [peft]`).join('; ');
const FAMILY = fileOf(`llama > alpaca > vicuna; ${CHILDREN}`);

/** A graph with an initial view, as from a link. */
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
  test('a drawn node is selected in place', async () => {
    const element = await graphWith('select=alpaca');
    await element.whenDrawn();
    await settled(element);
    expect(element.view).toBe('select=alpaca');
    element.remove();
  });

  test('a collapsed node gets a card', async () => {
    const element = await graphWith('select=m29');
    const node = element.graph?.numberOf('m29') ?? -1;
    expect(element.picture && hasOwnCard(element.picture.scene, node)).toBe(true);
    expect(element.view).toBe('select=m29');
    element.remove();
  });

  test('closing an open bundle leaves the focus on the picture', async () => {
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

test('there is space for a timeline only if something is dated', async () => {
  const element = document.createElement('lineage-graph');
  element.style.blockSize = '500px';
  document.body.append(element);
  const timeline = () => element.renderRoot.querySelector('lineage-timeline');
  element.graph = FAMILY;
  await expect.poll(() => element.picture).toBeTruthy();
  expect(timeline()).toBeNull();
  element.graph = fileOf('llama > alpaca', { alpaca: { released: '2023-03' } });
  await expect.poll(timeline).toBeTruthy();
  await settled(element);
  element.remove();
});

describe('a selected card', () => {
  /** The positions of a node's card and of its panel on the page. */
  function boxesIn(element: LineageGraphElement, id: string) {
    const container = element.canvas?.container;
    const { _cyreg: registered } = container as unknown as { _cyreg: { cy: Core } };
    const { x1, x2, y1, y2 } = registered.cy
      .getElementById(`n${element.graph?.numberOf(id) ?? -1}`)
      .renderedBoundingBox();
    const { left = 0, top = 0 } = container?.getBoundingClientRect() ?? {};
    const panel = element.panel?.getBoundingClientRect();
    const host = element.getBoundingClientRect();
    return {
      card: { left: left + x1, right: left + x2, top: top + y1, bottom: top + y2 },
      panel,
      host,
    };
  }

  test.each([
    ['next to it on a desktop', 1100],
    ['above it on a phone', 390],
  ])('is never under the panel: %s', async (_, width) => {
    const element = document.createElement('lineage-graph');
    element.style.cssText = `block-size: 700px; inline-size: ${width}px`;
    element.graph = FAMILY;
    document.body.append(element);
    await expect.poll(() => element.picture).toBeTruthy();
    for (const id of ['vicuna', 'm29', 'm7', 'llama']) {
      element.view = `select=${id}`;
      await settled(element);
      await expect
        .poll(() => {
          const { card, panel, host } = boxesIn(element, id);
          if (!panel || panel.width === 0) return 'no panel';
          const isCovered =
            card.right > panel.left &&
            panel.right > card.left &&
            card.bottom > panel.top &&
            panel.bottom > card.top;
          const isCut = card.left < host.left || card.right > host.right || card.top < host.top;
          return isCovered ? 'under the panel' : isCut ? 'cut off' : 'seen';
        })
        .toBe('seen');
    }
    element.remove();
  });

  test('compared cards are moved out from under the panel on a phone, the topmost first', async () => {
    const element = document.createElement('lineage-graph');
    element.style.cssText = 'block-size: 700px; inline-size: 390px';
    element.graph = FAMILY;
    document.body.append(element);
    await expect.poll(() => element.picture).toBeTruthy();
    element.view = 'compare=m7,vicuna';
    await expect
      .poll(() =>
        ['m7', 'vicuna'].map((id) => {
          const { card, panel, host } = boxesIn(element, id);
          if (!panel || panel.height === 0) return 'no panel';
          return card.bottom <= panel.top && card.top >= host.top;
        }),
      )
      .toContain(true);
    element.remove();
  });

  test('a long title stays on one line, and is available in full', async () => {
    const title =
      'A title that says everything about a family of models and all its members '.repeat(3);
    const heights: number[] = [];
    for (const width of [1100, 390]) {
      for (const expected of ['Short', title]) {
        const element = document.createElement('lineage-graph');
        element.style.cssText = `block-size: 700px; inline-size: ${width}px`;
        element.graph = { ...FAMILY, title: expected };
        document.body.append(element);
        await expect.poll(() => element.picture).toBeTruthy();
        await settled(element);
        const heading = element.renderRoot.querySelector<HTMLElement>('h2');
        heights.push(element.renderRoot.querySelector('.head')?.clientHeight ?? 0);
        expect(heading?.title).toBe(expected);
        if (expected === title) {
          expect(heading?.scrollWidth).toBeGreaterThan(heading?.clientWidth ?? Infinity);
        }
        element.remove();
      }
    }
    expect(heights[1]).toBe(heights[0]);
    expect(heights[3]).toBe(heights[2]);
  });
});

describe('the picture that moved out from under the panel', () => {
  const placeOf = (element: LineageGraphElement) => element.canvas?.transform ?? null;
  const coreOf = (element: LineageGraphElement) => {
    const container = element.canvas?.container as unknown as { _cyreg: { cy: Core } } | undefined;
    if (!container) throw new Error('expected a picture');
    return container._cyreg.cy;
  };

  /** On a phone, with a selected model whose card the panel would cover; resolves to the picture's earlier position. */
  async function moved(): Promise<{
    element: LineageGraphElement;
    before: unknown;
    after: unknown;
  }> {
    const element = document.createElement('lineage-graph');
    element.style.cssText = 'block-size: 700px; inline-size: 390px';
    element.graph = FAMILY;
    document.body.append(element);
    await expect.poll(() => element.picture).toBeTruthy();
    await settled(element);
    await element.whenDrawn();
    const before = placeOf(element);
    const cards = coreOf(element).nodes().toArray();
    const lowest = cards
      .filter((card) =>
        element.picture?.scene.cards.some(({ key, kind }) => key === card.id() && kind === 'node'),
      )
      .reduce((low, card) => (card.position().y > low.position().y ? card : low));
    const id = element.graph?.nodeAt(Number(lowest.id().slice(1))).id ?? '';
    element.view = `select=${id}`;
    await expect.poll(() => placeOf(element)).not.toEqual(before);
    await expect.poll(() => coreOf(element).animated()).toBe(false);
    return { element, before, after: placeOf(element) };
  }

  async function close(element: LineageGraphElement): Promise<void> {
    element.view = '';
    await settled(element);
    await expect.poll(() => element.panel).toBeNull();
    await expect.poll(() => coreOf(element).animated()).toBe(false);
  }

  test('goes back to where it was when the panel closes', async () => {
    const { element, before } = await moved();
    await close(element);
    await expect.poll(() => placeOf(element)).toEqual(before);
    element.remove();
  });

  test('goes back from the second model of two to where it was before the first', async () => {
    const { element, before } = await moved();
    element.view = 'select=llama';
    await settled(element);
    await close(element);
    await expect.poll(() => placeOf(element)).toEqual(before);
    element.remove();
  });

  test('stays if the reader has panned since', async () => {
    const { element } = await moved();
    coreOf(element).panBy({ x: 0, y: 30 }).emit('dragpan');
    const here = placeOf(element);
    await close(element);
    expect(placeOf(element)).toEqual(here);
    element.remove();
  });

  test('stays if the reader has zoomed since', async () => {
    const { element } = await moved();
    element.canvas?.zoomBy(1);
    const here = placeOf(element);
    await close(element);
    expect(placeOf(element)).toEqual(here);
    element.remove();
  });
});
