import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import llama from '../../graph-data/llama.json?raw';
import type { LineageGraphElement } from '../../src/element/lineage-graph-element.js';
import { ExportRequestEvent } from '../../src/components/export/export-request-event.js';
import { parseGraph } from '../../src/domain/format/parse-graph.js';
import type { PlacedScene } from '../../src/layouts/placed-scene.js';
import { hasOwnCard } from '../../src/scene/scene.js';
import { fileOf } from '../graph-of.js';
import { settled, testElementContract } from './element-contract.js';
import { find } from './stand-in.js';

const FAMILY = fileOf('llama > alpaca > vicuna; llama > goat', {
  goat: { domains: ['math'] },
  vicuna: { domains: ['law'] },
});

testElementContract('lineage-graph', (element) => {
  element.graph = FAMILY;
});

const elements: LineageGraphElement[] = [];

afterEach(() => {
  for (const element of elements.splice(0)) element.remove();
});

/** An element in the page, created as a page would; the events that it fires are recorded in `fired`. */
async function graphElement(set: (element: LineageGraphElement) => void) {
  const element = document.createElement('lineage-graph');
  element.style.blockSize = '600px';
  const fired: string[] = [];
  for (const type of ['lineage-load', 'lineage-error', 'lineage-select', 'lineage-view']) {
    element.addEventListener(type, () => fired.push(type));
  }
  set(element);
  elements.push(element);
  document.body.append(element);
  await drawn(element);
  return { element, fired };
}

async function drawn(element: LineageGraphElement): Promise<void> {
  await settled(element);
  await element.whenDrawn();
  await settled(element);
}

/** A gesture in a part of the page: ticks the box of a domain. */
async function chooseDomain(element: LineageGraphElement, label: string): Promise<void> {
  find(element, '.controls [aria-expanded=false]').click();
  await drawn(element);
  const filters = find(element, 'lineage-filters');
  const box = () =>
    [...(filters.shadowRoot?.querySelectorAll('label') ?? [])]
      .find((element) => element.textContent.includes(label))
      ?.querySelector('input');
  await expect.poll(box).toBeTruthy();
  box()?.click();
  await drawn(element);
}

describe('<lineage-graph>, the first picture', () => {
  test.each([
    [1424, 'layered'],
    [1000, 'layered'],
    [380, 'layered'],
    [1424, 'timeline'],
    [380, 'timeline'],
  ] as const)(
    'in an element %i wide and %s, its surroundings are in place when it is drawn',
    async (width, layout) => {
      const { element } = await graphElement((made) => {
        made.style.inlineSize = `${width}px`;
        made.layout = layout;
      });
      const pictures = new Set<PlacedScene>();
      const hostUpdated = () => {
        if (element.picture) pictures.add(element.picture.full);
      };
      element.addController({ hostUpdated });
      element.graph = JSON.parse(llama);
      await drawn(element);
      await expect.poll(() => find(element, 'lineage-timeline').shadowRoot?.innerHTML).toBeTruthy();
      await drawn(element);
      expect(pictures.size).toBe(1);
    },
  );
});

