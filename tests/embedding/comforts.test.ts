import type { Page } from 'playwright';
import { describe, expect, inject, test } from 'vitest';
import { drawn, pageOf, SCRIPT, setStage } from './open-page.js';
import type { TabOptions } from './tabs.js';

const stage = setStage(() => inject('site'));

const open = (body: string, options: TabOptions = {}, head = SCRIPT) =>
  stage.openHtml(pageOf(head, body), options);

/** Room to scroll above and below. */
const tall = (graph: string) =>
  `<button>Before</button>${graph}<div style="height: 3000px"></div><button>After</button>`;

const scrolled = (page: Page) => page.evaluate(() => scrollY);

describe('interaction="activate"', () => {
  const GRAPH =
    '<lineage-graph src="unix.json" panels="toolbar" interaction="activate"></lineage-graph>';
  const HINT = 'Click to zoom and pan';

  test('the page scrolls over the picture, until the reader clicks into it', async () => {
    const { page, faults } = await open(tall(GRAPH), { equippedFor: 'another clock' });
    const graph = page.locator('lineage-graph');
    await drawn(page, graph);
    const box = await page.locator('lineage-canvas').boundingBox();
    await page.mouse.move((box?.x ?? 0) + 200, (box?.y ?? 0) + 100);
    await page.mouse.wheel(0, 200);
    await expect.poll(() => scrolled(page)).toBeGreaterThan(100);
    await page.clock.install();
    await page.evaluate(async () => {
      const arrived = new Promise((resolve) => addEventListener('scrollend', resolve));
      scrollTo(0, 0);
      await arrived;
    });
    // Cytoscape ignores the wheel while the page has just been scrolled.
    await page.clock.runFor(500);

    await graph.getByRole('button', { name: HINT }).click();
    expect(await graph.getByText(HINT).count()).toBe(0);
    const turned = page.evaluate(
      () =>
        new Promise((resolve) =>
          addEventListener('wheel', ({ defaultPrevented }) => resolve(defaultPrevented)),
        ),
    );
    await page.mouse.wheel(0, 200);
    expect(await turned).toBe(true);
    expect(await scrolled(page)).toBe(0);
    expect(faults).toEqual([]);
    await page.close();
  });

  test.each([
    ['Escape', (page: Page) => page.keyboard.press('Escape')],
    ['the focus leaves', (page: Page) => page.getByText('Before', { exact: true }).focus()],
    ['a press outside', (page: Page) => page.mouse.click(600, 880)],
  ])('%s: the wheel scrolls the page again', async (_, leave) => {
    const { page } = await open(tall(GRAPH));
    const graph = page.locator('lineage-graph');
    await drawn(page, graph);
    await graph.getByRole('button', { name: HINT }).click();
    expect(await graph.getByText(HINT).count()).toBe(0);
    await leave(page);
    await graph.getByText(HINT).waitFor({ state: 'attached' });
  });

  test('it can be reached by keyboard', async () => {
    const { page } = await open(tall(GRAPH));
    const graph = page.locator('lineage-graph');
    await drawn(page, graph);
    await page.locator('.picture').focus();
    await graph.getByText(HINT).waitFor({ state: 'detached' });
  });

  test('a finger scrolls the page', async () => {
    const { page } = await open(tall(GRAPH), { hasTouch: true, isMobile: true });
    await drawn(page, page.locator('lineage-graph'));
    const box = await page.locator('lineage-canvas').boundingBox();
    const x = (box?.x ?? 0) + 100;
    const y = (box?.y ?? 0) + (box?.height ?? 0) / 2;
    const session = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', up: number) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [{ x, y: y - up }],
      });
    await touch('touchStart', 0);
    for (let up = 20; up <= 160; up += 20) await touch('touchMove', up);
    await touch('touchEnd', 160);
    await expect.poll(() => scrolled(page)).toBeGreaterThan(100);
  });
});

