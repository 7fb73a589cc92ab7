import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { LineageGraphElement } from '../../src/element/lineage-graph-element.js';
import { graphOf } from '../graph-of.js';
import { axeProblemsOf, settled, testElementContract } from './element-contract.js';
import { themePage } from './page-theme.js';
import { find } from './stand-in.js';

themePage();

const graph = graphOf(
  'llama > alpaca [instruction-tuning] > medalpaca [peft] > deep; llama > vicuna; mpt > mpt-chat',
  { alpaca: { links: { paper: 'https://example.org/paper', code: 'javascript:alert(1)' } } },
);

testElementContract('lineage-card-menu', (element) => {
  element.graph = graph;
});

describe('<lineage-card-menu>', () => {
  let element: LineageGraphElement;

  beforeEach(async () => {
    element = document.createElement('lineage-graph');
    element.lang = 'en';
    element.style.cssText = 'inline-size: 1000px; block-size: 700px';
    element.graph = graph;
    document.body.append(element);
    await drawn();
  });
  afterEach(() => {
    vi.restoreAllMocks();
    element.remove();
  });

  const drawn = async () => {
    await settled(element);
    await element.whenDrawn();
    await settled(element);
  };
  const menu = () => find(element, 'lineage-card-menu');
  const root = () => menu().shadowRoot as ShadowRoot;
  const isOpen = () => root().querySelector('[popover]')?.matches(':popover-open') ?? false;
  const labels = () =>
    [...root().querySelectorAll('[role="menuitem"], .hit bdi')].map((item) =>
      item.textContent.trim(),
    );
  const focused = () => root().activeElement?.textContent.trim();
  const choose = async (label: string) => {
    const items = [...root().querySelectorAll<HTMLElement>('[role^="menuitem"], .hit')];
    items.find((item) => item.textContent.trim().startsWith(label))?.click();
    await drawn();
  };
  /** Opens the menu of a card by the keyboard. */
  const openAt = async (id: string, key = '{Shift>}{F10}{/Shift}') => {
    element.selected = id;
    await drawn();
    element.canvas?.focus();
    await userEvent.keyboard(key);
    await expect.poll(isOpen).toBe(true);
    await settled(element);
  };

  test.each(['{Shift>}{F10}{/Shift}', '{ContextMenu}', '.'])(
    'the key %s opens it at a card, with the focus on its first item',
    async (key) => {
      await openAt('alpaca', key);
      expect(root().querySelector('[role="menu"]')?.getAttribute('aria-label')).toBe(
        'Menu for alpaca',
      );
      expect(focused()).toBe('Show details');
      expect(await axeProblemsOf(menu())).toEqual([]);
    },
  );

  test('arrow keys, Home and End move and wrap around; Escape returns the focus', async () => {
    await openAt('alpaca');
    await userEvent.keyboard('{ArrowUp}');
    expect(focused()).toBe('Paper');
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toBe('Show details');
    await userEvent.keyboard('{End}');
    expect(focused()).toBe('Paper');
    await userEvent.keyboard('{Home}{ArrowDown}');
    expect(focused()).toBe('all');
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(focused()).toBe('2');
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toBe('Its lineage');
    await userEvent.keyboard('{Escape}');
    expect(isOpen()).toBe(false);
    expect(element.shadowRoot?.activeElement?.localName).toBe('lineage-canvas');
    expect(element.selected).toBe('alpaca');
  });

  test.each([
    ['Its lineage', 'of=medalpaca'],
    ['Its ancestors', 'of=medalpaca&down=0'],
    ['Its descendants', 'of=medalpaca&up=0'],
  ])('%s alone is shown at once', async (label, view) => {
    await openAt('medalpaca');
    await choose(label);
    expect(element.view).toBe(`select=medalpaca&${view}`);
    expect(isOpen()).toBe(false);
  });

  test('a number of generations', async () => {
    await openAt('medalpaca');
    await choose('1');
    await choose('Its lineage');
    expect(element.view).toBe('select=medalpaca&of=medalpaca&up=1&down=1');
  });

  test('an isolated part can be left again', async () => {
    element.view = 'of=alpaca';
    await openAt('alpaca');
    await choose('Show everything again');
    expect(element.view).toBe('select=alpaca');
  });

  test('paths to a relative chosen by name, up or down; Enter takes the first', async () => {
    await openAt('medalpaca');
    await choose('Paths to…');
    expect(labels()).toEqual(['llama', 'alpaca', 'deep']);
    await userEvent.keyboard('llam{Enter}');
    await drawn();
    expect(element.view).toBe('select=medalpaca&from=llama&to=medalpaca');
  });

  test('Escape in the search goes back to the menu', async () => {
    await openAt('medalpaca');
    await choose('Paths to…');
    await userEvent.keyboard('{Escape}');
    await settled(element);
    expect(isOpen()).toBe(true);
    expect(focused()).toBe('Show details');
  });

  test('compares it with another model: by name, or the selected one', async () => {
    await openAt('medalpaca');
    await choose('Compare with…');
    await userEvent.keyboard('vicuna{Enter}');
    await drawn();
    expect(element.view).toBe('compare=medalpaca,vicuna');
    element.view = 'select=vicuna&show=outline';
    await drawn();
    await openRow('mpt');
    await choose('Compare with vicuna');
    expect(element.view).toBe('compare=vicuna,mpt&show=outline');
  });

  test('only web URLs become items', async () => {
    await openAt('alpaca');
    const links = [...root().querySelectorAll('a')].map((link) => [
      link.textContent.trim(),
      link.href,
      link.rel,
    ]);
    expect(links).toEqual([['Paper', 'https://example.org/paper', 'noopener noreferrer']]);
  });

  test('copies the link to its model, and confirms it', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    element.view = 'until=2024';
    await openAt('alpaca');
    element.selected = null;
    await choose('Copy link');
    await expect.poll(() => root().textContent).toContain('Copied');
    expect(new URL(String(write.mock.calls[0]?.[0])).hash).toBe('#select=alpaca&until=2024');
    expect(element.view).toBe('until=2024');
  });

  test('details open in the panel', async () => {
    await openAt('alpaca');
    await choose('Show details');
    await expect.poll(() => element.shadowRoot?.activeElement?.localName).toBe('lineage-detail');
  });

  /** Opens the menu of a row of the outline or the table with the secondary button. */
  const openRow = async (name: string, part = 'lineage-outline') => {
    const rows = () => [
      ...(find(element, part).shadowRoot?.querySelectorAll('[role="row"]') ?? []),
    ];
    const row = () => rows().find((item) => item.textContent.trim().startsWith(name));
    await expect.poll(row).toBeDefined();
    const { left = 0, top = 0 } = row()?.getBoundingClientRect() ?? {};
    const cell = row()?.querySelector('[role="rowheader"], [role="gridcell"]') ?? row();
    cell?.dispatchEvent(
      new MouseEvent('contextmenu', {
        bubbles: true,
        composed: true,
        cancelable: true,
        clientX: left + 5,
        clientY: top + 5,
      }),
    );
    await expect.poll(isOpen).toBe(true);
    await settled(element);
  };

  test.each([
    ['outline', 'lineage-outline'],
    ['table', 'lineage-table'],
  ])('rows of the %s have it too', async (show, part) => {
    element.view = `show=${show}`;
    await drawn();
    await openRow('vicuna', part);
    expect(root().querySelector('.head')?.textContent).toBe('vicuna');
    await userEvent.keyboard('{Escape}');
    expect(element.shadowRoot?.activeElement?.localName).toBe(part);
    await userEvent.keyboard('.');
    await expect.poll(isOpen).toBe(true);
  });

  test('a click elsewhere closes it', async () => {
    await openAt('alpaca');
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    await settled(element);
    expect(isOpen()).toBe(false);
  });

  test('another graph closes it', async () => {
    await openAt('alpaca');
    element.graph = graphOf('a > b');
    await drawn();
    expect(isOpen()).toBe(false);
  });
});

