import { userEvent } from 'vitest/browser';
import { describe, expect, test } from 'vitest';
import '../../src/components/chips/lineage-chips.js';
import { NO_FILTER, type Filter } from '../../src/domain/query/filter.js';
import { OPENING_VIEW } from '../../src/state/view-state.js';
import { graphOf } from '../graph-of.js';
import { axeProblemsOf, settled, testElementContract, textIn } from './element-contract.js';
import { find, standIn } from './stand-in.js';

const graph = graphOf('llama > alpaca [peft] > medalpaca [peft]; llama > lawyer > <img>', {
  llama: { name: 'LLaMA' },
  alpaca: { name: 'Alpaca' },
  medalpaca: { domains: ['medicine'], organization: ['TU Munich'] },
  lawyer: { domains: ['law'], released: '2023-05' },
});

const EVERYTHING: Filter = {
  words: { domain: ['medicine', 'law'], organization: ['TU Munich'] },
  released: { from: '2023-03', to: null },
  query: 'med',
  only: ['llama', 'medalpaca'],
  isolation: null,
};

const chips = (element: Element) => [
  ...(element.shadowRoot?.querySelectorAll<HTMLButtonElement>('.chip') ?? []),
];
/** The visible text of a chip, without that for screen readers. */
const labels = (element: Element) =>
  chips(element).map((chip) =>
    [...chip.querySelectorAll('.kind, .label')].map((part) => part.textContent).join(' '),
  );
const make = (filter: Filter = NO_FILTER, change = {}) =>
  standIn(document.createElement('lineage-chips'), graph, { filter, ...change });

testElementContract('lineage-chips', (element) => {
  element.graph = graph;
  element.view = { ...OPENING_VIEW, filter: EVERYTHING };
});

