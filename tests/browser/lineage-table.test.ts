import { userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import '../../src/components/table/lineage-table.js';
import type { LineageTable } from '../../src/components/table/lineage-table.js';
import { OpenDetailEvent } from '../../src/components/detail/open-detail-event.js';
import { NO_FILTER } from '../../src/domain/query/filter.js';
import { OPENING_VIEW } from '../../src/state/view-state.js';
import { graphOf } from '../graph-of.js';
import { axeProblemsOf, settled, testElementContract, textIn } from './element-contract.js';
import { themePage } from './page-theme.js';
import { find, standIn, type StandIn } from './stand-in.js';

themePage();

const ids = Array.from({ length: 500 }, (_, n) => `m${n}`);
const graph = graphOf(
  `llama > alpaca [instruction-tuning, peft]; gpt -data> alpaca; ${ids.map((id) => `alpaca > ${id}`).join('; ')}`,
  {
    llama: { name: 'LLaMA', released: '2023-02-24', organization: ['Meta'], domains: ['general'] },
    alpaca: {
      name: 'Alpaca',
      released: '2023-03',
      variants: [{ parameters: '7B' }],
      domains: ['law'],
    },
    gpt: { name: 'GPT', released: '2022' },
  },
);

testElementContract('lineage-table', (element) => {
  element.graph = graph;
  element.view = OPENING_VIEW;
  element.style.blockSize = '400px';
});

describe('<lineage-table>', () => {
  let part: StandIn<LineageTable>;
  beforeEach(async () => {
    const element = document.createElement('lineage-table');
    element.style.blockSize = '400px';
    element.style.inlineSize = '700px';
    part = await standIn(element, graph);
    await expect.poll(() => textIn(element)).not.toContain('sorting');
    await settled(element);
  });
  afterEach(() => {
    part.remove();
    document.documentElement.removeAttribute('theme');
  });

  const rows = () => [
    ...(part.element.shadowRoot?.querySelectorAll<HTMLElement>('.body [role=row]') ?? []),
  ];
  const names = () =>
    rows().map((row) => row.querySelector('[role=rowheader]')?.textContent.trim());
  const header = (title: string) => {
    const headers = part.element.shadowRoot?.querySelectorAll<HTMLElement>('[role=columnheader]');
    const found = [...(headers ?? [])].find((header) => header.textContent.trim() === title);
    if (!found) throw new Error(`expected a column ${title}`);
    return found;
  };
  const buttonOf = (title: string) => header(title).querySelector('button') ?? header(title);
  const focusedCell = () => {
    const cell = part.element.shadowRoot?.activeElement?.closest<HTMLElement>('[data-column]');
    const row = cell?.closest('[role=row]')?.getAttribute('aria-rowindex');
    return cell ? `${row}:${cell.getAttribute('aria-colindex')}` : null;
  };
  const press = async (keys: string) => {
    await userEvent.keyboard(keys);
    await settled(part.element);
  };

  test('lists every model, states the number, and renders visible rows', () => {
    expect(find(part.element, '[role=grid]').getAttribute('aria-rowcount')).toBe('504');
    expect(textIn(part.element)).toContain('503 models');
    expect(rows().length).toBeLessThan(40);
    expect(names().slice(0, 3)).toEqual(['GPT', 'LLaMA', 'Alpaca']);
  });

  test('a row shows the data of its model', () => {
    const cells = [...(rows()[2]?.children ?? [])].map((cell) =>
      cell.textContent.trim().replace(/\s+/g, ' '),
    );
    expect(cells).toEqual([
      'Alpaca',
      'March 2023',
      '',
      'LLaMA, GPT',
      'Instruction tuning, PEFT',
      'Law',
      '7B',
      '',
      '500',
    ]);
  });

  test('follows the filter', async () => {
    const filter = { ...NO_FILTER, words: { domain: ['law'] } };
    await part.setView({ ...part.view(), filter });
    expect(names()).toEqual(['Alpaca']);
    expect(textIn(part.element)).toContain('1 model ');
  });

  test('a header sorts, a second click reverses; numbers start descending', async () => {
    await userEvent.click(buttonOf('Name'));
    await expect.poll(() => names()[0]).toBe('Alpaca');
    expect(header('Name').getAttribute('aria-sort')).toBe('ascending');
    await userEvent.click(buttonOf('Name'));
    await expect.poll(() => names()[0]).toBe('m499');
    await userEvent.click(buttonOf('Derivatives'));
    await expect.poll(() => names().slice(0, 2)).toEqual(['LLaMA', 'GPT']);
    expect(header('Derivatives').getAttribute('aria-sort')).toBe('descending');
  });

  test('prints every row, sorted, with a header on each sheet; only for printing', () => {
    const printed = () => [
      ...(part.element.shadowRoot?.querySelectorAll<HTMLElement>('.paper tbody tr') ?? []),
    ];
    const nameIn = (row: HTMLElement | undefined) =>
      row?.querySelector('td')?.textContent.replace(/\s+/g, ' ').trim();
    expect(printed()).toEqual([]);
    window.dispatchEvent(new Event('beforeprint'));
    expect(printed()).toHaveLength(503);
    expect(printed().slice(0, 3).map(nameIn)).toEqual(['GPT', 'LLaMA', 'Alpaca']);
    const heads = part.element.shadowRoot?.querySelectorAll('.paper thead th') ?? [];
    expect([...heads].map(({ textContent }) => textContent)).toContain('Organization');
    window.dispatchEvent(new Event('afterprint'));
    expect(printed()).toEqual([]);
  });

  test.each([
    ['en', 'The first 5,000 of 5,200 models'],
    ['zh', '5,200 个模型中的前 5,000 个'],
  ])('in %s, a truncated printed table says what is left out', async (lang, text) => {
    const many = Array.from({ length: 5199 }, (_, n) => `llama > n${n}`).join('; ');
    part.element.graph = graphOf(many);
    part.element.lang = lang;
    await expect.poll(() => textIn(part.element)).toContain('5,200');
    await expect.poll(() => rows().length).toBeGreaterThan(0);
    window.dispatchEvent(new Event('beforeprint'));
    expect(textIn(part.element)).toContain(text);
    window.dispatchEvent(new Event('afterprint'));
  });

  test('columns can be shown and hidden', async () => {
    await userEvent.click(find(part.element, '.tool'));
    const boxes = part.element.shadowRoot?.querySelectorAll<HTMLElement>('fieldset label') ?? [];
    const labels = [...boxes].map((box) => box.textContent.trim());
    expect(labels).toHaveLength(16);
    await userEvent.click(boxes[labels.indexOf('Language')] ?? part.element);
    await settled(part.element);
    expect(header('Language')).toBeDefined();
    await userEvent.click(boxes[labels.indexOf('Organization')] ?? part.element);
    await settled(part.element);
    expect(() => header('Organization')).toThrow();
    const intents = vi.fn();
    document.addEventListener('keydown', intents);
    await press('{Escape}');
    document.removeEventListener('keydown', intents);
    expect(part.element.shadowRoot?.querySelector(':popover-open')).toBeNull();
    expect(intents).not.toHaveBeenCalled();
  });

  test('one tab stop; arrows move among cells and headers, Home, End and page keys further', async () => {
    part.element.focus();
    expect(focusedCell()).toBe('2:1');
    await press('{ArrowRight}{ArrowDown}');
    expect(focusedCell()).toBe('3:2');
    await press('{ArrowUp}{ArrowUp}');
    expect(focusedCell()).toBe('1:2');
    await press('{Control>}{End}{/Control}');
    expect(focusedCell()).toBe('504:9');
    expect(find(part.element, '.scroll').querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    await press('{PageUp}{Home}');
    expect(focusedCell()).toMatch(/^4\d\d:1$/);
    const cell = part.element.shadowRoot?.activeElement?.getBoundingClientRect();
    const own = part.element.getBoundingClientRect();
    expect(cell?.top).toBeGreaterThan(own.top);
    expect(cell?.bottom).toBeLessThanOrEqual(own.bottom);
  });

  test('headers sort by keyboard', async () => {
    part.element.focus();
    await press('{ArrowUp}{Enter}');
    await expect.poll(() => header('Name').getAttribute('aria-sort')).toBe('ascending');
    expect(focusedCell()).toBe('1:1');
    expect(part.view().select).toBeNull();
  });

  test('Enter selects and opens details, Space only selects, a click selects', async () => {
    const openDetail = vi.fn();
    part.element.addEventListener(OpenDetailEvent.type, openDetail);
    part.element.focus();
    await press('{ArrowDown}{ }');
    expect(part.view().select).toEqual({ kind: 'node', id: 'llama' });
    expect(openDetail).not.toHaveBeenCalled();
    await press('{Enter}');
    expect(openDetail).toHaveBeenCalledOnce();
    await userEvent.click(rows()[2]?.firstElementChild ?? part.element);
    expect(part.view().select).toEqual({ kind: 'node', id: 'alpaca' });
    expect(rows()[2]?.getAttribute('aria-selected')).toBe('true');
  });

  test('keys continue from the focused cell after it scrolled out of view', async () => {
    part.element.focus();
    await press('{ArrowDown}');
    const scroller = find(part.element, '.scroll');
    scroller.scrollTop = 6000;
    await expect.poll(() => rows()[0]?.getAttribute('aria-rowindex')).not.toBe('2');
    await settled(part.element);
    expect(part.element.shadowRoot?.activeElement).toBe(scroller);
    await press('{ArrowDown}');
    expect(focusedCell()).toBe('4:1');
  });

  test('a selection made elsewhere scrolls into view', async () => {
    await part.setView({ ...part.view(), select: { kind: 'node', id: 'm300' } });
    await settled(part.element);
    const selected = find(part.element, '[aria-selected="true"]');
    expect(selected.textContent).toContain('m300');
    expect(selected.getBoundingClientRect().bottom).toBeLessThanOrEqual(
      part.element.getBoundingClientRect().bottom,
    );
  });

  test.each([
    ['en', 'light'],
    ['zh', 'dark'],
  ])('axe finds nothing, in %s, %s', async (lang, theme) => {
    document.documentElement.setAttribute('theme', theme);
    part.element.lang = lang;
    await settled(part.element);
    expect(await axeProblemsOf(part.element)).toEqual([]);
    await userEvent.click(find(part.element, '.tool'));
    await part.setView({ ...part.view(), select: { kind: 'node', id: 'llama' } });
    expect(await axeProblemsOf(part.element)).toEqual([]);
  });
});
