import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  chromium,
  type Browser,
  type Frame,
  type JSHandle,
  type Locator,
  type Page,
} from 'playwright';
import { inject } from 'vitest';
import { chromiumLaunch } from '../../scripts/find-chromium.mjs';

/** Where examples without a bundler have the package from; here it is the packed one. */
const CDN = 'https://cdn.jsdelivr.net/npm/lineage-graph@0/';
const CDN_PATH = new URL(CDN).pathname;

export function launch(): Promise<Browser> {
  return chromium.launch(chromiumLaunch());
}

/** What a page has not done in this time it never will, however busy the machine. */
const PATIENCE_MS = 2 * 60_000;

/** A page, and whatever went wrong in it. */
export interface OpenPage {
  readonly page: Page;
  /** Errors and console warnings, a line each. */
  readonly faults: string[];
}

type Options = Parameters<Browser['newPage']>[0];

/** Opens a page in a context of its own. */
export async function openPage(
  browser: Browser,
  url: string,
  options: Options = {},
): Promise<OpenPage> {
  const page = await browser.newPage({
    viewport: { width: 1200, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  });
  page.setDefaultTimeout(PATIENCE_MS);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text());
  });
  await page.route(`${CDN}**`, (route) =>
    route.fulfill({
      path: join(
        inject('installed'),
        new URL(route.request().url()).pathname.slice(CDN_PATH.length),
      ),
      headers: { 'access-control-allow-origin': '*' },
    }),
  );
  await page.goto(url);
  return { page, faults };
}

/** Opens a page that the folder does not have: it is written there first, since a page of no server may not ask one. */
export function openHtml(
  browser: Browser,
  { folder, origin }: { folder: string; origin: string },
  html: string,
  options: Options = {},
): Promise<OpenPage> {
  const name = `${randomUUID()}.html`;
  writeFileSync(join(folder, name), html);
  return openPage(browser, `${origin}/${name}`, options);
}

/** Waits until a graph has painted its picture. @returns how many cards it shows */
export async function drawn(
  page: Page | Frame,
  graph: Locator | JSHandle<Node | null>,
): Promise<number> {
  const handle = 'elementHandle' in graph ? await graph.elementHandle() : graph;
  const count = await page.waitForFunction((element) => {
    const root = element instanceof Element ? element.shadowRoot : null;
    const canvas = root?.querySelector('lineage-canvas') as
      | (HTMLElement & { picture: { scene: { cards: readonly unknown[] } } | null })
      | null
      | undefined;
    const scratch = new OffscreenCanvas(200, 100).getContext('2d', { willReadFrequently: true });
    for (const sheet of canvas?.shadowRoot?.querySelectorAll('canvas') ?? []) {
      if (sheet.width > 0 && sheet.height > 0) scratch?.drawImage(sheet, 0, 0, 200, 100);
    }
    const isPainted = scratch?.getImageData(0, 0, 200, 100).data.some((byte) => byte !== 0);
    return isPainted ? (canvas?.picture?.scene.cards.length ?? 0) : 0;
  }, handle);
  return count.jsonValue();
}

/** The one-file build, for the head of a page beside it. */
export const SCRIPT = '<script type="module" src="package/dist/lineage-graph.js"></script>';

/** A whole page. */
export function pageOf(head: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8" /><title>Test</title>
    <link rel="icon" href="icon.svg" />${head}</head><body>${body}</body></html>`;
}
