import { userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import '../../src/components/views/lineage-view-caption.js';
import '../../src/components/views/lineage-views.js';
import type { LineageViews } from '../../src/components/views/lineage-views.js';
import type { GraphFile } from '../../src/domain/format/format.js';
import { parseGraph } from '../../src/domain/format/parse-graph.js';
import { applyNamedView } from '../../src/state/transitions.js';
import { OPENING_VIEW } from '../../src/state/view-state.js';
import { fileOf, graphOf } from '../graph-of.js';
import { axeProblemsOf, settled, testElementContract, textIn } from './element-contract.js';
import { find, standIn, type StandIn } from './stand-in.js';

const file: GraphFile = {
  ...fileOf('llama > alpaca > vicuna'),
  views: [
    { id: 'plain', title: 'Plain', text: 'No steps.', view: 'focus=alpaca' },
    {
      id: 'walk',
      title: 'A walk',
      text: 'What it is about.',
      view: '',
      steps: [
        { title: 'One', view: 'focus=llama' },
        { title: 'Two', view: 'select=alpaca' },
      ],
    },
    { id: 'short', title: 'A stroll', view: '', steps: [{ title: 'Only', view: '' }] },
  ],
};
const { graph } = parseGraph(file);

testElementContract('lineage-views', (element) => {
  element.graph = graph;
  element.view = OPENING_VIEW;
});

testElementContract('lineage-view-caption', (element) => {
  element.graph = graph;
  element.view = applyNamedView(OPENING_VIEW, graph, 'plain');
});

describe('<lineage-views>', () => {
  let part: StandIn<LineageViews>;
  beforeEach(async () => {
    part = await standIn(document.createElement('lineage-views'), graph);
  });
  afterEach(() => part.remove());

  const items = () => [...(part.element.shadowRoot?.querySelectorAll<HTMLElement>('.item') ?? [])];
  const wordsOf = (item: Element | undefined) => item?.textContent.replace(/\s+/g, ' ').trim();
  const press = async (key: string) => {
    await userEvent.keyboard(key);
    await settled(part.element);
  };

  test('tours are listed before plain views, with their number of steps', async () => {
    find(part.element, '.tool').click();
    await settled(part.element);
    expect(items().map(wordsOf)).toEqual([
      'A walk What it is about. Tour, 2 steps',
      'A stroll Tour, 1 step',
      'Plain No steps.',
    ]);
    part.element.lang = 'zh';
    await settled(part.element);
    expect(wordsOf(items()[0])).toContain('导览，共 2 步');
  });

  test('a tour starts at its first step, also from a later one, and is checked', async () => {
    await part.setView(applyNamedView(OPENING_VIEW, graph, 'walk', 1));
    find(part.element, '.tool').click();
    await settled(part.element);
    expect(items().map((item) => item.getAttribute('aria-current'))).toEqual([
      'true',
      'false',
      'false',
    ]);
    items()[0]?.click();
    await settled(part.element);
    expect(part.view()).toEqual(applyNamedView(OPENING_VIEW, graph, 'walk', 0));
    expect(items()).toEqual([]);
  });

  test('arrows open the list and move in it, Enter chooses, Escape closes; then the button has the focus', async () => {
    const button = find(part.element, '.tool');
    const focused = () => part.element.shadowRoot?.activeElement;
    button.focus();
    await press('{ArrowDown}');
    expect(button.ariaExpanded).toBe('true');
    expect(focused()).toBe(items()[0]);
    await press('{ArrowDown}{ArrowDown}{ArrowDown}');
    expect(focused()).toBe(items()[2]);
    await press('{Enter}');
    expect(part.view().focus).toBe('alpaca');
    expect(focused()).toBe(button);
    await press('{ArrowUp}');
    expect(focused()).toBe(items()[2]);
    await press('{Escape}');
    expect(button.ariaExpanded).toBe('false');
    expect(focused()).toBe(button);
  });

  test('a click outside closes the list', async () => {
    find(part.element, '.tool').click();
    await settled(part.element);
    await userEvent.click(document.body);
    expect(find(part.element, '.tool').ariaExpanded).toBe('false');
  });

  test('without named views it is hidden', async () => {
    part.element.graph = graphOf('llama > alpaca');
    await settled(part.element);
    expect(part.element.hidden).toBe(true);
  });

  test('axe finds nothing, closed and open', async () => {
    expect(await axeProblemsOf(part.element)).toEqual([]);
    find(part.element, '.tool').click();
    await settled(part.element);
    expect(await axeProblemsOf(part.element)).toEqual([]);
  });
});

describe('<lineage-view-caption>', () => {
  test('describes a plain view, but not a tour, which has its panel', async () => {
    const plain = applyNamedView(OPENING_VIEW, graph, 'plain');
    const part = await standIn(document.createElement('lineage-view-caption'), graph, plain);
    expect(textIn(part.element)).toBe('Plain No steps.');
    expect(part.element.hidden).toBe(false);
    expect(await axeProblemsOf(part.element)).toEqual([]);
    await part.setView(applyNamedView(plain, graph, 'walk'));
    expect(part.element.hidden).toBe(true);
    expect(textIn(part.element)).toBe('');
    part.remove();
  });
});

/** The next frame is drawn. */
const painted = () => new Promise((resolve) => requestAnimationFrame(resolve));

describe('the list of <lineage-views>', () => {
  test.each([
    ['below its button', { insetBlockStart: '40px' }],
    ['above it where there is no room below', { insetBlockEnd: '0' }],
  ])('opens %s, inside the window', async (where, place) => {
    const part = await standIn(document.createElement('lineage-views'), graph);
    Object.assign(part.element.style, { position: 'fixed', insetInlineEnd: '0', ...place });
    part.element.align = 'end';
    await settled(part.element);
    await userEvent.click(find(part.element, '.tool'));
    await painted();
    const button = find(part.element, '.tool').getBoundingClientRect();
    const list = find(part.element, '#list').getBoundingClientRect();
    if (where.startsWith('below')) expect(list.top).toBeGreaterThan(button.bottom);
    else expect(list.bottom).toBeLessThan(button.top);
    expect(list.left).toBeGreaterThan(0);
    expect(list.right).toBeLessThan(innerWidth);
    expect(list.top).toBeGreaterThan(0);
    expect(list.bottom).toBeLessThan(innerHeight);
    part.remove();
  });

  test('is not clipped by an ancestor of its element', async () => {
    const box = document.createElement('div');
    box.style.cssText = 'overflow: hidden; block-size: 40px; inline-size: 120px';
    document.body.append(box);
    const part = await standIn(document.createElement('lineage-views'), graph);
    box.append(part.element);
    await settled(part.element);
    await userEvent.click(find(part.element, '.tool'));
    await painted();
    const item = find(part.element, '.item').getBoundingClientRect();
    const hit = part.element.shadowRoot?.elementFromPoint(item.right - 20, item.bottom - 4);
    expect(hit?.closest('.item')).toBe(find(part.element, '.item'));
    part.remove();
    box.remove();
  });
});
