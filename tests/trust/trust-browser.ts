import type { Browser, ConsoleMessage, Page } from 'playwright';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { keptBrowser, SHORT_LIVED } from '../kept-browser.js';
import { pageWith, serveTrust, type TrustServer } from './trust-server.js';

/** What the page has reported so far, see probe.js. */
export interface Said {
  /** What the policy refused. */
  readonly violations: readonly string[];
  readonly errors: readonly string[];
  readonly hubs: readonly { readonly models: number; readonly families: number }[];
  readonly loads: readonly { readonly nodes: number; readonly first: string }[];
  readonly failures: readonly {
    readonly kind: string;
    readonly message: string;
    readonly problems: number;
  }[];
  /** How many scripts of a file ran. */
  readonly hacks: number;
  /** How often something else of the page ran between the file's arrival and its picture, or its message. */
  readonly turns: number;
}

/** What a page has not done in this time it never will, however busy the machine. */
const PATIENCE_MS = 2 * 60_000;

/** Everything a test of this folder is made with: a server, a browser, and pages with the element. */
export interface Stage {
  readonly server: TrustServer;
  /** A new, empty page for tests that leave something in it; they close it themselves. */
  newPage(): Promise<Page>;
  /**
   * Opens a page with an element of these attributes, in the tab of the page that was opened before, unless a test has
   * closed it: a tab that is warm opens a page in two thirds of the time.
   * @param policy as {@link pageWith} takes it
   * @param onConsole called with each console message of the page
   */
  open(
    attributes: string | readonly string[],
    policy?: string | null,
    onConsole?: (message: ConsoleMessage) => void,
  ): Promise<Page>;
}

/** Sets the stage for the tests of a file, and clears it after them. @param flags of the browser, besides its own */
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
