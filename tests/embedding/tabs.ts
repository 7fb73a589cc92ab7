import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright';
import { inject } from 'vitest';
import { keptBrowser, SHORT_LIVED } from '../kept-browser.js';

/** The CDN used by examples without a bundler; here it serves the packed package, or nothing. */
const CDN = 'https://cdn.jsdelivr.net/npm/lineage-graph@0/';
const NO_CDN = `--host-resolver-rules=MAP ${new URL(CDN).host} ~NOTFOUND`;
const CDN_PATH = new URL(CDN).pathname;

/** Timeout of a page, however busy the machine. */
const PATIENCE_MS = 2 * 60_000;

/** A page with its errors. */
export interface OpenPage {
  readonly page: Page;
  /** Errors and console warnings, one per line. */
  readonly faults: string[];
}

/** The options of a tab. */
export interface TabOptions extends BrowserContextOptions {
  /** Whether its pages may request the package from the CDN, for which every request is intercepted. */
  readonly hasCdn?: boolean;
  /** Names tabs with lasting changes, such as init scripts, so that other tests do not get them. */
  readonly equippedFor?: string;
}

/** The tabs of this process, by the options that cannot be changed later. */
const tabs = new Map<string, OpenPage>();

/**
 * An empty tab. It is reused unless a test has closed it, as the engine then has the code of its pages compiled, which
 * is two thirds of the work of opening one. Storage and history are cleared. A test that changes the tab itself, such
 * as its clock, must close it.
 * @param origin origin whose storage is cleared
 */
export async function tabFor(
  origin: string,
  {
    viewport = { width: 1200, height: 900 },
    reducedMotion = 'reduce',
    colorScheme = 'light',
    ...lasting
  }: TabOptions,
): Promise<OpenPage> {
  const key = JSON.stringify(lasting);
  const before = tabs.get(key);
  const tab = before && !before.page.isClosed() ? before : await newTab(lasting);
  tabs.set(key, tab);
  const { page, faults } = tab;
  if (tab === before) await clear(page, origin);
  await page.emulateMedia({ reducedMotion, colorScheme, media: null });
  if (viewport) await page.setViewportSize(viewport);
  faults.length = 0;
  return tab;
}

async function newTab({ hasCdn, equippedFor: _, ...options }: TabOptions): Promise<OpenPage> {
  const browser = await keptBrowser([NO_CDN, SHORT_LIVED]);
  const page = await browser.newPage(options);
  page.setDefaultTimeout(PATIENCE_MS);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text());
  });
  if (hasCdn) await serveCdn(page);
  return { page, faults };
}

function serveCdn(page: Page): Promise<unknown> {
  return page.route(`${CDN}**`, (route) =>
    route.fulfill({
      path: join(
        inject('installed'),
        new URL(route.request().url()).pathname.slice(CDN_PATH.length),
      ),
      headers: { 'access-control-allow-origin': '*' },
    }),
  );
}

/** Resets a tab. */
async function clear(page: Page, origin: string): Promise<void> {
  await page.mouse.move(0, 0);
  await page.goto('about:blank');
  const session = await page.context().newCDPSession(page);
  if (origin.startsWith('http:'))
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await session.send('Page.resetNavigationHistory');
  await session.detach();
}
