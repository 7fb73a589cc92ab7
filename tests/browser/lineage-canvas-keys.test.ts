import { userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import '../../src/components/canvas/lineage-canvas.js';
import type { LineageCanvasElement } from '../../src/components/canvas/lineage-canvas.js';
import { OpenDetailEvent } from '../../src/components/detail/open-detail-event.js';
import { nextTask } from '../../src/components/next-task.js';
import { graphOf } from '../graph-of.js';
import { axeProblemsOf, settled } from './element-contract.js';
import { themePage } from './page-theme.js';
import { canvasStandIn } from './canvas-stand-in.js';
import { find, type StandIn } from './stand-in.js';

themePage();

const MEMBERS = Array.from(
  { length: 60 },
  (_, n) => `vicuna > m${n} [${n % 2 ? 'peft' : 'multimodal'}]`,
).join('; ');
const graph = graphOf(`llama > vicuna [instruction-tuning]; ${MEMBERS}`, {
  llama: { name: 'LLaMA', released: '2023-02' },
  vicuna: { name: 'Vicuna', released: '2023-03', organization: ['LMSYS'] },
});

describe('<lineage-canvas>, keys', () => {
  let part: StandIn<LineageCanvasElement>;
  beforeEach(async () => {
    const element = document.createElement('lineage-canvas');
    element.style.cssText = 'inline-size: 800px; block-size: 360px';
    part = await canvasStandIn(element, graph);
    await expect.poll(() => element.picture).not.toBeNull();
  });
  afterEach(() => part.remove());

  const announcement = () => find(part.element, '[aria-live]').textContent.trim();
  const press = async (keys: string) => {
    await userEvent.keyboard(keys);
    await settled(part.element);
    await nextTask();
    await settled(part.element);
  };

  test('the focus is visible on the canvas, which has one tab stop', async () => {
    // The search for the next tab stop starts at the last focused element.
    const before = document.createElement('button');
    part.element.before(before);
    before.focus();
    await userEvent.tab();
    before.remove();
    const picture = part.element.shadowRoot?.activeElement;
    expect(picture?.classList.contains('picture')).toBe(true);
    const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(
      picture ?? document.body,
    );
    expect([outlineStyle, outlineWidth, outlineOffset]).toEqual(['solid', '2px', '-2px']);
  });

  test('the card at the cursor is announced', async () => {
    part.element.focus();
    await press('v');
    expect(announcement()).toBe(
      'Vicuna, released March 2023 by LMSYS, from LLaMA by instruction tuning, 60 models derived',
    );
    await press('{ArrowLeft}');
    expect(announcement()).toBe('LLaMA, released February 2023, 61 models derived');
    await press('{End}');
    expect(announcement()).toMatch(/more from Vicuna.*press Enter to expand\.$/);
  });

  test('Enter opens a bundle; the cursor stays there, Escape closes it again', async () => {
    part.element.focus();
    await press('{End}{Enter}');
    expect(part.view().open).toEqual([{ node: 'vicuna', part: null }]);
    expect(announcement()).toMatch(/more from Vicuna by/);
    await press('{Enter}');
    expect(announcement()).toMatch(/expanded/);
    await press('{ArrowRight}');
    expect(announcement()).toMatch(/^m\d+, from Vicuna/);
    await press('{Escape}');
    expect(part.view().open).toEqual([{ node: 'vicuna', part: null }]);
    await press('{Escape}');
    expect(part.view().open).toEqual([]);
    expect(announcement()).not.toBe('');
  });

  test('Enter on a model opens its details, Space stays; focus() returns to the card at the cursor', async () => {
    const openDetail = vi.fn();
    part.element.addEventListener(OpenDetailEvent.type, openDetail);
    part.element.focus();
    await press('{Home}{ArrowRight}{ }');
    expect(part.view().select).toEqual({ kind: 'node', id: 'vicuna' });
    expect(openDetail).not.toHaveBeenCalled();
    await press('{Enter}');
    expect(openDetail).toHaveBeenCalledOnce();
    part.element.container.blur();
    part.element.focus();
    expect(announcement()).toMatch(/^Vicuna/);
    await press('{ArrowLeft}');
    expect(announcement()).toMatch(/^LLaMA/);
  });

  test('nodes later than the date of the view are neither reached by keys nor announced', async () => {
    await part.setView({ ...part.view(), until: '2023-02' });
    part.element.focus();
    await press('{Home}');
    expect(announcement()).toMatch(/^LLaMA/);
    await press('{ArrowRight}');
    expect(announcement()).toMatch(/^LLaMA/);
    await press('{End}');
    expect(announcement()).toMatch(/^LLaMA/);
    await part.setView({ ...part.view(), until: '2023-03' });
    await press('{ArrowRight}');
    expect(announcement()).toMatch(/^Vicuna/);
  });

  test('Escape with something selected is left to the page', async () => {
    const listener = vi.fn((event: KeyboardEvent) => event.defaultPrevented);
    document.addEventListener('keydown', listener);
    part.element.focus();
    await press('v{Enter}{Escape}');
    document.removeEventListener('keydown', listener);
    expect(listener.mock.results.at(-1)?.value).toBe(false);
  });

  test('axe finds nothing, with a bundle open as well', async () => {
    expect(await axeProblemsOf(part.element)).toEqual([]);
    part.element.focus();
    await press('{End}{Enter}{Enter}');
    expect(await axeProblemsOf(part.element)).toEqual([]);
  });
});