describe('loading="lazy"', () => {
  test('the file is fetched once the reader scrolls near', async () => {
    const { page, faults } = await open(
      '<div style="height: 4000px"></div><lineage-graph loading="lazy" src="unix.json"></lineage-graph>',
    );
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.waitForFunction(() => customElements.get('lineage-graph') !== undefined);
    // Observers are notified in the order in which they were registered, so the element has been notified.
    await page.evaluate(async () => {
      const graph = document.querySelector('lineage-graph');
      await graph?.updateComplete;
      await new Promise((resolve) => {
        if (graph) new IntersectionObserver(resolve).observe(graph);
      });
      await fetch('icon.svg');
    });
    expect(requests.some((url) => url.endsWith('icon.svg'))).toBe(true);
    expect(requests.filter((url) => url.endsWith('unix.json'))).toEqual([]);
    await page.evaluate(() => scrollTo(0, 3000));
    expect(await drawn(page, page.locator('lineage-graph'))).toBeGreaterThan(3);
    expect(requests.filter((url) => url.endsWith('unix.json'))).toHaveLength(1);
    expect(faults).toEqual([]);
  });
});

describe('page-keys', () => {
  const focusedIn = (page: Page) =>
    page.evaluate(() => {
      const graph = document.querySelector('lineage-graph');
      return graph?.shadowRoot?.activeElement?.localName ?? null;
    });

  test('"/" goes to the search from anywhere, and Home to the first card', async () => {
    const { page, faults } = await open(
      '<lineage-graph src="unix.json" page-keys></lineage-graph>',
    );
    await drawn(page, page.locator('lineage-graph'));
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await page.locator('lineage-graph[selected]').waitFor();
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press('/');
    expect(await focusedIn(page)).toBe('lineage-search');
    expect(faults).toEqual([]);
  });

  test('without it, and while a field of the page has the focus, keys belong to the page', async () => {
    const { page } = await open('<input /><lineage-graph src="unix.json"></lineage-graph>');
    await drawn(page, page.locator('lineage-graph'));
    await page.keyboard.press('/');
    expect(await focusedIn(page)).toBeNull();
    await page.evaluate(() =>
      document.querySelector('lineage-graph')?.setAttribute('page-keys', ''),
    );
    await page.locator('input').first().focus();
    await page.keyboard.press('/');
    expect(await focusedIn(page)).toBeNull();
    expect(await page.locator('input').first().inputValue()).toBe('/');
  });
});

describe('full screen', () => {
  test('a button enters and leaves full screen', async () => {
    const { page, faults } = await open('<lineage-graph src="unix.json"></lineage-graph>');
    const graph = page.locator('lineage-graph');
    await drawn(page, graph);
    await graph.getByRole('button', { name: 'Full screen', exact: true }).click();
    await page.waitForFunction(() => document.fullscreenElement?.localName === 'lineage-graph');
    expect((await graph.boundingBox())?.height).toBe(await page.evaluate(() => innerHeight));
    await graph.getByRole('button', { name: 'Leave full screen' }).click();
    await page.waitForFunction(() => document.fullscreenElement === null);
    expect(faults).toEqual([]);
  });

  test('no button in a frame without permission', async () => {
    const framed = pageOf(SCRIPT, '<lineage-graph src="unix.json"></lineage-graph>');
    const { page } = await open(
      `<iframe srcdoc="${framed.replaceAll('"', '&quot;')}" width="900" height="700" allow="fullscreen 'none'"></iframe>`,
    );
    const frame = page.frameLocator('iframe');
    await frame.locator('lineage-graph').getByRole('button').first().waitFor();
    expect(await frame.getByRole('button', { name: 'Full screen', exact: true }).count()).toBe(0);
  });
});

describe('size', () => {
  test('a style rule for the tag prevents layout shift', async () => {
    const { page } = await open(
      '<lineage-graph src="unix.json"></lineage-graph><p>Below</p>',
      {},
      '<style>lineage-graph { display: block; block-size: 30rem }</style>',
    );
    const below = page.getByText('Below', { exact: true });
    const top = (await below.boundingBox())?.y;
    await page.addScriptTag({ url: 'package/dist/lineage-graph.js', type: 'module' });
    await drawn(page, page.locator('lineage-graph'));
    expect((await below.boundingBox())?.y).toBe(top);
    expect(top).toBeGreaterThan(480);
  });

  test('an aspect ratio is kept, and the picture fills it', async () => {
    const { page } = await open(
      '<lineage-graph src="unix.json" panels="none"></lineage-graph>',
      {},
      `<style>lineage-graph { block-size: auto; aspect-ratio: 2 }</style>${SCRIPT}`,
    );
    await drawn(page, page.locator('lineage-graph'));
    const [host, canvas] = [
      await page.locator('lineage-graph').boundingBox(),
      await page.locator('lineage-canvas').boundingBox(),
    ];
    expect(host?.height).toBeCloseTo((host?.width ?? 0) / 2, 0);
    expect(canvas?.height).toBeCloseTo(host?.height ?? 0, 0);
  });
});

