import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { answered, saidBy, setStage, show } from './trust-browser.js';
import { answering, JSON_TYPE, pageWith, STRICT_POLICY } from './trust-server.js';

const stage = setStage();
const LLAMA = 'src="llama.json"';

/** Determined once, for the tests that compare with it. */
let freeCards: number | null = null;
async function cardsWithoutPolicy(): Promise<number> {
  if (freeCards === null) {
    const page = await stage.open(LLAMA, null);
    await answered(page);
    freeCards = await cardsOf(page);
  }
  return freeCards;
}

const cardsOf = (page: Page) => page.evaluate<number>('probe.cards()');

/** Uses all features of the element. */
async function useAll(page: Page): Promise<void> {
  for (const view of [
    'domain=medicine',
    'select=llama',
    'select=llama&open=llama:instruction-tuning',
    'layout=timeline&select=alpaca',
    'compare=llama,alpaca',
    'show=table',
    'show=matrix',
    'colour=domain&size=descendants',
    'q=vicuna&lang=zh',
    'no-such-key=1&domain=no-such-domain',
  ]) {
    await show(page, view);
  }
  await show(page, '');
  await page.locator('lineage-canvas .picture').click({ position: { x: 5, y: 5 } });
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.getByRole('combobox').first().fill('alpaca');
  await page.keyboard.press('Escape');
  await page.evaluate('probe.settled()');
}

/** Opens everything that covers the picture, plays, prints, compares with an earlier graph, and edits. */
async function useDialogs(page: Page): Promise<void> {
  await show(page, 'view=evolution&step=3');
  await page.locator('lineage-tour h2').first().waitFor();
  await show(page, 'layout=timeline');
  await page.locator('lineage-timeline').getByRole('button', { name: 'Play' }).click();
  await page.locator('lineage-timeline').getByRole('button', { name: 'Pause' }).click();
  await show(page, 'show=table&domain=law');
  await page.locator('lineage-table [role=rowheader]').first().click({ button: 'right' });
  await page.locator('lineage-card-menu').getByRole('menuitem').first().waitFor();
  await page.keyboard.press('Escape');
  await page.emulateMedia({ media: 'print' });
  await page.locator('.print-head').waitFor();
  await page.emulateMedia({ media: null });
  await show(page, 'select=alpaca');
  await page.locator('lineage-canvas .picture').focus();
  await page.keyboard.press('?');
  await page.locator('lineage-keys dialog[open]').waitFor();
  await page.keyboard.press('Escape');
  const menu = page.locator('lineage-export');
  await menu.getByRole('button', { name: 'Export' }).click();
  await menu.getByRole('button', { name: /slide/i }).click();
  await page.locator('lineage-paper dialog[open] svg').first().waitFor();
  await page.keyboard.press('Escape');
  await page.evaluate(`document.querySelector('lineage-graph').compareSrc = 'unix.json'`);
  await page.locator('lineage-changes').waitFor({ state: 'attached' });
  await page.evaluate(`document.querySelector('lineage-graph').compareSrc = null`);
  await page.evaluate(`document.querySelector('lineage-graph').editable = true`);
  await page.locator('lineage-edit-actions').first().waitFor({ state: 'attached' });
  await page.evaluate('probe.settled()');
}

test('everything works under the strict policy, without violations, console messages or a worker', async () => {
  const reports: string[] = [];
  const page = await stage.open(LLAMA, STRICT_POLICY, (message) => {
    reports.push(`${message.type()}: ${message.text()}`);
  });
  await answered(page);
  expect(await cardsOf(page)).toBeGreaterThan(30);
  const exported = await page.evaluate<{ svg: string; png: number; nodes: number }>(`(async () => {
    const element = document.querySelector('lineage-graph');
    const svg = await element.exportSvg();
    const png = await element.exportPng();
    const json = await element.exportJson();
    return { svg, png: png.size, nodes: JSON.parse(json).nodes.length };
  })()`);
  expect(exported.svg).toMatch(/^<svg|^<\?xml/);
  expect(exported.png).toBeGreaterThan(10_000);
  expect(exported.nodes).toBeGreaterThan(400);
  await useAll(page);
  await useDialogs(page);
  const { violations, errors } = await saidBy(page);
  expect({ reports, violations, errors }).toEqual({ reports: [], violations: [], errors: [] });
  expect(page.workers()).toEqual([]);
});

