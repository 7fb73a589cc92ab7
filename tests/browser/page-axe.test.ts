import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { LineageGraphElement } from '../../src/element/lineage-graph-element.js';
import llama from '../../graph-data/llama.json?raw';
import { axeProblemsOf, settled } from './element-contract.js';
import { find } from './stand-in.js';

const WIDE = { width: 1440, height: 900 } as const;
const PHONE = { width: 390, height: 844 } as const;
/** A page at a zoom of 200 % on a screen of 1440 × 900. */
const ZOOMED = { width: 720, height: 450 } as const;

/** What is shown → its view string. */
const VIEWS: Readonly<Record<string, string>> = {
  opening: '',
  'a filter with ghosts': 'domain=medicine&method=peft',
  'no match': 'domain=law&method=quantization',
  'an opened bundle': 'open=llama',
  'a selected model': 'select=vicuna',
  'a selected claim': 'select=llama~vicuna',
  comparison: 'compare=bentsao,chatmed',
  timeline: 'layout=timeline&domain=medicine',
  'an earlier month': 'until=2023-06&layout=timeline',
  outline: 'show=outline&domain=medicine',
  table: 'show=table',
  coverage: 'show=matrix',
  'colours and sizes': 'colour=domain&size=descendants',
  'a tour': 'view=evolution&step=4',
  'a link that asks for too much': 'select=nobody&domain=cooking',
};

describe('<lineage-graph>, axe', () => {
  let element: LineageGraphElement;

  beforeAll(() => {
    element = document.createElement('lineage-graph');
    element.style.blockSize = '100vh';
    element.graph = JSON.parse(llama);
    document.body.style.margin = '0';
    document.body.append(element);
  });
  afterAll(async () => {
    element.remove();
    document.body.style.removeProperty('margin');
    await page.viewport(WIDE.width, WIDE.height);
  });
  beforeEach(async () => {
    await page.viewport(WIDE.width, WIDE.height);
    element.theme = 'light';
    element.lang = 'en';
    await show('');
  });

  /** Shows a view, including the elements that are loaded on demand. */
  async function show(view: string): Promise<void> {
    element.view = view;
    await drawn();
  }

  async function drawn(): Promise<void> {
    await settled(element);
    await expect.poll(() => element.picture).not.toBeNull();
    await element.whenDrawn();
    await expect.poll(() => element.shadowRoot?.querySelector(':not(:defined)')).toBeNull();
    await settled(element);
    await settled(element);
  }

  const partOf = (tag: string) => find(element, tag);

  test.each(Object.entries(VIEWS))('%s, in light English and dark Chinese', async (_, view) => {
    await show(view);
    expect(await axeProblemsOf(element)).toEqual([]);
    element.theme = 'dark';
    element.lang = 'zh';
    await drawn();
    expect(await axeProblemsOf(element)).toEqual([]);
  });

  test.each(Object.entries(VIEWS))('%s, on a phone and at twice the size', async (_, view) => {
    await page.viewport(PHONE.width, PHONE.height);
    await show(view);
    expect(await axeProblemsOf(element)).toEqual([]);
    await page.viewport(ZOOMED.width, ZOOMED.height);
    await drawn();
    expect(await axeProblemsOf(element)).toEqual([]);
  });

  test.each([
    ['lineage-views', '.tool'],
    ['lineage-appearance', '.tool'],
    ['lineage-export', '.tool'],
  ])('the menu of %s, open', async (tag, button) => {
    const press = find(partOf(tag), button);
    press.click();
    await drawn();
    expect(press.getAttribute('aria-expanded')).toBe('true');
    expect(await axeProblemsOf(element)).toEqual([]);
    element.theme = 'dark';
    await drawn();
    expect(await axeProblemsOf(element)).toEqual([]);
    press.click();
  });

  test('the filters, collapsed and over the picture of a phone', async () => {
    const press = find(element, '.controls .tool');
    press.click();
    await drawn();
    expect(element.shadowRoot?.querySelector('lineage-filters')).toBeNull();
    expect(await axeProblemsOf(element)).toEqual([]);
    await page.viewport(PHONE.width, PHONE.height);
    press.click();
    await drawn();
    expect(element.shadowRoot?.querySelector('lineage-filters')).not.toBeNull();
    expect(await axeProblemsOf(element)).toEqual([]);
  });

  test('search, with what it found', async () => {
    element.search?.focus();
    await userEvent.keyboard('law');
    await drawn();
    await expect
      .poll(() => partOf('lineage-search').shadowRoot?.querySelector('[role="option"]') ?? null)
      .not.toBeNull();
    expect(await axeProblemsOf(element)).toEqual([]);
  });

  test('the list of keys', async () => {
    element.canvas?.focus();
    await userEvent.keyboard('?');
    await drawn();
    expect(partOf('lineage-keys').shadowRoot?.querySelector('dialog')?.open).toBe(true);
    expect(await axeProblemsOf(element)).toEqual([]);
    await userEvent.keyboard('{Escape}');
  });

  test('a file that could not be read, above the previous graph', async () => {
    element.graph = { format: 2 };
    await drawn();
    expect(partOf('lineage-message').shadowRoot?.querySelector('.banner')).not.toBeNull();
    expect(await axeProblemsOf(element)).toEqual([]);
  });
});
