import { existsSync } from 'node:fs';
import type { Page } from 'playwright';
import { beforeAll, expect, test } from 'vitest';
import { drawn, setStage } from './open-page.js';

const stage = setStage(() => 'dist/site');

beforeAll(() => {
  if (!existsSync('dist/site/index.html'))
    throw new Error('expected dist/site, got none: npm run build');
});

/** The explorer as it would be printed. */
async function onPaper(view: string, viewport = { width: 1440, height: 900 }): Promise<Page> {
  const { page } = await stage.open(`#${view}`, { viewport });
  await drawn(page, page.locator('lineage-graph'));
  const instead = page.locator('.stage > .full');
  if ((await instead.count()) > 0) await instead.locator('.scroll').waitFor();
  await page.emulateMedia({ media: 'print' });
  await page.locator('.print-head').waitFor();
  return page;
}

const wide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test.each([
  ['en', 'models', 'Medicine'],
  ['zh', '个模型', '医学'],
])(
  'in %s a table is printed with all its rows, and the panel under it',
  async (lang, models, expected) => {
    const page = await onPaper(`show=table&domain=medicine&select=pmc-llama&lang=${lang}`);
    const rows = page.locator('lineage-table .paper tbody tr');
    await rows.first().waitFor();
    expect(await rows.count()).toBeGreaterThan(40);
    expect(await rows.last().isVisible()).toBe(true);
    expect(await page.locator('lineage-table .scroll').isVisible()).toBe(false);
    expect(await page.locator('lineage-canvas').isVisible()).toBe(false);
    const head = await page.locator('.print-head').innerText();
    expect(head).toContain(models);
    expect(head).toContain(expected);
    expect(head).toContain(`${stage.origin}/#`);
    const panel = page.locator('lineage-detail');
    expect(await panel.isVisible()).toBe(true);
    const [end, start] = [await rows.last().boundingBox(), await panel.boundingBox()];
    expect(start?.y).toBeGreaterThan((end?.y ?? 0) + (end?.height ?? 0) - 1);
    await page.emulateMedia({ media: null });
    await rows.first().waitFor({ state: 'detached' });
    expect(await page.locator('lineage-table .scroll').isVisible()).toBe(true);
  },
);

test('a matrix is printed completely, and fits the width of a sheet', async () => {
  const page = await onPaper('show=matrix', { width: 720, height: 1000 });
  expect(await page.locator('lineage-matrix tbody tr').last().isVisible()).toBe(true);
  expect(await page.locator('lineage-canvas').isVisible()).toBe(false);
  const matrix = await page.locator('lineage-matrix table').boundingBox();
  expect((matrix?.x ?? 0) + (matrix?.width ?? Infinity)).toBeLessThanOrEqual(720);
  expect(await wide(page)).toBe(0);
});

test('a picture is printed as a drawing, with the detail panel below and an outline', async () => {
  const page = await onPaper('domain=law&select=alpaca');
  const places = await Promise.all(
    ['.printed.above svg', 'lineage-detail', '.printed lineage-outline'].map((selector) =>
      page.locator(selector).first().boundingBox(),
    ),
  );
  const tops = places.map((place) => place?.y ?? NaN);
  expect(tops).toEqual(tops.toSorted((a, b) => a - b));
  expect(await page.locator('lineage-detail .isolate').isVisible()).toBe(false);
  expect(await page.locator('lineage-detail lineage-compare-picker').isVisible()).toBe(false);
});
