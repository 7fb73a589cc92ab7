import { installProbe } from './page-probe.mjs';

const READY_MS = 60_000;
/** Duration after which everything that a change of the picture causes (animations, late frames) is over. */
export const SETTLE_MS = 600;

/**
 * Opens a page with an empty cache, and closes it after `measure`.
 * @template T
 * @param {import('playwright').Browser} browser
 * @param {'explorer' | 'bare' | 'empty'} kind
 * @param {string} url
 * @param {(page: import('playwright').Page, requested: ReadonlySet<string>) => Promise<T>} measure `requested` contains
 *   the URLs that the page has requested
 */
export async function withPage(browser, kind, url, measure) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const requested = new Set();
  page.on('request', (request) => requested.add(request.url()));
  page.on('pageerror', (error) => console.error(`${kind}: ${error.message}`));
  await page.addInitScript(installProbe, kind);
  await page.goto(url, { waitUntil: 'commit' });
  try {
    return await measure(page, requested);
  } finally {
    await context.close();
  }
}

/** Resolves when the page is drawn and at rest. */
export async function settled(page) {
  await page.waitForFunction(() => globalThis.probe?.readyAt > 0, null, {
    timeout: READY_MS,
    polling: 50,
  });
  await page.waitForTimeout(SETTLE_MS);
}