describe('<lineage-graph>, what a page sets', () => {
  test('setting graph, view and selected fires nothing but lineage-load', async () => {
    const { element, fired } = await graphElement((made) => (made.graph = FAMILY));
    element.view = 'domain=law';
    element.selected = 'vicuna';
    await drawn(element);
    expect(fired).toEqual(['lineage-load']);
    expect(element.view).toContain('select=vicuna');
    expect(element.getAttribute('selected')).toBe('vicuna');
  });

  test('a view set before the graph is parsed once it is loaded', async () => {
    const { element } = await graphElement((made) => {
      made.view = 'domain=law&nonsense=1';
    });
    expect(element.view).toBe('domain=law&nonsense=1');
    element.graph = FAMILY;
    await drawn(element);
    expect(element.view).toBe('domain=law');
  });

  test('graph accepts a parsed graph, and returns the present one', async () => {
    const { graph } = parseGraph(FAMILY);
    const { element } = await graphElement((made) => (made.graph = graph));
    expect(element.graph).toBe(graph);
  });

  test('layout and direction apply unless the view states them', async () => {
    const { element } = await graphElement((made) => {
      made.layout = 'timeline';
      made.direction = 'down';
      made.graph = FAMILY;
    });
    element.view = 'domain=law';
    expect([element.layout, element.direction]).toEqual(['timeline', 'down']);
    element.view = 'layout=layered';
    expect(element.layout).toBe('layered');
  });

  test('a page that sets the reported view again changes nothing', async () => {
    const { element } = await graphElement((made) => {
      made.layout = 'timeline';
      made.selected = 'alpaca';
      made.graph = FAMILY;
    });
    element.addEventListener('lineage-view', ({ view }) => (element.view = view));
    find(find(element, 'lineage-toolbar'), '[aria-pressed="false"]').click();
    await drawn(element);
    expect(element.layout).toBe('layered');
    element.canvas?.focus();
    await userEvent.keyboard('{Escape}');
    await drawn(element);
    expect([element.selected, element.view]).toEqual([null, '']);
    await chooseDomain(element, 'Law');
    const { picture } = element;
    const { view } = element;
    element.view = view;
    await drawn(element);
    expect(element.picture).toBe(picture);
  });

  test('the attribute reflects the selection, by page or reader', async () => {
    const { element } = await graphElement((made) => (made.graph = FAMILY));
    element.view = 'select=vicuna';
    await drawn(element);
    expect(element.getAttribute('selected')).toBe('vicuna');
    element.graph = fileOf('bloom > phoenix');
    await drawn(element);
    expect([element.selected, element.getAttribute('selected')]).toEqual([null, null]);
  });

  test('panels="none" shows the picture alone', async () => {
    const { element } = await graphElement((made) => {
      made.panels = 'none';
      made.graph = FAMILY;
    });
    const parts = [...(element.shadowRoot?.querySelectorAll('[part]') ?? [])];
    expect(parts.map((part) => part.getAttribute('part'))).toEqual(['canvas']);
  });

  test.each([
    [5, false],
    [6, true],
  ])('the filters of %i models: open %s', async (models, isOpen) => {
    const names = Array.from({ length: models - 1 }, (_, n) => `llama > m${n}`);
    const { element } = await graphElement((made) => {
      made.style.inlineSize = '1200px';
      made.graph = fileOf(names.join('; '));
    });
    const filters = () => element.shadowRoot?.querySelector('lineage-filters');
    expect(Boolean(filters())).toBe(isOpen);
    find(element, '.controls [aria-expanded]').click();
    await drawn(element);
    expect(Boolean(filters())).toBe(!isOpen);
  });

  test('the language is inherited from the page, unless the view states one', async () => {
    document.documentElement.lang = 'zh';
    try {
      const { element } = await graphElement((made) => {
        made.graph = JSON.parse(llama);
      });
      const title = () => element.shadowRoot?.querySelector('.title h2')?.textContent;
      expect(title()).toBe('LLaMA 家族');
      element.view = 'lang=en';
      await drawn(element);
      expect(title()).toBe('The LLaMA family');
    } finally {
      document.documentElement.lang = 'en';
    }
  });
});

describe('<lineage-graph>, what a reader does', () => {
  test('a gesture changes the view and notifies the page', async () => {
    const { element, fired } = await graphElement((made) => (made.graph = FAMILY));
    await chooseDomain(element, 'Law');
    expect(element.view).toBe('domain=law');
    expect(fired).toEqual(['lineage-load', 'lineage-view']);
  });

  test('Escape removes what is selected, and the page is notified', async () => {
    const { element, fired } = await graphElement((made) => {
      made.graph = FAMILY;
      made.view = 'select=alpaca';
    });
    const key = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true });
    element.canvas?.container.dispatchEvent(key);
    await drawn(element);
    expect(element.selected).toBeNull();
    expect(fired).toEqual(['lineage-load', 'lineage-select', 'lineage-view']);
  });

  test('after a click in the panel on another model, the focus is on its name', async () => {
    const { element } = await graphElement((made) => {
      made.graph = FAMILY;
      made.view = 'select=alpaca';
    });
    await expect.poll(() => element.panel?.shadowRoot?.querySelector('.node')).toBeTruthy();
    const button = find(find(element, 'lineage-detail'), '.node');
    button.focus();
    button.click();
    await drawn(element);
    expect(element.selected).toBe('llama');
    expect(element.panel?.shadowRoot?.activeElement?.localName).toBe('h2');
  });

  test('Escape is left to the page if there is nothing to close', async () => {
    const { element } = await graphElement((made) => {
      made.graph = FAMILY;
      made.view = 'select=alpaca';
    });
    element.canvas?.focus();
    const taken: boolean[] = [];
    const onKeyDown = (event: KeyboardEvent) => taken.push(event.defaultPrevented);
    document.body.addEventListener('keydown', onKeyDown);
    await userEvent.keyboard('{Escape}');
    await userEvent.keyboard('{Escape}');
    document.body.removeEventListener('keydown', onKeyDown);
    expect(taken).toEqual([true, false]);
  });

  test('a collapsed model selected by a link gets a card', async () => {
    const { element } = await graphElement((made) => {
      made.graph = JSON.parse(llama);
      made.view = 'select=stablevicuna';
    });
    const node = element.graph?.numberOf('stablevicuna') ?? -1;
    await drawn(element);
    expect(element.picture && hasOwnCard(element.picture.scene, node)).toBe(true);
  });

  test('selecting a drawn model moves no card', async () => {
    const { element } = await graphElement((made) => {
      made.graph = JSON.parse(llama);
    });
    const before = element.picture?.full;
    element.selected = 'llama-2';
    await drawn(element);
    expect(element.picture?.full).toBe(before);
  });
});

