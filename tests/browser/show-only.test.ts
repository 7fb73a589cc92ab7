import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { LineageGraphElement } from '../../src/element/lineage-graph-element.js';
import { graphOf } from '../graph-of.js';
import { settled } from './element-contract.js';
import { find } from './stand-in.js';

describe('<lineage-graph>, an isolated part', () => {
  let element: LineageGraphElement;
  const graph = graphOf('llama > alpaca > medalpaca > deep; llama > vicuna; llama > koala; mpt');

  beforeEach(async () => {
    element = document.createElement('lineage-graph');
    element.lang = 'en';
    element.style.blockSize = '700px';
    element.graph = graph;
    document.body.append(element);
    await drawn();
  });
  afterEach(() => element.remove());

  const drawn = async () => {
    await settled(element);
    await element.whenDrawn();
    await settled(element);
  };
  const idsShown = () =>
    (element.picture?.scene.cards ?? [])
      .flatMap((card) => (card.kind === 'node' ? [graph.nodeAt(card.node).id] : []))
      .sort();
  /** Presses a button in the panel of the selected model. */
  const choose = async (label: string) => {
    await expect.poll(() => find(element, '.panel').shadowRoot?.textContent ?? '').toContain(label);
    const buttons = find(element, '.panel').shadowRoot?.querySelectorAll('button') ?? [];
    [...buttons].find((button) => button.textContent.trim() === label)?.click();
    await drawn();
  };

  test('the panel isolates the ancestors of a model, and shows everything again in one step', async () => {
    element.view = 'select=medalpaca';
    await drawn();
    await choose('Its ancestors');
    expect(element.view).toBe('select=medalpaca&of=medalpaca&down=0');
    await expect.poll(idsShown).toEqual(['alpaca', 'llama', 'medalpaca']);
    await choose('Show everything again');
    expect(element.view).toBe('select=medalpaca');
    await expect.poll(idsShown).toContain('mpt');
  });

  test('the number of generations is chosen next to it', async () => {
    element.view = 'select=medalpaca&of=medalpaca';
    await drawn();
    await expect
      .poll(() => find(element, '.panel').shadowRoot?.querySelectorAll('select').length)
      .toBe(2);
    const [up] = find(element, '.panel').shadowRoot?.querySelectorAll('select') ?? [];
    await userEvent.selectOptions(up as HTMLSelectElement, '1');
    await drawn();
    expect(element.view).toBe('select=medalpaca&of=medalpaca&up=1');
    await expect.poll(idsShown).toEqual(['alpaca', 'deep', 'medalpaca']);
  });

  test('a chip says what is shown and removes it', async () => {
    element.view = 'of=alpaca&up=1&down=1';
    await drawn();
    const chips = find(element, 'lineage-chips');
    await expect
      .poll(() => chips.shadowRoot?.textContent)
      .toContain('Only the lineage of alpaca: 1 generation up, 1 down');
    chips.shadowRoot?.querySelector<HTMLElement>('.chip')?.click();
    await drawn();
    expect(element.view).toBe('');
  });

  test('i cycles from the lineage of the current model back to everything', async () => {
    element.canvas?.focus();
    await userEvent.keyboard('{Home}i');
    await drawn();
    expect(element.view).toMatch(/^of=/);
    for (let press = 0; press < 3; press++) {
      await userEvent.keyboard('i');
      await drawn();
    }
    expect(element.view).toBe('');
  });

  test('the table, the outline and every export contain exactly the isolated part', async () => {
    element.view = 'of=alpaca&down=0&show=outline';
    await drawn();
    await expect
      .poll(() => find(element, 'lineage-outline').shadowRoot?.querySelectorAll('tbody [role=row]'))
      .toHaveLength(2);
    const file = JSON.parse(await element.exportJson()) as { nodes: { id: string }[] };
    expect(file.nodes.map(({ id }) => id)).toEqual(['llama', 'alpaca']);
    expect(await element.exportSvg()).toContain('Only alpaca and its ancestors');
    element.view = 'of=alpaca&down=0&show=table';
    await drawn();
    await expect
      .poll(() => find(element, 'lineage-table').shadowRoot?.textContent)
      .not.toContain('vicuna');
    expect(find(element, 'lineage-table').shadowRoot?.textContent).toContain('alpaca');
  });

  test('comparing two models can isolate the paths between them, in either order', async () => {
    element.view = 'compare=medalpaca,llama';
    await drawn();
    await choose('Show only the paths between them');
    expect(element.view).toBe('compare=medalpaca,llama&from=llama&to=medalpaca');
    await expect.poll(idsShown).toEqual(['alpaca', 'llama', 'medalpaca']);
  });

  test('an impossible part is reported, and the rest of the view is kept', async () => {
    element.view = 'from=mpt&to=llama&select=alpaca';
    await drawn();
    expect(element.selected).toBe('alpaca');
    await expect
      .poll(() => find(element, 'lineage-notice').shadowRoot?.textContent)
      .toContain('there is no path from "mpt" to "llama"');
    await expect.poll(idsShown).toContain('mpt');
  });
});