test('a file large enough for a worker is read without one, without violations', async () => {
  const nodes = Array.from({ length: 9000 }, (_, n) => ({
    id: `m${n}`,
    summary: 'x'.repeat(1000),
  }));
  const edges = nodes.slice(1).map(({ id }, n) => ({ source: `m${n >> 3}`, target: id }));
  stage.server.at('/large.json', answering(JSON_TYPE, JSON.stringify({ format: 1, nodes, edges })));
  const refused: string[] = [];
  const page = await stage.open('src="large.json"', STRICT_POLICY, (message) => {
    if (message.type() === 'error') refused.push(message.text());
  });
  const { violations, errors, loads } = await answered(page);
  expect(loads.map((load) => load.nodes)).toEqual([nodes.length]);
  expect(await cardsOf(page)).toBeGreaterThan(5);
  expect({ violations, errors, refused }).toEqual({ violations: [], errors: [], refused: [] });
  expect(page.workers()).toEqual([]);
});

test('worker-src is accepted and ignored, and says so once', async () => {
  const reports: string[] = [];
  const attributes = `${LLAMA} worker-src="/no-such-file.js"`;
  const page = await stage.open(attributes, STRICT_POLICY, (message) => {
    if (message.type() === 'warning') reports.push(message.text());
  });
  const { violations, errors } = await answered(page);
  await show(page, 'domain=medicine');
  expect(await cardsOf(page)).toBeGreaterThan(10);
  expect(reports.filter((text) => text.includes('worker-src'))).toHaveLength(1);
  expect({ violations, errors }).toEqual({ violations: [], errors: [] });
  expect(page.workers()).toEqual([]);
});

test.each([
  ['workers are refused', "default-src 'self'; worker-src 'none'"],
  ['there are no trusted types', "default-src 'self'"],
  [
    'no policy may be created',
    `${STRICT_POLICY.split('; trusted-types', 1)[0] ?? ''}; trusted-types lit-html`,
  ],
])('if %s, the same is drawn as without a policy', async (_, policy) => {
  const page = await stage.open(LLAMA, policy);
  const { errors } = await answered(page);
  expect(errors).toEqual([]);
  expect(await cardsOf(page)).toBe(await cardsWithoutPolicy());
});

test('two elements share one Trusted Types policy, if a page allows no second one', async () => {
  const policy = STRICT_POLICY.replace(" 'allow-duplicates'", '');
  const page = await stage.open([LLAMA, LLAMA], policy);
  await page.evaluate(`probe.heard('loads', 2)`);
  const { violations, errors } = await answered(page);
  expect({ violations, errors }).toEqual({ violations: [], errors: [] });
});

test('works in a sandbox, where storage throws and everything is cross-origin', async () => {
  const page = await stage.newPage();
  const { origin } = stage.server;
  await page.route('**/*.json', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { 'access-control-allow-origin': '*' } });
  });
  stage.server.at('/', pageWith(LLAMA, 'sandbox allow-scripts'));
  await page.goto(`${origin}/`);
  const { errors } = await answered(page);
  await expect(page.evaluate('localStorage.length')).rejects.toThrow('sandboxed');
  expect(await cardsOf(page)).toBeGreaterThan(30);
  await useAll(page);
  expect(errors).toEqual([]);
  await page.close();
});

test('works without WebGL and workers', async () => {
  const page = await stage.newPage();
  await page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'Worker');
    const { getContext } = HTMLCanvasElement.prototype as {
      getContext: (kind: string, ...rest: unknown[]) => unknown;
    };
    Object.assign(HTMLCanvasElement.prototype, {
      getContext(this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
        if (kind.includes('webgl')) throw new Error('no WebGL');
        return getContext.call(this, kind, ...rest);
      },
    });
  });
  stage.server.at('/', pageWith(LLAMA));
  await page.goto(`${stage.server.origin}/`);
  const { errors, violations } = await answered(page);
  expect(await cardsOf(page)).toBeGreaterThan(30);
  expect({ violations, errors }).toEqual({ violations: [], errors: [] });
  await page.close();
});
