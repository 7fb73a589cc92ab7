import { userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import '../../src/components/keys/lineage-keys.js';
import type { LineageKeys } from '../../src/components/keys/lineage-keys.js';
import { axeProblemsOf, settled, testElementContract, textIn } from './element-contract.js';
import { themePage } from './page-theme.js';
import { find } from './stand-in.js';

themePage();

testElementContract('lineage-keys', (element) => {
  element.lang = 'zh';
});

describe('<lineage-keys>', () => {
  let element: LineageKeys;
  let before: HTMLButtonElement;
  beforeEach(async () => {
    before = document.createElement('button');
    before.textContent = 'before';
    element = document.createElement('lineage-keys');
    document.body.append(before, element);
    before.focus();
    await element.show();
  });
  afterEach(() => {
    element.remove();
    before.remove();
  });
  const dialog = () => find(element, 'dialog') as HTMLDialogElement;

  test('opens with the focus inside, Escape closes it and the focus returns', async () => {
    expect(dialog().open).toBe(true);
    expect(element.shadowRoot?.activeElement).not.toBeNull();
    await userEvent.keyboard('{Escape}');
    expect(dialog().open).toBe(false);
    expect(document.activeElement).toBe(before);
  });

  test('the button closes it; keys inside do not reach the page', async () => {
    const listener = vi.fn();
    document.addEventListener('keydown', listener);
    await userEvent.keyboard('/');
    document.removeEventListener('keydown', listener);
    expect(listener).not.toHaveBeenCalled();
    await userEvent.click(find(element, 'button'));
    expect(dialog().open).toBe(false);
    expect(document.activeElement).toBe(before);
  });

  test('opening it twice shows it once', async () => {
    await element.show();
    expect(dialog().open).toBe(true);
  });

  test.each([
    ['en', 'Fit the picture to the window'],
    ['zh', '缩放至全图'],
  ])('lists the keys in %s, and axe finds nothing', async (lang, line) => {
    element.lang = lang;
    await settled(element);
    expect(textIn(element)).toContain(line);
    expect(await axeProblemsOf(element)).toEqual([]);
  });
});
