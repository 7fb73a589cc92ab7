import type { Browser, ConsoleMessage, Page } from 'playwright';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { keptBrowser, SHORT_LIVED } from '../kept-browser.js';
import { pageWith, serveTrust, type TrustServer } from './trust-server.js';

/** What the page has reported so far; see probe.js. */
export interface Said {
  /** Policy violations. */
  readonly violations: readonly string[];
  readonly errors: readonly string[];
  readonly hubs: readonly { readonly models: number; readonly families: number }[];
  readonly loads: readonly { readonly nodes: number; readonly first: string }[];
  readonly failures: readonly {
    readonly kind: string;
    readonly message: string;
    readonly problems: number;
  }[];
  /** The number of scripts in a file that ran. */
  readonly hacks: number;
  /** The number of other tasks between the file's arrival and its picture or message. */
  readonly turns: number;
}

/** Timeout of a page, however busy the machine. */
const PATIENCE_MS = 2 * 60_000;

/** The environment of a test in this folder: a server, a browser, and pages with the element. */
export interface Stage {
  readonly server: TrustServer;
  /** A new, empty page for tests that leave something in it; they close it themselves. */
  newPage(): Promise<Page>;
  /**
   * Opens a page with an element with these attributes, in the tab of the previous page unless a test has closed it, as
   * a warm tab opens a page in two thirds of the time.
   * @param policy as for {@link pageWith}
   * @param onConsole called with each console message of the page
   */
  open(
    attributes: string | readonly string[],
    policy?: string | null,
    onConsole?: (message: ConsoleMessage) => void,
  ): Promise<Page>;
}

/**
 * Sets up the environment for the tests of a file, and removes it after them.
 * @param flags additional flags of the browser
 */
export function setStage(flags: readonly string[] = [SHORT_LIVED]): Stage {
  const held: {
    server?: TrustServer;
    browser?: Browser;
    tab?: Page;
  } = {};
  beforeAll(async () => {
    held.server = await serveTrust();
    held.browser = await keptBrowser(flags);
  });
  afterAll(async () => {
    await held.tab?.context().close();
    held.server?.close();
  });
  const there = <T>(thing: T | undefined): T => {
    if (thing === undefined) throw new Error('stage: expected to be set, got a test outside of it');
    return thing;
  };
  const newPage = async () => {
    const page = await there(held.browser).newPage({
      viewport: { width: 1440, height: 900 },
      reducedMotion: 'reduce',
    });
    page.setDefaultTimeout(PATIENCE_MS);
    return page;
  };
  return {
    get server() {
      return there(held.server);
    },
    newPage,
    open: async (attributes, policy, onConsole) => {
      if (!held.tab || held.tab.isClosed()) held.tab = await newPage();
      const { tab } = held;
      await forgetLast(tab);
      if (onConsole) {
        tab.on('console', onConsole);
        onTestFinished(() => void tab.off('console', onConsole));
      }
      there(held.server).at('/', pageWith(attributes, policy));
      await tab.goto(`${there(held.server).origin}/`);
      return tab;
    },
  };
}

/** Resets a tab, and clears its cache. */
async function forgetLast(tab: Page): Promise<void> {
  await tab.goto('about:blank');
  await tab.emulateMedia({ reducedMotion: 'reduce', media: null });
  const session = await tab.context().newCDPSession(tab);
  await session.send('Network.clearBrowserCache');
  await session.detach();
}

/** What the page has reported. */
export function saidBy(page: Page): Promise<Said> {
  return page.evaluate<Said>('probe.said()');
}

/** Waits until a graph is drawn, or the page says why not. */
export async function answered(page: Page): Promise<Said> {
  await page.evaluate('probe.answered()');
  await page.evaluate('probe.settled()');
  return saidBy(page);
}

/** Changes the view as a page does, and waits until it is drawn. */
export async function show(page: Page, view: string): Promise<void> {
  await page.evaluate(`probe.show(${JSON.stringify(view)})`);
}
