import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, JSHandle, Locator, Page } from 'playwright';
import { beforeAll } from 'vitest';
import { serve } from '../bench/static-server.mjs';
import { tabFor, type OpenPage, type TabOptions } from './tabs.js';

/** The servers of this process, by folder; shared, as the engine caches compiled code by URL. */
const servers = new Map<string, ReturnType<typeof serve>>();

function serverOf(folders: Readonly<Record<string, string>>): ReturnType<typeof serve> {
  const key = JSON.stringify(folders);
  const server = servers.get(key) ?? serve(folders);
  servers.set(key, server);
  return server;
}

/** Opens a URL in a tab with these options. */
export async function openPage(url: string, options: TabOptions = {}): Promise<OpenPage> {
  const tab = await tabFor(new URL(url).origin, options);
  await tab.page.goto(url);
  return tab;
}

/** The environment of a test file: a server of a folder, and its pages in a browser. */
export interface Stage {
  readonly origin: string;
  /** An empty tab. */
  tab(options?: TabOptions): Promise<OpenPage>;
  /** Opens a page of the folder. */
  open(path: string, options?: TabOptions): Promise<OpenPage>;
  /**
   * Opens a page from a string: it is written to the folder first, as a page without a server cannot request one.
   * @param origin of the server, unless the page is opened as a file
   */
  openHtml(html: string, options?: TabOptions, origin?: string): Promise<OpenPage>;
}

/**
 * Sets up the environment of a test file.
 * @param others path prefix → another folder
 * @param usual default options of its tabs
 */
export function setStage(
  folderOf: () => string,
  {
    others = {},
    ...usual
  }: TabOptions & { readonly others?: Readonly<Record<string, string>> } = {},
): Stage {
  let origin: string | undefined;
  beforeAll(async () => {
    ({ origin } = await serverOf({ ...others, '/': folderOf() }));
  });
  const there = () => {
    if (origin === undefined)
      throw new Error('stage: expected to be set, got a test outside of it');
    return origin;
  };
  return {
    get origin() {
      return there();
    },
    tab: (options) => tabFor(there(), { ...usual, ...options }),
    open: (path, options) => openPage(`${there()}/${path}`, { ...usual, ...options }),
    openHtml: (html, options, at = there()) => {
      const name = `${randomUUID()}.html`;
      writeFileSync(join(folderOf(), name), html);
      return openPage(`${at}/${name}`, { ...usual, ...options });
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
