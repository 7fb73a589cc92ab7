import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serve } from '../bench/static-server.mjs';
import { drawn, launch, openPage } from './open-page.js';

let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  server = await serve({ '/': inject('site') });
  browser = await launch();
});

afterAll(async () => {
  await browser.close();
  server.close();
});

const heardIn = (page: Page) => page.locator('#heard').textContent();

describe.each(['plain', 'react', 'vue', 'svelte', 'angular'])('%s', (name) => {
  test('two graphs side by side are drawn, each its own', async () => {
    const { page, faults } = await openPage(browser, `${server.origin}/${name}.html`);
    const [first, second] = [page.locator('#first'), page.locator('#second')];
    expect(await drawn(page, first)).toBe(3);
    expect(await drawn(page, second)).toBeGreaterThan(3);
    expect(await first.getByRole('heading').first().textContent()).toBe('Three models');
    expect(await second.getByRole('heading').first().textContent()).toBe('Early UNIX');
    expect(faults).toEqual([]);
    await page.close();
  });

  test('setting the view changes the picture, and is not heard as an event', async () => {
    const { page, faults } = await openPage(browser, `${server.origin}/${name}.html`);
    await drawn(page, page.locator('#first'));
    await page.click('#set-view');
    await page.locator('#first').getByText('Medicine').first().waitFor();
    expect(await viewOf(page)).toBe('domain=medicine');
    expect(await heardIn(page)).not.toContain('view:');
    expect(faults).toEqual([]);
    await page.close();
  });

  test('a gesture is heard, by the graph it was made in', async () => {
    const { page, faults } = await openPage(browser, `${server.origin}/${name}.html`);
    await drawn(page, page.locator('#first'));
    await page.locator('#first .picture').focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      () => document.querySelector('#heard')?.textContent.includes('select:') === true,
    );
    expect((await heardIn(page))?.trim()).toBe('load:3 select:llama view:select=llama');
    expect(await page.locator('#first').getAttribute('selected')).toBe('llama');
    expect(await page.locator('#second').getAttribute('selected')).toBeNull();
    expect(faults).toEqual([]);
    await page.close();
  });

  test('taken out and put in again, it is drawn again', async () => {
    const { page, faults } = await openPage(browser, `${server.origin}/${name}.html`);
    await drawn(page, page.locator('#first'));
    await page.click('#toggle');
    await page.locator('#first').waitFor({ state: 'detached' });
    await page.click('#toggle');
    expect(await drawn(page, page.locator('#first'))).toBe(3);
    expect(await drawn(page, page.locator('#second'))).toBeGreaterThan(3);
    expect(faults).toEqual([]);
    await page.close();
  });
});

function viewOf(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.querySelector('lineage-graph')?.view);
}
