import { userEvent } from 'vitest/browser';
import { describe, expect, test, vi } from 'vitest';
import type { LineageTimeline } from '../../src/components/timeline/lineage-timeline.js';
import '../../src/components/timeline/lineage-timeline.js';
import { setReleased, selectNode } from '../../src/state/transitions.js';
import { OPENING_VIEW, type ViewState } from '../../src/state/view-state.js';
import { graphOf } from '../graph-of.js';
import { axeProblemsOf, settled, testElementContract, textIn } from './element-contract.js';
import { find, standIn } from './stand-in.js';

const graph = graphOf(
  'llama > alpaca [peft] > medalpaca [peft]; llama > vicuna > late; llama > undated',
  {
    llama: { released: '2023-02-24' },
    alpaca: { released: '2023-03-13' },
    vicuna: { released: '2023-03' },
    medalpaca: { released: '2023-04' },
    late: { released: '2023-07-01' },
  },
);

const make = (change: Partial<ViewState> = {}) =>
  standIn(document.createElement('lineage-timeline'), graph, change);
const slider = (element: Element, end: 'from' | 'to' | 'head') =>
  find(element, `input.${end}`) as HTMLInputElement;
const count = (element: Element) => find(element, '.count').textContent.trim();
const play = (element: Element) => find(element, '.play');

/** Plays as fast as it can; resolves with every time that was shown on the way. */
async function played(part: { element: LineageTimeline; view: () => ViewState }) {
  const shown: (string | null)[] = [];
  part.element.addEventListener('view-intent', () => shown.push(part.view().until));
  part.element.speed = 3;
  await settled(part.element);
  play(part.element).click();
  await expect.poll(() => part.element.playing).toBe(false);
  return shown;
}

testElementContract('lineage-timeline', (element) => {
  element.graph = graph;
  element.view = { ...OPENING_VIEW, until: '2023-03' };
});

