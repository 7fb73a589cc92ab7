import { userEvent } from 'vitest/browser';
import { afterEach, describe, expect, test } from 'vitest';
import '../../src/components/appearance/lineage-appearance.js';
import '../../src/components/appearance/lineage-stages.js';
import { ViewIntentEvent } from '../../src/components/view-intent.js';
import { OPENING_VIEW, type ViewState } from '../../src/state/view-state.js';
import { axeProblemsOf, settled, testElementContract, textIn } from './element-contract.js';
import { find } from './stand-in.js';

testElementContract('lineage-appearance', (element) => {
  element.view = OPENING_VIEW;
});
testElementContract('lineage-stages', (element) => {
  element.view = OPENING_VIEW;
});

/** Adds an element to the page, and applies the changes that it requests to its view. */
async function put<T extends 'lineage-appearance' | 'lineage-stages'>(
  tag: T,
): Promise<HTMLElementTagNameMap[T]> {
  const element = document.createElement(tag);
  element.view = OPENING_VIEW;
  element.addEventListener(ViewIntentEvent.type, (event) => {
    if (event instanceof ViewIntentEvent && element.view) {
      element.view = event.transition(element.view);
    }
  });
  document.body.append(element);
  await settled(element);
  return element;
}

const radioOf = (element: Element, label: string): HTMLInputElement => {
  const labels = [...(element.shadowRoot?.querySelectorAll('label') ?? [])];
  const radio = labels
    .find((candidate) => candidate.textContent.trim() === label)
    ?.querySelector('input');
  if (!radio) throw new Error(`expected a radio button "${label}", got none`);
  return radio;
};

const pressEscape = (element: Element) =>
  find(element, '.choices').dispatchEvent(
    new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }),
  );

afterEach(() => document.body.replaceChildren());

describe('<lineage-appearance>', () => {
  test('when opened, the chosen option has the focus; End and Home move to the other list and back', async () => {
    const element = await put('lineage-appearance');
    find(element, '.tool').focus();
    await userEvent.keyboard('{Enter}');
    const focused = () => element.shadowRoot?.activeElement;
    await expect.poll(focused).toBe(radioOf(element, 'None (lines only, by method)'));
    await userEvent.keyboard('{End}');
    expect(focused()).toBe(radioOf(element, 'To fit the name'));
    await userEvent.keyboard('{Home}');
    expect(focused()).toBe(radioOf(element, 'None (lines only, by method)'));
  });

  test('radio buttons choose the meaning of colour and size, and show the choice', async () => {
    const element = await put('lineage-appearance');
    find(element, '.tool').click();
    await settled(element);
    expect(radioOf(element, 'None (lines only, by method)').checked).toBe(true);
    radioOf(element, 'Domain').click();
    radioOf(element, 'By descendants').click();
    await settled(element);
    expect(element.view).toEqual({
      ...OPENING_VIEW,
      colouring: 'domain',
      sizing: 'descendants',
    } satisfies ViewState);
    expect(radioOf(element, 'Domain').checked).toBe(true);
  });

  test('Escape and a click elsewhere close it', async () => {
    const element = await put('lineage-appearance');
    const button = find(element, '.tool');
    button.click();
    await settled(element);
    expect(button.getAttribute('aria-expanded')).toBe('true');
    pressEscape(element);
    await settled(element);
    expect(find(element, '.choices').matches(':popover-open')).toBe(false);
    expect(element.shadowRoot?.activeElement).toBe(button);
    button.click();
    await settled(element);
    await userEvent.click(document.body);
    await settled(element);
    expect(find(element, '.choices').matches(':popover-open')).toBe(false);
  });

  test('axe finds nothing wrong, open or closed', async () => {
    const element = await put('lineage-appearance');
    expect(await axeProblemsOf(element)).toEqual([]);
    find(element, '.tool').click();
    await settled(element);
    expect(await axeProblemsOf(element)).toEqual([]);
  });
});

describe('<lineage-stages>', () => {
  test('chooses the stage of the page', async () => {
    const element = await put('lineage-stages');
    expect(radioOf(element, 'Picture').checked).toBe(true);
    radioOf(element, 'Coverage').click();
    await settled(element);
    expect(element.view?.stage).toBe('matrix');
    expect(radioOf(element, 'Coverage').checked).toBe(true);
  });

  test('is in Chinese if the page is', async () => {
    const element = await put('lineage-stages');
    element.lang = 'zh';
    await settled(element);
    expect(textIn(element)).toBe('谱系图 大纲 表格 覆盖矩阵');
  });

  test('axe finds nothing wrong', async () => {
    expect(await axeProblemsOf(await put('lineage-stages'))).toEqual([]);
  });
});
