import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { answered, saidBy, setStage, show, type Said } from './trust-browser.js';
import { pageWith, STRICT_POLICY } from './trust-server.js';

const stage = setStage();
const LLAMA = 'src="llama.json"';
const WITH_FILE = `${LLAMA} worker-src="/layout.worker.js"`;

const cardsOf = (page: Page) => page.evaluate<number>('probe.cards()');
const directivesOf = ({ violations }: Said) =>
  new Set(violations.map((violation) => violation.split(':', 1)[0]));

/** Goes through everything the element can do. */
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

test('under the strict policy, with the worker’s file, everything runs and nothing is refused', async () => {
  const page = await stage.open(WITH_FILE);
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') refused.push(message.text());
  });
  await answered(page);
  expect(await cardsOf(page)).toBeGreaterThan(30);
  expect(page.workers().map((worker) => new URL(worker.url()).pathname)).toEqual([
    '/layout.worker.js',
  ]);
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
  const { violations, errors } = await saidBy(page);
  expect({ violations, errors, refused }).toEqual({ violations: [], errors: [], refused: [] });
  await page.close();
});

test('without the worker’s file only the worker is refused, and the page lays out by itself', async () => {
  const page = await stage.open(LLAMA);
  await answered(page);
  expect(await cardsOf(page)).toBeGreaterThan(30);
  await useAll(page);
  const said = await saidBy(page);
  expect(said.errors).toEqual([]);
  expect(page.workers()).toEqual([]);
  for (const directive of directivesOf(said)) {
    expect(['worker-src', 'require-trusted-types-for']).toContain(directive);
  }
  await page.close();
});

test.each([
  [
    'workers from blobs are refused, and the policy has no trusted types',
    "default-src 'self'",
    LLAMA,
  ],
  ['all workers are refused', "default-src 'self'; worker-src 'none'", WITH_FILE],
  [
    'no policy may be made',
    `${STRICT_POLICY.split('; trusted-types', 1)[0] ?? ''}; trusted-types lit-html`,
    WITH_FILE,
  ],
  ['the worker’s file is not there', STRICT_POLICY, `${LLAMA} worker-src="/no-such-file.js"`],
  [
    'the worker’s file is of another origin',
    STRICT_POLICY,
    `${LLAMA} worker-src="https://example.org/layout.worker.js"`,
  ],
])('%s: the page lays out by itself', async (_, policy, attributes) => {
  const page = await stage.open(attributes, policy);
  const { errors } = await answered(page);
  expect(await cardsOf(page)).toBeGreaterThan(30);
  expect(errors).toEqual([]);
  expect(page.workers()).toEqual([]);
  await page.close();
});

test('without a policy the built-in worker lays out, and as many cards are drawn', async () => {
  const [free, strict] = [await stage.open(LLAMA, null), await stage.open(WITH_FILE)];
  await answered(free);
  await answered(strict);
  expect(free.workers()).toHaveLength(1);
  expect(await cardsOf(free)).toBe(await cardsOf(strict));
  await Promise.all([free.close(), strict.close()]);
});

test('one policy of its name is enough for two elements, where a page allows no second one', async () => {
  const policy = STRICT_POLICY.replace(" 'allow-duplicates'", '');
  const page = await stage.open([WITH_FILE, WITH_FILE], policy);
  await page.evaluate(`probe.heard('loads', 2)`);
  const { violations, errors } = await answered(page);
  expect({ violations, errors }).toEqual({ violations: [], errors: [] });
  expect(page.workers()).toHaveLength(2);
  await page.close();
});

test('in a sandbox, where storage throws and everything is of another origin, it runs', async () => {
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

test('without WebGL and without workers at all, it runs', async () => {
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
  stage.server.at('/', pageWith(WITH_FILE));
  await page.goto(`${stage.server.origin}/`);
  const { errors, violations } = await answered(page);
  expect(await cardsOf(page)).toBeGreaterThan(30);
  expect({ violations, errors }).toEqual({ violations: [], errors: [] });
  await page.close();
});