describe('<lineage-timeline>', () => {
  test.each(['en', 'zh'])('axe finds nothing wrong with it in %s', async (lang) => {
    const part = await make({ until: '2023-03' });
    part.element.lang = lang;
    await settled(part.element);
    expect(await axeProblemsOf(part.element)).toEqual([]);
    part.remove();
  });

  test('the play icon contrasts with its circle, also on hover and when disabled', async () => {
    const part = await make();
    const sign = play(part.element).firstElementChild ?? part.element;
    const inkOf = () => getComputedStyle(sign).color;
    const groundOf = () => getComputedStyle(play(part.element)).backgroundColor;
    const [ink, ground] = [inkOf(), groundOf()];
    expect(ground).not.toBe(ink);
    await userEvent.hover(play(part.element));
    expect([inkOf(), groundOf()]).toEqual([ink, ground]);
    await userEvent.unhover(play(part.element));
    await part.setView({ ...OPENING_VIEW, stage: 'table' });
    expect(play(part.element).ariaDisabled).toBe('true');
    expect([inkOf(), groundOf()]).toEqual([ink, ground]);
    part.remove();
  });

  test('counts the models released so far, undated ones with their parents', async () => {
    const part = await make();
    expect(count(part.element)).toBe('6 models');
    await part.setView({ ...OPENING_VIEW, until: '2023-03' });
    expect(count(part.element)).toBe('4 of 6 by March 2023');
    part.element.lang = 'zh';
    await settled(part.element);
    expect(count(part.element)).toBe('截至2023年3月：4 / 6');
    part.remove();
  });

  test('arrow keys move the playhead by a month, and at its end to all', async () => {
    const part = await make({ until: '2023-03' });
    slider(part.element, 'head').focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(part.view().until).toBe('2023-04');
    await userEvent.keyboard('{Home}');
    expect(part.view().until).toBe('2023-02');
    await userEvent.keyboard('{End}');
    expect(part.view().until).toBeNull();
    part.remove();
  });

  test('the handles of the brush filter by release date; at both ends there is no filter', async () => {
    const part = await make({ until: '2023-03' });
    slider(part.element, 'from').focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(part.view().filter.released).toEqual({ from: '2023-03', to: null });
    expect(part.view().until).toBeNull();
    slider(part.element, 'to').focus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(part.view().filter.released).toEqual({ from: '2023-03', to: '2023-06' });
    await userEvent.keyboard('{ArrowRight}');
    slider(part.element, 'from').focus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(part.view().filter.released).toBeNull();
    part.remove();
  });

  test('dragging over the bars filters by months, a click moves to a month', async () => {
    const part = await make();
    const bars = find(part.element, '.bars');
    const { left, width, top } = bars.getBoundingClientRect();
    const at = (share: number) => ({
      clientX: left + share * width,
      clientY: top + 20,
      pointerId: 1,
      button: 0,
      bubbles: true,
    });
    bars.setPointerCapture = () => undefined;
    bars.dispatchEvent(new PointerEvent('pointerdown', at(0.2)));
    bars.dispatchEvent(new PointerEvent('pointermove', at(0.45)));
    bars.dispatchEvent(new PointerEvent('pointerup', at(0.45)));
    expect(part.view().filter.released).toEqual({ from: '2023-03', to: '2023-04' });
    await part.setView(OPENING_VIEW);
    bars.dispatchEvent(new PointerEvent('pointerdown', at(0.2)));
    bars.dispatchEvent(new PointerEvent('pointerup', at(0.2)));
    expect(part.view()).toMatchObject({ until: '2023-03', filter: { released: null } });
    part.remove();
  });

  test('plays month by month from the first to all, and stops there', async () => {
    const part = await make();
    expect(await played(part)).toEqual([
      '2023-02',
      '2023-03',
      '2023-04',
      '2023-05',
      '2023-06',
      null,
    ]);
    part.remove();
  });

  test('it plays within the brush', async () => {
    const part = await make();
    await part.setView(setReleased(OPENING_VIEW, { from: '2023-03', to: '2023-05' }));
    expect(await played(part)).toEqual(['2023-03', '2023-04', null]);
    expect(part.view().filter.released).toEqual({ from: '2023-03', to: '2023-05' });
    part.remove();
  });

  test('plays from the position of the playhead', async () => {
    const part = await make({ until: '2023-05' });
    expect(await played(part)).toEqual(['2023-06', null]);
    part.remove();
  });

  test('any other change of the view stops it', async () => {
    const part = await make();
    play(part.element).click();
    await settled(part.element);
    expect(part.element.playing).toBe(true);
    await part.setView(selectNode(part.view(), 'alpaca'));
    expect(part.element.playing).toBe(false);
    expect(part.view().until).toBe('2023-02');
    part.remove();
  });

  test('once disconnected, it stops', async () => {
    const part = await make();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
    part.element.speed = 3;
    play(part.element).click();
    const before = part.intents();
    vi.advanceTimersByTime(2000);
    expect(part.intents()).toBeGreaterThan(before);
    part.remove();
    const after = part.intents();
    vi.advanceTimersByTime(60_000);
    expect(part.intents()).toBe(after);
    vi.useRealTimers();
  });

  test('a hidden tab pauses it', async () => {
    const part = await make();
    play(part.element).click();
    const hidden = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    hidden.mockRestore();
    expect(part.element.playing).toBe(false);
    part.remove();
  });

  test('space on a thumb plays and pauses', async () => {
    const part = await make();
    slider(part.element, 'head').focus();
    await userEvent.keyboard(' ');
    expect(part.element.playing).toBe(true);
    await userEvent.keyboard(' ');
    expect(part.element.playing).toBe(false);
    part.remove();
  });

  test('a graph without dates has no strip', async () => {
    const part = await standIn(document.createElement('lineage-timeline'), graphOf('a > b'));
    expect(textIn(part.element)).toBe('');
    part.remove();
  });
});