describe('<lineage-graph>, errors', () => {
  test('a broken graph is reported with every problem, and the last good one stays', async () => {
    const { element, fired } = await graphElement((made) => (made.graph = FAMILY));
    const good = element.graph;
    const paths = new Promise<readonly string[]>((resolve) =>
      element.addEventListener('lineage-error', ({ error }) =>
        resolve(error.problems.map(({ path }) => path)),
      ),
    );
    element.graph = {
      ...FAMILY,
      nodes: [...FAMILY.nodes, { id: 'x', released: '2023-13' }],
      edges: [...FAMILY.edges, { source: 'llama', target: 'alpacca' }],
    };
    expect(await paths).toEqual(['nodes[4].released', 'edges[3].target']);
    await drawn(element);
    expect(element.graph).toBe(good);
    expect(element.matches(':state(error)')).toBe(true);
    expect(fired).toEqual(['lineage-load', 'lineage-error']);
    element.graph = FAMILY;
    await drawn(element);
    expect(element.matches(':state(error)')).toBe(false);
  });

  test('of two files requested at once, the later one is shown', async () => {
    const urlOf = (drawing: string) =>
      URL.createObjectURL(new Blob([JSON.stringify(fileOf(drawing))]));
    const { element } = await graphElement((made) => (made.src = urlOf('a > b')));
    element.src = urlOf('c > d');
    element.src = urlOf('e > f');
    await expect.poll(() => element.graph?.nodes.map(({ id }) => id)).toEqual(['e', 'f']);
  });
});

describe('<lineage-graph>, exports', () => {
  test('exportSvg, exportPng and exportJson return what is shown', async () => {
    const { element } = await graphElement((made) => (made.graph = FAMILY));
    expect(await element.exportSvg()).toContain('vicuna');
    expect((await element.exportPng()).type).toBe('image/png');
    const { graph } = parseGraph(JSON.parse(await element.exportJson()));
    expect(graph.nodes.map(({ id }) => id)).toEqual(['llama', 'alpaca', 'vicuna', 'goat']);
  });

  test('a file saved from the table has its rows, in its order', async () => {
    const { element } = await graphElement((made) => {
      made.graph = FAMILY;
      made.view = 'show=table&domain=law,math';
    });
    await expect.poll(() => element.table?.rows.order.length).toBe(2);
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
    const save = async (descending: boolean) => {
      if (element.table) element.table.sort = { column: 'name', descending };
      await settled(element);
      await expect.poll(() => element.table?.rows.isReady).toBe(true);
      const event = new ExportRequestEvent('json', { kind: 'shown', rows: [] });
      find(element, 'lineage-export').dispatchEvent(event);
      const { graph } = parseGraph(JSON.parse((await (await event.saved)?.text()) ?? ''));
      return graph.nodes.map(({ id }) => id);
    };
    expect(await save(true)).toEqual(['vicuna', 'goat']);
    expect(await save(false)).toEqual(['goat', 'vicuna']);
    click.mockRestore();
  });

  test('without a graph an export rejects and says why', async () => {
    const { element } = await graphElement(() => undefined);
    await expect(element.exportSvg()).rejects.toThrow('no graph is shown yet');
  });
});