describe('<lineage-card-menu>, of lines and bundles', () => {
  let element: LineageGraphElement;
  beforeEach(async () => {
    element = document.createElement('lineage-graph');
    element.lang = 'zh';
    element.style.cssText = 'inline-size: 700px; block-size: 420px';
    const star = Array.from({ length: 40 }, (_, i) => `llama > m${i} [peft]`).join('; ');
    element.graph = graphOf(
      star,
      Object.fromEntries(
        Array.from({ length: 40 }, (_, i) => [`m${i}`, { organization: [i % 2 ? '甲' : '乙'] }]),
      ),
    );
    document.body.append(element);
    await settled(element);
    await element.whenDrawn();
    await settled(element);
  });
  afterEach(() => element.remove());

  const show = async (
    subject: Parameters<HTMLElementTagNameMap['lineage-card-menu']['show']>[0],
  ) => {
    const menu = element.shadowRoot?.querySelector('lineage-card-menu');
    if (!menu) throw new Error('expected a menu');
    await menu.show(subject, { x: 5000, y: 5000 }, document.body);
    return menu;
  };
  const click = async (menu: Element, label: string) => {
    const items = [...(menu.shadowRoot?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
    items.find((item) => item.textContent.trim() === label)?.click();
    await settled(element);
  };

  test('a line selects its claim, or shows the paths between its ends', async () => {
    await click(await show({ kind: 'edge', edge: 3 }), '查看详情');
    expect(element.view).toBe('select=llama~m3');
    await click(await show({ kind: 'edge', edge: 3 }), '只看二者之间的路径');
    expect(element.view).toBe('select=llama~m3&from=llama&to=m3');
    await click(await show({ kind: 'edge', edge: 3 }), '对比这两个');
    expect(element.view).toBe('compare=llama,m3&from=llama&to=m3');
  });

  test('a bundle opens, within the window', async () => {
    const card = element.picture?.scene.cards.find((shown) => shown.kind === 'bundle');
    if (card?.kind !== 'bundle') throw new Error('expected a bundle');
    element.canvas?.focus();
    await userEvent.keyboard('{End}.');
    const menu = find(element, 'lineage-card-menu');
    await expect.poll(() => menu.shadowRoot?.querySelector('[role="menuitem"]')).not.toBeNull();
    const { right = 0, bottom = 0 } =
      menu.shadowRoot?.querySelector('[popover]')?.getBoundingClientRect() ?? {};
    expect(right).toBeLessThanOrEqual(innerWidth);
    expect(bottom).toBeLessThanOrEqual(innerHeight);
    await click(menu, '展开');
    expect(element.view).toBe('open=llama');
  });

  test('a bundle with many members is split by organization, and from there in another way', async () => {
    const bundles = () =>
      element.picture?.scene.cards.filter((card) => card.kind === 'bundle') ?? [];
    const [bundle] = bundles();
    if (!bundle) throw new Error('expected a bundle');
    await click(await show({ kind: 'bundle', card: bundle, press: (now) => now }), '按机构');
    expect(element.view).toBe('split=organization&open=llama');
    await expect
      .poll(() =>
        bundles()
          .map(({ partWords }) => partWords)
          .toSorted(),
      )
      .toEqual(['乙', '甲']);
    const [part] = bundles();
    if (!part) throw new Error('expected a part');
    const menu = await show({ kind: 'bundle', card: part, press: (now) => now });
    const chosen = menu.shadowRoot?.querySelector('[role="menuitemradio"][aria-checked="true"]');
    expect(chosen?.textContent.trim()).toBe('按机构');
    await click(menu, '按发布年份');
    expect(element.view).toBe('split=year&open=llama');
    element.view = 'split=organization&open=llama,llama:甲&show=outline';
    const outline = () => element.renderRoot.querySelector('lineage-outline')?.shadowRoot;
    await expect.poll(() => outline()?.textContent).toContain('甲');
  });
});
