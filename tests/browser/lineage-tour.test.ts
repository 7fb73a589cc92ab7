import { userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import '../../src/components/tour/lineage-tour.js';
import { tourKey } from '../../src/components/tour/tour-keys.js';
import type { LineageTour } from '../../src/components/tour/lineage-tour.js';
import type { GraphFile } from '../../src/domain/format/format.js';
import { parseGraph, parseGraphText } from '../../src/domain/format/parse-graph.js';
import { textOf } from '../../src/domain/format/text.js';
import { applyNamedView, selectNode, resetView } from '../../src/state/transitions.js';
import { formatView } from '../../src/state/view-string.js';
import { OPENING_VIEW } from '../../src/state/view-state.js';
import { fileOf } from '../graph-of.js';
import { axeProblemsOf, settled, testElementContract, textIn } from './element-contract.js';
import { find, standIn, type StandIn } from './stand-in.js';

const file: GraphFile = {
  ...fileOf('llama > alpaca > vicuna'),
  views: [
    {
      id: 'walk',
      title: { en: 'A walk', zh: '散步' },
      text: 'What it is about.',
      view: '',
      steps: [
        {
          title: 'One',
          text: 'See [the paper](https://a.test/one) of **LLaMA**.',
          view: 'focus=llama',
        },
        {
          title: 'Two',
          text: 'Also [this](https://a.test/two).',
          view: 'select=alpaca&focus=goat',
        },
        { title: 'Three', view: '' },
      ],
    },
    { id: 'plain', title: 'Plain', text: 'No steps.', view: 'focus=alpaca' },
  ],
};
const { graph } = parseGraph(file);
const walkAt = (step: number) => applyNamedView(OPENING_VIEW, graph, 'walk', step);

testElementContract('lineage-tour', (element) => {
  element.graph = graph;
  element.view = walkAt(1);
});

describe('<lineage-tour>', () => {
  let part: StandIn<LineageTour>;
  beforeEach(async () => {
    part = await standIn(document.createElement('lineage-tour'), graph, walkAt(0));
  });
  afterEach(() => part.remove());

  test('the bars of fifteen steps are in one row', async () => {
    const steps = Array.from({ length: 15 }, (_, n) => ({ title: `Step ${n}`, view: '' }));
    part.element.graph = parseGraph({
      ...file,
      views: [{ id: 'walk', title: 'A walk', view: '', steps }],
    }).graph;
    await settled(part.element);
    const bars = [...(part.element.shadowRoot?.querySelectorAll('.step') ?? [])];
    expect(bars).toHaveLength(15);
    expect(new Set(bars.map((bar) => bar.getBoundingClientRect().top)).size).toBe(1);
  });

  const titleOf = () => find(part.element, 'h2').textContent;
  const focused = () => part.element.shadowRoot?.activeElement ?? null;
  const press = async (key: string) => {
    await userEvent.keyboard(key);
    await settled(part.element);
  };
  const click = async (selector: string) => {
    await userEvent.click(find(part.element, selector));
    await settled(part.element);
  };
  const buttonOf = (name: string) => {
    const buttons = part.element.shadowRoot?.querySelectorAll('button') ?? [];
    const found = [...buttons].find((button) => button.textContent.trim() === name);
    return found ?? null;
  };

  test('shows the position in the tour, its title and the text of the step', () => {
    expect(titleOf()).toBe('One');
    expect(textIn(part.element)).toContain('A walk');
    expect(textIn(part.element)).toContain('Step 1 of 3');
    expect(textIn(part.element)).toContain('What it is about. See the paper of LLaMA.');
    expect(find(part.element, '.prose strong').textContent).toBe('LLaMA');
  });

  test('is hidden without a view, on a view without steps, and after the tour is left', async () => {
    for (const view of [OPENING_VIEW, applyNamedView(OPENING_VIEW, graph, 'plain')]) {
      await part.setView(view);
      expect(part.element.hidden).toBe(true);
      expect(getComputedStyle(part.element).display).toBe('none');
      expect(textIn(part.element)).toBe('');
    }
    await part.setView(walkAt(0));
    expect(part.element.hidden).toBe(false);
    await click('[aria-label="Leave the tour"]');
    expect(part.element.hidden).toBe(true);
    expect(part.view()).toEqual({ ...walkAt(0), named: null });
  });

  test('Next and Previous change the step and keep the focus', async () => {
    await click('.next');
    expect(titleOf()).toBe('Two');
    expect(focused()).toBe(find(part.element, '.next'));
    await click('.previous');
    expect(titleOf()).toBe('One');
    expect(focused()).toBe(find(part.element, '.previous'));
    expect(find(part.element, '.previous').ariaDisabled).toBe('true');
    await press('{Enter}');
    expect(titleOf()).toBe('One');
  });

  test('arrows and page keys change the step from anywhere in the panel', async () => {
    for (const selector of ['h2', '.previous', '.body', '.step[aria-current=step]']) {
      await part.setView(walkAt(0));
      find(part.element, selector).focus();
      await press('{ArrowRight}');
      expect(titleOf()).toBe('Two');
      await press('{ArrowRight}{ArrowRight}');
      expect(titleOf()).toBe('Three');
      expect(focused()).toBe(find(part.element, selector));
      await press('{ArrowLeft}');
      expect(titleOf()).toBe('Two');
    }
    find(part.element, 'h2').focus();
    await press('{PageUp}');
    expect(titleOf()).toBe('One');
    await press('{PageDown}');
    expect(titleOf()).toBe('Two');
  });

  test('page keys scroll the text, arrows with Alt belong to the browser', async () => {
    find(part.element, '.body').focus();
    await press('{PageDown}{Alt>}{ArrowRight}{/Alt}');
    expect(titleOf()).toBe('One');
  });

  test('the title receives the focus of a link that disappeared with its step', async () => {
    find(part.element, '.prose a').focus();
    await press('{ArrowRight}');
    expect(titleOf()).toBe('Two');
    expect(focused()).toBe(find(part.element, 'h2'));
  });

  test('every step has a button; one of them is a tab stop', async () => {
    const strokes = [...(part.element.shadowRoot?.querySelectorAll<HTMLElement>('.step') ?? [])];
    expect(strokes.map((stroke) => stroke.ariaLabel)).toEqual(['1. One', '2. Two', '3. Three']);
    await userEvent.click(find(part.element, '.step[aria-label="3. Three"]'));
    await settled(part.element);
    expect(titleOf()).toBe('Three');
    expect(strokes.map((stroke) => stroke.getAttribute('aria-current'))).toEqual([
      'false',
      'false',
      'step',
    ]);
    expect(strokes.map((stroke) => stroke.tabIndex)).toEqual([-1, -1, 0]);
  });

  test('the last step offers a restart or the end; the focus is on its title', async () => {
    await part.setView(walkAt(1));
    find(part.element, '.next').focus();
    await press('{Enter}');
    expect(titleOf()).toBe('Three');
    expect(focused()).toBe(find(part.element, 'h2'));
    await press('{Enter}');
    expect(titleOf()).toBe('Three');
    expect(buttonOf('Next')).toBeNull();
    buttonOf('Start again')?.click();
    await settled(part.element);
    expect(part.view()).toEqual(walkAt(0));
    await part.setView(walkAt(2));
    buttonOf('Explore freely')?.click();
    await settled(part.element);
    expect(part.view()).toEqual(OPENING_VIEW);
  });

  test('a modified step stays, and offers to restore it', async () => {
    expect(buttonOf('Back to this step')).toBeNull();
    await part.setView(selectNode(part.view(), 'vicuna'));
    expect(titleOf()).toBe('One');
    expect(textIn(part.element)).toContain('You have changed the view.');
    await userEvent.click(buttonOf('Back to this step') as Element);
    await settled(part.element);
    expect(part.view()).toEqual(walkAt(0));
    expect(buttonOf('Back to this step')).toBeNull();
    expect(focused()).toBe(find(part.element, 'h2'));
  });

  test('a step with a model missing from the graph says so, and continues', async () => {
    expect(part.element.shadowRoot?.querySelector('.missing')).toBeNull();
    await click('.next');
    expect(find(part.element, '.missing').textContent.replace(/\s+/g, ' ')).toContain(
      'This step refers to something that is not in this graph: focus: no model has the id "goat"',
    );
    expect(part.view().select).toEqual({ kind: 'node', id: 'alpaca' });
    await click('.next');
    expect(titleOf()).toBe('Three');
    expect(part.element.shadowRoot?.querySelector('.missing')).toBeNull();
  });

  test('the text can be collapsed, and stays collapsed through the tour', async () => {
    await click('[aria-expanded]');
    expect(part.element.shadowRoot?.querySelector('.body')).toBeNull();
    await click('.next');
    expect(titleOf()).toBe('Two');
    expect(part.element.shadowRoot?.querySelector('.body')).toBeNull();
    await part.setView(resetView(part.view()));
    await part.setView(walkAt(0));
    expect(textIn(part.element)).toContain('See the paper');
  });

  test('a new step is announced politely, and its text starts at the top', async () => {
    part.element.style.setProperty('max-block-size', '160px');
    const body = find(part.element, '.body');
    body.scrollTop = 20;
    expect(body.scrollTop).toBeGreaterThan(0);
    await press('{Tab}');
    await click('.next');
    expect(body.scrollTop).toBe(0);
    const live = find(part.element, '[aria-live=polite]');
    expect(live.ariaAtomic).toBe('true');
    expect(live.textContent.replace(/\s+/g, ' ')).toContain('Step 2 of 3');
  });

  test('is in Chinese if the page is', async () => {
    part.element.lang = 'zh';
    await settled(part.element);
    expect(textIn(part.element)).toContain('散步');
    expect(textIn(part.element)).toContain('第 1 步，共 3 步');
  });

  test.each([0, 1, 2])('axe finds nothing at step %i, unchanged and changed', async (step) => {
    part.element.style.setProperty('inline-size', '360px');
    await part.setView(walkAt(step));
    expect(await axeProblemsOf(part.element)).toEqual([]);
    await part.setView(selectNode(part.view(), 'vicuna'));
    expect(await axeProblemsOf(part.element)).toEqual([]);
  });
});

test('tourKey(key): [ goes back, ] forward, other keys do nothing', () => {
  expect(tourKey(']', graph)?.(walkAt(0))).toEqual(walkAt(1));
  expect(tourKey('[', graph)?.(walkAt(1))).toEqual(walkAt(0));
  expect(tourKey(']', graph)?.(OPENING_VIEW)).toBe(OPENING_VIEW);
  expect(tourKey('x', graph)).toBeNull();
});

test.each(['en', 'zh'])(
  'the tour of the LLaMA family in %s, from end to end by keyboard',
  async (lang) => {
    const response = await fetch('/graph-data/llama.json');
    const { graph: llama } = parseGraphText(await response.text());
    const steps = llama.file.views?.find(({ id }) => id === 'evolution')?.steps ?? [];
    expect(steps).not.toEqual([]);
    const element = document.createElement('lineage-tour');
    element.lang = lang;
    element.style.setProperty('inline-size', '360px');
    const part = await standIn(element, llama, {
      ...applyNamedView(OPENING_VIEW, llama, 'evolution'),
      lang,
    });
    await element.focusHeading();
    for (const [n, step] of steps.entries()) {
      expect(formatView(part.view(), llama)).toBe(`view=evolution&step=${n + 1}&lang=${lang}`);
      expect(find(element, 'h2').textContent).toBe(textOf(step.title, lang));
      // All markup was interpreted: none is left in the text.
      const prose = find(element, '.prose');
      expect(prose.textContent).not.toMatch(/\*\*|\]\(|^\s*- /m);
      expect(prose.querySelectorAll('a')).toHaveLength(
        textOf(step.text ?? '', lang).match(/\]\(https?:/g)?.length ?? 0,
      );
      expect(element.shadowRoot?.querySelector('.missing, .changed')).toBeNull();
      expect(element.scrollWidth).toBeLessThanOrEqual(360);
      expect(element.shadowRoot?.activeElement).toBe(find(element, 'h2'));
      await userEvent.keyboard('{ArrowRight}');
      await settled(element);
    }
    expect(part.view().named).toEqual({ id: 'evolution', step: steps.length - 1 });
    part.remove();
  },
);
