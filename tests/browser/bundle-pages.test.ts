import { userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { LineageGraphElement } from '../../src/element/lineage-graph-element.js';
import { graphOf } from '../graph-of.js';
import { settled } from './element-contract.js';
import { find } from './stand-in.js';

const graph = graphOf(Array.from({ length: 1997 }, (_, n) => `hub > m${n} [peft]`).join('; '));

describe.each([
  ['en', ['Next page', 'Previous page', 'Page', 'Find in bundle'], /^(\d+)–(\d+) of 1,9\d\d$/],
  ['zh', ['下一页', '上一页', '页', '在此组中查找'], /^第 (\d+)–(\d+) 个，共 1,9\d\d 个$/],
] as const)('<lineage-graph> in %s, an open bundle of 1,997', (lang, words, range) => {
  const [next, previous, page, search] = words;
  let element: LineageGraphElement;

  beforeEach(async () => {
    element = document.createElement('lineage-graph');
    element.lang = lang;
    element.style.blockSize = '700px';
    element.graph = graph;
    element.view = 'open=hub:peft';
    document.body.append(element);
    await drawn();
    await expect.poll(gridShown).toMatch(range);
  });
  afterEach(() => element.remove());

  const drawn = async () => {
    await settled(element);
    await element.whenDrawn();
    await settled(element);
  };
  const gridShown = () =>
    (element.picture?.scene.cards ?? []).flatMap((card) =>
      card.kind === 'grid' ? card.rangeLabel : [],
    )[0];
  const firstShown = () => Number(range.exec(gridShown() ?? '')?.[1]);
  const inCanvas = (label: string) =>
    find(find(element, 'lineage-canvas'), `[aria-label="${label}"]:not(div)`);

  test('states the range shown, and has buttons to change the page', async () => {
    expect(firstShown()).toBe(1);
    inCanvas(next).click();
    await drawn();
    expect(element.view).toBe('open=hub:peft&page=2');
    const second = firstShown();
    expect(second).toBeGreaterThan(1);
    inCanvas(previous).click();
    await drawn();
    expect(element.view).toBe('open=hub:peft');
    // There is no page before the first.
    inCanvas(previous).click();
    await drawn();
    expect(firstShown()).toBe(1);
  });

  test('its slider moves to any page', async () => {
    const slider = inCanvas(page) as HTMLInputElement;
    expect(slider.getAttribute('aria-valuetext')).toMatch(range);
    slider.focus();
    await userEvent.keyboard('{End}');
    await drawn();
    const last = () => {
      const grid = element.picture?.scene.cards.find((card) => card.kind === 'grid');
      return grid ? grid.page === grid.pages - 1 : false;
    };
    await expect.poll(last).toBe(true);
  });

  test('Page Down in the picture moves to the next page', async () => {
    const canvas = find(element, 'lineage-canvas');
    canvas.focus();
    await userEvent.keyboard('{PageDown}{PageDown}');
    await drawn();
    expect(element.view).toBe('open=hub:peft&page=3');
  });

  test('the placeholder of its search is not cut off', () => {
    const field = inCanvas(search) as HTMLInputElement;
    const pen = document.createElement('canvas').getContext('2d');
    if (!pen) throw new Error('expected a canvas, got none');
    pen.font = getComputedStyle(field).font;
    const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(field);
    // Browsers reserve space for the clear button, as wide as its letters are tall.
    const beside = parseFloat(paddingInlineStart) + parseFloat(paddingInlineEnd) + 12;
    expect(field.clientWidth - beside).toBeGreaterThanOrEqual(pen.measureText(search).width);
  });

  test('its search covers all pages', async () => {
    const field = inCanvas(search);
    field.focus();
    await userEvent.keyboard('m1996');
    await drawn();
    expect(element.view).toBe('open=hub:peft&find=m1996');
    const cells = (element.picture?.scene.cards ?? []).filter(
      (card) => card.kind === 'node' && card.grid !== null,
    );
    expect(cells.map(({ node }) => graph.idAt(node))).toEqual(['m1996']);
    expect(inCanvas(page)).toBeDefined();
    await userEvent.keyboard('0');
    await drawn();
    // There is only one page.
    expect(find(element, 'lineage-canvas').shadowRoot?.querySelector('.foot')).toBeNull();
  });

  test('its row in the outline has pages too', async () => {
    element.view = 'open=hub:peft&show=outline';
    await drawn();
    const row = () => {
      const rows = find(element, 'lineage-outline').shadowRoot?.querySelectorAll('tr.grid') ?? [];
      return rows[0]?.textContent.replace(/\s+/g, ' ') ?? '';
    };
    await expect.poll(row).toContain(next);
    const buttons = find(element, 'lineage-outline').shadowRoot?.querySelectorAll('button') ?? [];
    [...buttons].find((button) => button.textContent.trim() === next)?.click();
    await drawn();
    expect(element.view).toBe('open=hub:peft&page=2&show=outline');
  });
});
