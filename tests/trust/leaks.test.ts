import type { CDPSession, Page } from 'playwright';
import { expect, test } from 'vitest';
import { answered, setStage } from './trust-browser.js';
import { pageWith } from './trust-server.js';

/**
 * How often an element is created, used and discarded; and how often one is moved, which is less work and reveals less.
 */
const MADE = 50;
const MOVED = 100;
/** The permitted growth of memory and nodes: each round may leave a two-thousandth. */
const mayGrow = (rounds: number) => 1 + rounds / 2000;
/** Rounds before the first measurement: caches fill, code is compiled. */
const WARM_UP = 15;
/** The remaining element, and the last few, which the engine may release later. */
const MAX_ALIVE = 4;
/** Longer than any timer of a removed element: the page's clock is advanced by this. */
const LONGEST_TIMER_MS = 90_000;

// Compiled code counts as memory: here everything is compiled on first use, and never again.
const stage = setStage(['--js-flags=--no-opt --no-maglev --always-sparkplug']);

interface Held {
  /** Elements in memory, in the page or out of it. */
  readonly alive: number;
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** A page that has drawn its graph, with timers controlled by the test. */
async function openWithClock(): Promise<Page> {
  const page = await stage.newPage();
  await page.clock.install();
  stage.server.at('/', pageWith('src="unix.json"'));
  await page.goto(`${stage.server.origin}/`);
  await answered(page);
  return page;
}

/** The number of `<lineage-graph>` elements in memory. */
async function countAlive(session: CDPSession): Promise<number> {
  const { result } = await session.send('Runtime.evaluate', {
    expression: `customElements.get('lineage-graph').prototype`,
  });
  const { objects } = await session.send('Runtime.queryObjects', {
    prototypeObjectId: result.objectId ?? '',
    objectGroup: 'alive',
  });
  const { result: counted } = await session.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    functionDeclaration: 'function () { return this.length }',
  });
  await session.send('Runtime.releaseObjectGroup', { objectGroup: 'alive' });
  return Number(counted.value);
}

/** What the page still holds after garbage collection. */
async function heldBy(page: Page, session: CDPSession): Promise<Held> {
  await page.clock.fastForward(LONGEST_TIMER_MS);
  for (let i = 0; i < 4; i++) {
    await session.send('HeapProfiler.collectGarbage');
    await page.evaluate('probe.settled()');
  }
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (name: string) =>
    metrics.find((candidate) => candidate.name === name)?.value ?? NaN;
  return {
    alive: await countAlive(session),
    heap: metric('JSHeapUsedSize'),
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
  };
}

/** Repeatedly adds an element with its own graph to the page, draws it, uses it, and removes it. */
const comeAndGo = (page: Page, times: number) =>
  page.evaluate(`(async () => {
    const text = await (await fetch('/unix.json')).text();
    for (let i = 0; i < ${times}; i++) {
      const element = document.createElement('lineage-graph');
      element.graph = JSON.parse(text);
      document.body.append(element);
      await element.updateComplete;
      await element.whenDrawn();
      element.view = ['select=multics', 'layout=timeline', 'show=table', 'compare=multics,unix-v1'][i % 4];
      await element.updateComplete;
      await element.whenDrawn();
      element.remove();
    }
  })()`);

test(`${MADE} elements come and go, and leave no memory, node, listener or canvas behind`, async () => {
  const page = await openWithClock();
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await comeAndGo(page, WARM_UP);
  const before = await heldBy(page, session);
  const canvases = await page.evaluate<number>('probe.canvases()');
  await comeAndGo(page, MADE);
  const after = await heldBy(page, session);
  expect(after.alive).toBeLessThanOrEqual(MAX_ALIVE);
  expect(after.heap / before.heap).toBeLessThan(mayGrow(MADE));
  expect(after.nodes).toBeLessThanOrEqual(before.nodes * mayGrow(MADE));
  expect(after.listeners).toBeLessThanOrEqual(before.listeners);
  expect(await page.evaluate<number>('probe.canvases()')).toBe(canvases);
  // That of the remaining element.
  await page.close();
});

test(`one element is removed and added again ${MOVED} times: it is drawn again, and holds no more than before`, async () => {
  const page = await openWithClock();
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const move = (times: number) =>
    page.evaluate(`(async () => {
        const element = document.querySelector('lineage-graph');
        for (let i = 0; i < ${times}; i++) {
          element.remove();
          document.body.append(element);
          await probe.settled();
        }
      })()`);
  await move(WARM_UP);
  const before = await heldBy(page, session);
  const [cards, canvases] = await page.evaluate<[number, number]>(
    '[probe.cards(), probe.canvases()]',
  );
  await move(MOVED);
  const after = await heldBy(page, session);
  expect(after.alive).toBeLessThanOrEqual(MAX_ALIVE);
  expect(after.heap / before.heap).toBeLessThan(mayGrow(MOVED));
  expect(after.nodes).toBeLessThanOrEqual(before.nodes * mayGrow(MOVED));
  expect(after.listeners).toBeLessThanOrEqual(before.listeners);
  expect(await page.evaluate('[probe.cards(), probe.canvases()]')).toEqual([cards, canvases]);
  await page.close();
});
