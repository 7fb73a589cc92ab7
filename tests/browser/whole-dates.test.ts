import { page } from 'vitest/browser';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import type { LineageGraphElement } from '../../src/element/lineage-graph-element.js';
import { fileOf } from '../graph-of.js';
import { settled } from './element-contract.js';

const FAMILY = fileOf('llama > alpaca > goat; llama > vicuna > longest', {
  llama: { released: '2023-02-24', organization: ['Meta'], domains: ['general'] },
  alpaca: { released: '2023-12-30', organization: ['Stanford University'], domains: ['law'] },
  vicuna: { released: '2023-11', domains: ['medicine'], license: 'a licence with a long name' },
  goat: { released: '2024', domains: ['math'] },
  longest: { released: '2025-12-30', name: 'A name that is much longer than its column' },
});
const OLD = fileOf('a > b > c', {
  a: { released: '-12000' },
  b: { released: '-0753-12-30' },
  c: { released: '+012345-11-30' },
});
const WIDTHS = [360, 390, 480, 640, 768, 1024, 1180, 1280, 1440, 1920];
const YEAR = /\d{3}/;

/** Every element in an element and its shadow roots. */
function elementsIn(root: ParentNode): readonly Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot ? elementsIn(element.shadowRoot) : []),
  ]);
}

const around = (element: Element): Element | null =>
  element.assignedSlot ??
  element.parentElement ??
  (element.getRootNode() instanceof ShadowRoot ? (element.getRootNode() as ShadowRoot).host : null);

/** The texts with a year that are cut off by a box that does not scroll. */
function cutYearsIn(root: ParentNode): readonly string[] {
  return elementsIn(root).flatMap((element) => {
    const texts = [...element.childNodes].filter(
      (node) => node.nodeType === Node.TEXT_NODE && YEAR.test(node.textContent ?? ''),
    );
    return texts.filter((text) => isCut(text, element)).map((text) => text.textContent ?? '');
  });
}

function isCut(text: Node, element: Element): boolean {
  const range = document.createRange();
  range.selectNodeContents(text);
  const { left, right, width } = range.getBoundingClientRect();
  if (width === 0 || element.closest('.visually-hidden') !== null) return false;
  for (let at: Element | null = element; at; at = around(at)) {
    const { overflowX } = getComputedStyle(at);
    if (overflowX === 'auto' || overflowX === 'scroll') return false;
    if (overflowX === 'visible') continue;
    const box = at.getBoundingClientRect();
    if (at === element && at.scrollWidth > at.clientWidth + 1) return true;
    if (right > box.right + 1 || left < box.left - 1) return true;
  }
  return false;
}

describe.each(['en', 'zh'])('dates, in %s', (lang) => {
  const before = { width: window.innerWidth, height: window.innerHeight };
  let element: LineageGraphElement;
  afterEach(() => element.remove());
  afterAll(() => page.viewport(before.width, before.height));

  test.each([
    ['a table', FAMILY, 'show=table&select=alpaca', '2023'],
    ['the timeline', FAMILY, 'layout=timeline&select=alpaca', '2023'],
    [
      'a filter by date and a comparison',
      FAMILY,
      'compare=goat,vicuna&released=2023-11..2025-12',
      '2023',
    ],
    ['an outline', FAMILY, 'show=outline&select=longest', '2025'],
    ['a table of long years', OLD, 'show=table&select=b', '754'],
    ['the timeline of long years', OLD, 'layout=timeline&select=c', '12345'],
  ])('%s: no year is cut off at any width', async (_, graph, view, year) => {
    element = document.createElement('lineage-graph');
    element.lang = lang;
    element.style.cssText = 'inline-size: 100vw; block-size: 800px';
    element.view = view;
    element.graph = graph;
    document.body.append(element);
    const texts = () => elementsIn(element.renderRoot).map((element) => element.textContent);
    await expect.poll(() => texts().some((text) => text.includes(year))).toBe(true);
    for (const width of WIDTHS) {
      await page.viewport(width, 800);
      await settled(element);
      await element.whenDrawn();
      await settled(element);
      expect(cutYearsIn(element.renderRoot), `at ${width}`).toEqual([]);
    }
  });
});

test('a year in a box that is too narrow is found', () => {
  const box = document.createElement('p');
  box.style.cssText = 'inline-size: 20px; overflow: hidden; white-space: nowrap';
  box.textContent = '30 December 2025';
  document.body.append(box);
  expect(cutYearsIn(document.body)).toContain('30 December 2025');
  box.remove();
});
