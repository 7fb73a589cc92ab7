import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { LineageGraphElement } from '../../src/element/lineage-graph-element.js';
import { graphOf } from '../graph-of.js';
import { settled } from './element-contract.js';
import { find } from './stand-in.js';

describe('<lineage-graph>, by keyboard alone', () => {
  let element: LineageGraphElement;

  beforeEach(async () => {
    element = document.createElement('lineage-graph');
    element.lang = 'en';
    element.graph = graphOf('llama > alpaca > medalpaca; llama > vicuna');
    document.body.append(element);
    await expect.poll(() => element.picture).not.toBeNull();
  });
  afterEach(() => element.remove());

  /** The element with the focus, at any depth. */
  function focused(): Element | null {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at;
  }
  const press = async (keys: string) => {
    await userEvent.keyboard(keys);
    await settled(element);
  };

  test('the first tab stop skips to the picture', async () => {
    await userEvent.tab();
    expect(focused()?.textContent.trim()).toBe('Skip to the picture');
    await press('{Enter}');
    expect(focused()).toBe(element.canvas?.container);
  });

  test('the second is the filters, each list of which is one tab stop', async () => {
    element.graph = graphOf('a > b [peft]; b > c; b > d; b > e; b > f', {
      a: { domains: ['general'] },
      b: { domains: ['medicine', 'law'] },
    });
    element.style.inlineSize = '1200px';
    await settled(element);
    await expect
      .poll(() => element.shadowRoot?.querySelector('lineage-filters')?.shadowRoot?.textContent)
      .toContain('Law');
    await userEvent.tab();
    await userEvent.tab();
    expect(focused()?.textContent.trim()).toBe('Skip to the filters');
    await press('{Enter}');
    const label = () => focused()?.closest('label')?.textContent.trim() ?? '';
    expect(label()).toContain('General');
    await press('{ArrowDown}{ArrowDown} ');
    expect(label()).toContain('Law');
    expect(element.view).toBe('domain=law');
    await press('{Home}');
    expect(label()).toContain('General');
    await userEvent.tab({ shift: true });
    await userEvent.tab();
    expect(label()).toContain('General');
  });

  test('no skip link to a picture that is not shown', async () => {
    element.view = 'show=table';
    await settled(element);
    expect(element.shadowRoot?.querySelector('.skip')?.textContent ?? '').not.toContain('picture');
  });

  test('/ focuses the search, Enter opens the details of a result, Escape returns to the field', async () => {
    element.canvas?.focus();
    await press('/');
    const field = focused();
    expect(field).toBe(element.search?.field);
    await userEvent.keyboard('medalp');
    await expect.poll(() => field?.getAttribute('aria-expanded')).toBe('true');
    await press('{Enter}');
    await expect.poll(() => focused()?.id).toBe('name');
    expect(find(element, 'lineage-detail').shadowRoot?.activeElement?.textContent).toContain(
      'medalpaca',
    );
    await press('{Escape}');
    expect(element.selected).toBeNull();
    await expect.poll(() => focused()).toBe(field);
  });

  test('at the heading of the panel, the arrow to the parent continues in the picture', async () => {
    element.canvas?.focus();
    await press('/');
    await userEvent.keyboard('medalp');
    await expect.poll(() => element.search?.field?.getAttribute('aria-expanded')).toBe('true');
    await press('{Enter}');
    await expect.poll(() => focused()?.id).toBe('name');
    await press('{ArrowLeft}');
    expect(focused()).toBe(element.canvas?.container);
    expect(element.selected).toBe('medalpaca');
    await press('{ArrowLeft}{Enter}');
    await expect.poll(() => element.selected).toBe('llama');
  });
});
