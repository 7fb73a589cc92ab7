import { existsSync } from 'node:fs';
import type { Page } from 'playwright';
import { beforeAll, expect, test } from 'vitest';
import { drawn, setStage } from './open-page.js';

const stage = setStage(() => 'dist/site');

beforeAll(() => {
  if (!existsSync('dist/site/index.html'))
    throw new Error('expected dist/site, got none: npm run build');
});

/** The explorer without a file, and a function that restores it. */
async function without(file: RegExp, view: string): Promise<{ page: Page; mend: () => unknown }> {
  const { page } = await stage.tab();
  await page.route(file, (route) => route.abort());
  await page.goto(`${stage.origin}/#${view}`);
  return { page, mend: () => page.unroute(file) };
}

const notice = (page: Page) => page.locator('lineage-notice');
const pressRetry = (page: Page, words: string) =>
  notice(page).getByRole('button', { name: words }).click();

test.each([
  ['table', 'show=table', 'lineage-table [role=grid]'],
  ['matrix', 'show=matrix', 'lineage-matrix table'],
  ['outline', 'show=outline', 'lineage-outline table'],
  ['detail', 'select=alpaca', 'lineage-detail h2'],
  ['compare', 'compare=vicuna,koala', 'lineage-compare h2'],
  ['tour', 'view=evolution', 'lineage-tour h2'],
] as const)(
  'a missing %s is reported in either language, again after “Try again”, and loaded in the end',
  async (name, view, what) => {
    const missing = new RegExp(`/lineage-${name}-[^/]*\\.js$`);
    const { page, mend } = await without(missing, `${view}&lang=zh`);
    await notice(page).getByText('加载失败').waitFor();
    const refused = page.waitForEvent('requestfailed', (request) => missing.test(request.url()));
    await pressRetry(page, '重试');
    await refused;
    await notice(page).getByText('加载失败').waitFor();
    await page.evaluate((hash) => (location.hash = hash), `${view}&lang=en`);
    await notice(page).getByText('could not be loaded').waitFor();
    await mend();
    await pressRetry(page, 'Try again');
    await page.locator(what).first().waitFor();
    await notice(page).waitFor({ state: 'hidden' });
  },
);

test('the list of keys opens once it is loaded', async () => {
  const { page, mend } = await without(/\/lineage-keys-[^/]*\.js$/, '');
  await drawn(page, page.locator('lineage-graph'));
  await page.locator('lineage-canvas .picture').focus();
  await page.keyboard.press('?');
  await notice(page).getByText('could not be loaded').waitFor();
  await mend();
  await pressRetry(page, 'Try again');
  await page.locator('lineage-keys dialog[open]').waitFor();
});

test('the menu of a card opens once it is loaded', async () => {
  const { page, mend } = await without(/\/lineage-card-menu-[^/]*\.js$/, 'show=table');
  const cell = page.locator('lineage-table .body [role=rowheader]').first();
  await cell.click({ button: 'right' });
  await notice(page).getByText('could not be loaded').waitFor();
  await mend();
  await pressRetry(page, 'Try again');
  await page.locator('lineage-card-menu [role=menu]').waitFor();
});

test.each([/\/graph-renderer-[^/]*\.js$/, /\/picture-[^/]*\.js$/])(
  'without %s there is no picture, which is reported and can be retried',
  async (file) => {
    const { page, mend } = await without(file, 'domain=law');
    const message = page.locator('lineage-message');
    await message.getByRole('button', { name: 'Try again' }).waitFor();
    await mend();
    await message.getByRole('button', { name: 'Try again' }).click();
    expect(await drawn(page, page.locator('lineage-graph'))).toBeGreaterThan(5);
  },
);
