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
import { afterAll, beforeAll, inject } from 'vitest';
import { chromiumLaunch } from '../../scripts/find-chromium.mjs';
import { serve } from '../bench/static-server.mjs';

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

type Options = NonNullable<Parameters<Browser['newPage']>[0]>;

/** The tabs of a browser, by their options. */
const tabs = new WeakMap<Browser, Map<string, OpenPage>>();
/** Browsers whose requests are intercepted to serve the package in place of the CDN. */
const askCdn = new WeakSet<Browser>();

/**
 * Opens a page in the tab last opened with the same options, unless a test has closed it: the engine has its code
 * compiled already, which is two thirds of the work. Storage and history are cleared. A test that changes the tab
 * itself, such as its clock, must close it.
 */
export async function openPage(
  browser: Browser,
  url: string,
  options: Options = {},
): Promise<OpenPage> {
  const tab = await tabOf(browser, new URL(url), options);
  await tab.page.goto(url);
  return tab;
}

async function tabOf(browser: Browser, url: URL, options: Options): Promise<OpenPage> {
  const known = tabs.get(browser) ?? new Map<string, OpenPage>();
  tabs.set(browser, known);
  const key = JSON.stringify(options);
  const before = known.get(key);
  if (before && !before.page.isClosed()) {
    await clear(before, url);
    return before;
  }
  const tab = await newTab(browser, options);
  known.set(key, tab);
  return tab;
}

async function newTab(browser: Browser, options: Options): Promise<OpenPage> {
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
  if (askCdn.has(browser)) await serveCdn(page);
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
async function clear({ page, faults }: OpenPage, { origin, protocol }: URL): Promise<void> {
  await page.mouse.move(0, 0);
  await page.goto('about:blank');
  const session = await page.context().newCDPSession(page);
  if (protocol === 'http:')
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await session.send('Page.resetNavigationHistory');
  await session.detach();
  faults.length = 0;
}

/** The environment of a test file: a server of a folder, a browser, and pages. */
export interface Stage {
  readonly browser: Browser;
  readonly origin: string;
  /** An empty tab. */
  tab(options?: Options): Promise<OpenPage>;
  /** Opens a page of the folder. */
  open(path: string, options?: Options): Promise<OpenPage>;
  /**
   * Opens a page from a string: it is written to the folder first, as a page without a server cannot request one.
   * @param origin of the server, unless the page is opened as a file
   */
  openHtml(html: string, options?: Options, origin?: string): Promise<OpenPage>;
}

/**
 * Sets up the environment of a test file, and tears it down afterwards.
 * @param others path prefix → another folder
 * @param hasCdn whether pages may request the package from the CDN
 */
export function setStage(
  folderOf: () => string,
  {
    others = {},
    hasCdn = false,
  }: { others?: Readonly<Record<string, string>>; hasCdn?: boolean } = {},
): Stage {
  const held: { browser?: Browser; server?: Awaited<ReturnType<typeof serve>> } = {};
  beforeAll(async () => {
    held.server = await serve({ ...others, '/': folderOf() });
    const { args, ...launch } = chromiumLaunch();
    held.browser = await chromium.launch({ ...launch, args: [...args, NO_CDN] });
    if (hasCdn) askCdn.add(held.browser);
  });
  afterAll(async () => {
    await held.browser?.close();
    held.server?.close();
  });
  const there = <T>(thing: T | undefined): T => {
    if (thing === undefined) throw new Error('stage: expected to be set, got a test outside of it');
    return thing;
  };
  return {
    get browser() {
      return there(held.browser);
    },
    get origin() {
      return there(held.server).origin;
    },
    tab: (options = {}) => tabOf(there(held.browser), new URL(there(held.server).origin), options),
    open: (path, options) =>
      openPage(there(held.browser), `${there(held.server).origin}/${path}`, options),
    openHtml: (html, options, origin = there(held.server).origin) => {
      const name = `${randomUUID()}.html`;
      writeFileSync(join(folderOf(), name), html);
      return openPage(there(held.browser), `${origin}/${name}`, options);
    },
  };
}

/** Waits until a graph has painted its picture. @returns the number of cards */
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

/** A script tag for the one-file build next to the page. */
export const SCRIPT = '<script type="module" src="package/dist/lineage-graph.js"></script>';

/** A whole page. */
export function pageOf(head: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8" /><title>Test</title>
    <link rel="icon" href="icon.svg" />${head}</head><body>${body}</body></html>`;
}