describe('<lineage-chips>', () => {
  test('is hidden without filters, and again once they are cleared', async () => {
    const part = await make();
    expect(part.element.hidden).toBe(true);
    await part.setView({ ...OPENING_VIEW, focus: 'alpaca' });
    expect(part.element.hidden).toBe(false);
    await part.setView(OPENING_VIEW);
    expect(part.element.hidden).toBe(true);
    part.remove();
  });

  test('one chip for each chosen value', async () => {
    const part = await make(EVERYTHING, {
      focus: 'alpaca',
      open: [
        { node: 'llama', part: null },
        { node: 'llama', part: 'peft' },
        { node: '<img>', part: null },
      ],
    });
    expect(labels(part.element)).toEqual([
      '“med”',
      'Medicine',
      'Law',
      'Organization TU Munich',
      'since March 2023',
      '2 selected models',
      'Lineage of Alpaca',
      'Expanded: LLaMA',
      'Expanded: <img>',
    ]);
    part.remove();
  });

  test('the same in Chinese', async () => {
    const part = await make(EVERYTHING, { focus: 'alpaca' });
    part.element.lang = 'zh';
    await settled(part.element);
    expect(labels(part.element)).toEqual([
      '“med”',
      '医学',
      '法律',
      '机构 TU Munich',
      '2023年3月起',
      '选定的 2 个模型',
      'Alpaca 的谱系',
    ]);
    expect(textIn(part.element)).toContain('全部清除');
    part.remove();
  });

  test.each([
    [{ from: '2023', to: '2024-01' }, '2023 – January 2024'],
    [{ from: null, to: '2024' }, 'until 2024'],
    [{ from: '2023', to: '2023' }, '2023'],
  ])('dates %j: %s', async (released, label) => {
    const part = await make({ ...NO_FILTER, released });
    expect(labels(part.element)).toEqual([label]);
    part.remove();
  });

  test.each([900, 400, 200])('no chip is cut off at %i px', async (width) => {
    const part = await make(EVERYTHING, { focus: 'alpaca' });
    part.element.style.inlineSize = `${width}px`;
    const room = part.element.getBoundingClientRect();
    expect(part.element.scrollWidth).toBeLessThanOrEqual(part.element.clientWidth);
    for (const chip of chips(part.element)) {
      const { left, right, bottom } = chip.getBoundingClientRect();
      expect(left).toBeGreaterThanOrEqual(room.left);
      expect(right).toBeLessThanOrEqual(room.right);
      expect(bottom).toBeLessThanOrEqual(room.bottom);
    }
    part.remove();
  });

  test('four chips take two rows next to the tools, including the count', async () => {
    const words = { domain: ['medicine', 'law', 'finance'], method: ['peft'] };
    const part = await make({ ...NO_FILTER, words });
    part.element.style.inlineSize = '340px';
    const count = find(part.element, '.count').getBoundingClientRect();
    expect(count.top).toBeLessThan(chips(part.element)[3]?.getBoundingClientRect().bottom ?? 0);
    const height = chips(part.element)[0]?.getBoundingClientRect().height ?? 0;
    expect(part.element.clientHeight).toBeLessThan(3 * height);
    part.remove();
  });

  test('a click removes that one filter, and focuses the next chip', async () => {
    const part = await make(
      { ...NO_FILTER, words: { domain: ['medicine', 'law'] } },
      { focus: 'llama' },
    );
    chips(part.element)[0]?.focus();
    await userEvent.keyboard('{Enter}');
    await settled(part.element);
    expect(part.view().filter.words).toEqual({ domain: ['law'] });
    expect(part.element.shadowRoot?.activeElement?.textContent).toContain('Law');
    chips(part.element)[1]?.focus();
    await userEvent.keyboard('{Enter}');
    await settled(part.element);
    expect(part.view().focus).toBeNull();
    expect(part.element.shadowRoot?.activeElement?.textContent).toContain('Law');
    part.remove();
  });

  test('closing a node closes all its parts', async () => {
    const part = await make(NO_FILTER, {
      open: [
        { node: 'llama', part: null },
        { node: 'alpaca', part: null },
        { node: 'llama', part: 'peft' },
      ],
    });
    await userEvent.click(find(part.element, '.chip'));
    expect(part.view().open).toEqual([{ node: 'alpaca', part: null }]);
    part.remove();
  });

  test('"Clear all" appears with two or more chips, and removes all', async () => {
    const part = await make({ ...NO_FILTER, query: 'med' });
    expect(part.element.shadowRoot?.querySelector('.clear')).toBeNull();
    await part.setView({
      ...OPENING_VIEW,
      filter: EVERYTHING,
      focus: 'llama',
      open: [{ node: 'llama', part: null }],
      select: { kind: 'node', id: 'llama' },
    });
    await userEvent.click(find(part.element, '.clear'));
    expect(part.view()).toEqual({ ...OPENING_VIEW, select: { kind: 'node', id: 'llama' } });
    part.remove();
  });

  test('states the numbers of matches and of nodes kept for context, and announces them once stable', async () => {
    const part = await make({ ...NO_FILTER, words: { domain: ['medicine'] } });
    const count = () => find(part.element, '.count').textContent;
    expect(count()).toBe('1 model matches · 2 more kept for context');
    const spoken = () => find(part.element, '[role=status]').textContent;
    expect(spoken()).toBe('');
    await expect.poll(spoken).toBe(count());
    await part.setView({ ...OPENING_VIEW, filter: { ...NO_FILTER, query: 'llama' } });
    expect(count()).toBe('1 model matches');
    await part.setView({ ...OPENING_VIEW, filter: { ...NO_FILTER, query: 'goat' } });
    expect(count()).toBe('No model matches');
    await part.setView({ ...OPENING_VIEW, focus: 'llama' });
    expect(count()).toBe('');
    part.remove();
  });

  test('axe finds nothing', async () => {
    const part = await make(EVERYTHING, { focus: 'alpaca' });
    expect(await axeProblemsOf(part.element)).toEqual([]);
    part.remove();
  });
});