describe('theme', () => {
  test.each(['reduce', 'no-preference'] as const)(
    'the picture follows a custom property that the page changes later, motion %s',
    async (reducedMotion) => {
      const { page, faults } = await open(
        '<lineage-graph src="unix.json" theme="light"></lineage-graph>',
        { reducedMotion },
      );
      await drawn(page, page.locator('lineage-graph'));
      expect(await hasColour(page, [255, 0, 255])).toBe(false);
      await page.evaluate(() =>
        document
          .querySelector('lineage-graph')
          ?.style.setProperty('--lineage-surface-raised', 'rgb(255 0 255)'),
      );
      await expect.poll(() => hasColour(page, [255, 0, 255])).toBe(true);
      expect(faults).toEqual([]);
    },
  );

  test('also if it changed while hidden', async () => {
    const { page } = await open('<lineage-graph src="unix.json" theme="light"></lineage-graph>');
    await drawn(page, page.locator('lineage-graph'));
    await page.evaluate(async () => {
      const graph = document.querySelector('lineage-graph');
      if (!graph) return;
      const sizeTold = () =>
        new Promise((resolve) => {
          new ResizeObserver((_, observer) => {
            observer.disconnect();
            requestAnimationFrame(resolve);
          }).observe(graph);
        });
      graph.hidden = true;
      await sizeTold();
      graph.style.setProperty('--lineage-surface-raised', 'rgb(255 0 255)');
      await sizeTold();
      graph.hidden = false;
    });
    await expect.poll(() => hasColour(page, [255, 0, 255])).toBe(true);
  });
});

describe('slots', () => {
  test('empty: the text of the page replaces the default', async () => {
    const { page } = await open('<lineage-graph><p slot="empty">Nothing yet.</p></lineage-graph>');
    await page.waitForFunction(() => customElements.get('lineage-graph') !== undefined);
    await page.evaluate(() => {
      const graph = document.querySelector('lineage-graph');
      if (graph) graph.graph = { format: 1, nodes: [], edges: [] };
    });
    await page.getByText('Nothing yet.').waitFor();
    await page.locator('lineage-message h2').waitFor({ state: 'hidden' });
    await page.evaluate(() => document.querySelector('[slot]')?.remove());
    await page.locator('lineage-message h2').waitFor();
  });

  test('error: is shown below the message', async () => {
    const { page } = await open(
      '<lineage-graph src="missing.json"><p slot="error">Ask us.</p></lineage-graph>',
    );
    await page.getByText('Ask us.').waitFor();
    expect(await page.locator('lineage-message h2').isVisible()).toBe(true);
    expect(
      await page.evaluate(() => document.querySelector('lineage-graph')?.matches(':state(error)')),
    ).toBe(true);
  });

  test('detail-footer: is shown in the panel of a model', async () => {
    const { page } = await open(
      '<lineage-graph src="unix.json" selected="multics"><p slot="detail-footer">Ours too.</p></lineage-graph>',
    );
    await page.getByText('Ours too.').waitFor();
  });
});

/** Whether any pixel of the picture has exactly this colour. */
function hasColour(page: Page, colour: readonly number[]): Promise<boolean> {
  return page.evaluate((wanted) => {
    const canvas = document
      .querySelector('lineage-graph')
      ?.shadowRoot?.querySelector('lineage-canvas');
    return [...(canvas?.shadowRoot?.querySelectorAll('canvas') ?? [])].some((sheet) => {
      if (sheet.width === 0 || sheet.height === 0) return false;
      const scratch = new OffscreenCanvas(sheet.width, sheet.height).getContext('2d', {
        willReadFrequently: true,
      });
      scratch?.drawImage(sheet, 0, 0);
      const pixels = scratch?.getImageData(0, 0, sheet.width, sheet.height).data ?? [];
      for (let at = 0; at < pixels.length; at += 4) {
        if (wanted.every((value, channel) => pixels[at + channel] === value)) return true;
      }
      return false;
    });
  }, colour);
}
