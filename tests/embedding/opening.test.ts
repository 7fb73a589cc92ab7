import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page, Request, Route } from 'playwright';
import { describe, expect, test } from 'vitest';
import { setStage } from './open-page.js';
import type { OpenPage, TabOptions } from './tabs.js';

const stage = setStage(() => 'dist/site');

type Boxes = Readonly<Record<string, readonly number[]>>;
const LAPTOP = { width: 1440, height: 900 };

const WHOLE_PROGRAM = /assets\/(?!early)/;
/** The renderer chunk: the rest of the program loads before it. */
const CANVAS = /assets\/cytoscape/;

/** Tab → the files that are held up, and the function that releases them. */
const gates = new WeakMap<Page, { files: RegExp; letGo: () => void; opened: Promise<void> }>();

function shut(page: Page, files: RegExp): void {
  let letGo: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (letGo = resolve));
  gates.set(page, { files, letGo, opened });
}

/** Holds up the program of a tab for all later pages, and counts layout shifts. */
async function holdUp(page: Page): Promise<void> {
  await page.route(/assets\/.*\.js$/, async (route) => {
    const gate = gates.get(page);
    if (gate?.files.test(route.request().url())) await gate.opened;
    await route.continue();
  });
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** A page whose program is held up until released. */
async function held(hash: string, options: TabOptions = {}, files = WHOLE_PROGRAM) {
  const { page, faults } = await stage.tab({
    viewport: LAPTOP,
    reducedMotion: null,
    equippedFor: 'holding up programs',
    ...options,
  });
  if (!gates.has(page)) await holdUp(page);
  shut(page, files);
  await page.goto(`${stage.origin}/index.html${hash}`, { waitUntil: 'commit' });
  await page.locator('.lineage-opening-foot').waitFor();
  return { page, faults, letGo: () => gates.get(page)?.letGo() };
}

/** Link of a card → its box in the visible drawing. */
const drawnBoxes = (page: Page) =>
  page.evaluate((): Boxes => {
    const links = [...document.querySelectorAll('.lineage-opening a')];
    return Object.fromEntries(
      links.flatMap((link) => {
        const body = link.querySelector(':scope > g > rect:last-of-type');
        if (!body || body.getClientRects().length === 0) return [];
        const { x, y, width, height } = body.getBoundingClientRect();
        return [[link.getAttribute('href') ?? '', [x, y, width, height]]];
      }),
    );
  });

const taken = (page: Page) =>
  page.waitForFunction(() => performance.getEntriesByName('lineage-graph:interactive').length > 0);

/** The same for the cards on the canvas. */
const canvasBoxes = (page: Page) =>
  page.evaluate((): Boxes => {
    const element = document.querySelector('lineage-graph') as HTMLElement & {
      graph: { nodeAt(node: number): { id: string } };
    };
    const canvas = element.shadowRoot?.querySelector('lineage-canvas') as HTMLElement & {
      picture: {
        scene: { cards: readonly { key: string; kind: string; node: number }[] };
        boxes: ReadonlyMap<string, { x: number; y: number; width: number; height: number }>;
      };
    };
    const container = canvas.shadowRoot?.querySelector('.picture') as unknown as {
      _cyreg: { cy: { zoom(): number; pan(): { x: number; y: number } } };
    };
    const { cy } = container._cyreg;
    const [zoom, pan, room] = [cy.zoom(), cy.pan(), canvas.getBoundingClientRect()];
    const { scene, boxes } = canvas.picture;
    return Object.fromEntries(
      scene.cards
        .filter(({ kind }) => kind === 'node')
        .map(({ key, node }) => {
          const { x, y, width, height } = boxes.get(key) ?? { x: 0, y: 0, width: 0, height: 0 };
          return [
            `#select=${encodeURIComponent(element.graph.nodeAt(node).id)}`,
            [
              room.x + pan.x + (x - width / 2) * zoom,
              room.y + pan.y + (y - height / 2) * zoom,
              width * zoom,
              height * zoom,
            ],
          ];
        }),
    );
  });

const shiftsOf = (page: Page) => page.evaluate(() => (globalThis as { shifts?: number[] }).shifts);
const selectedIn = (page: Page) =>
  page.evaluate(
    () => (document.querySelector('lineage-graph') as { selected?: string } | null)?.selected,
  );

/** The distances between the same cards, in pixels. */
function movedBy(before: Boxes, after: Boxes): readonly number[] {
  return Object.entries(after).map(([href, box]) =>
    // Drawn borders are half a line width inside the card.
    Math.max(...box.map((side, i) => Math.abs(side - (before[href]?.[i] ?? NaN)))),
  );
}

describe.each([
  ['a laptop', { viewport: LAPTOP }],
  ['a laptop, in Chinese', { viewport: LAPTOP, locale: 'zh-CN' }],
  ['a notebook', { viewport: { width: 1280, height: 720 } }],
  ['a small notebook', { viewport: { width: 1024, height: 768 } }],
  ['a wide screen', { viewport: { width: 1920, height: 1080 } }],
  ['a small tablet', { viewport: { width: 768, height: 1024 }, hasTouch: true }],
  ['a small tablet held sideways', { viewport: { width: 1024, height: 768 }, hasTouch: true }],
  ['a tablet', { viewport: { width: 820, height: 1180 }, hasTouch: true }],
  ['a tablet held sideways', { viewport: { width: 1180, height: 820 }, hasTouch: true }],
  ['a phone', { viewport: { width: 390, height: 844 }, hasTouch: true }],
  ['a phone in a browser', { viewport: { width: 390, height: 664 }, hasTouch: true }],
  [
    'a phone, in Chinese',
    { viewport: { width: 390, height: 844 }, hasTouch: true, locale: 'zh-CN' },
  ],
])('on %s', (_, options) => {
  test('nothing moves when the element replaces the drawing', async () => {
    const { page, faults, letGo } = await held('', options);
    const before = await drawnBoxes(page);
    expect(Object.keys(before).length).toBeGreaterThan(7);
    letGo();
    await taken(page);
    const after = await canvasBoxes(page);
    expect(Object.keys(after).length).toBeGreaterThan(7);
    expect(Math.max(...movedBy(before, after))).toBeLessThanOrEqual(1.01);
    expect(await shiftsOf(page)).toEqual([]);
    expect(faults).toEqual([]);
  });
});

test('a page zoomed by the reader keeps its position', async () => {
  const { page, letGo } = await held('', { viewport: { width: 1500, height: 930 } });
  const before = await drawnBoxes(page);
  letGo();
  await taken(page);
  expect(Math.max(...movedBy(before, await canvasBoxes(page)))).toBeLessThanOrEqual(1.3);
});

test.each([
  ['#lang=zh', { viewport: LAPTOP }],
  ['#lang=en', { viewport: LAPTOP, locale: 'zh-CN' }],
])('%s is drawn in that language, and nothing moves', async (hash, options) => {
  const { page, letGo } = await held(hash, options);
  const before = await drawnBoxes(page);
  expect(Object.keys(before).length).toBeGreaterThan(7);
  letGo();
  await taken(page);
  expect(Math.max(...movedBy(before, await canvasBoxes(page)))).toBeLessThanOrEqual(1.01);
  expect(await shiftsOf(page)).toEqual([]);
});

test('in a font that was missing at build time, every text has its measured length', async () => {
  const { page, faults } = await stage.tab({ viewport: LAPTOP, locale: 'en-GB' });
  await holdUp(page);
  await page.addInitScript(() => {
    const painted = new Map<string, number>();
    Object.assign(globalThis, { painted });
    const zoomOf = () =>
      document
        .querySelector('lineage-graph')
        ?.shadowRoot?.querySelector<HTMLElement & { transform: { zoom: number } | null }>(
          'lineage-canvas',
        )?.transform?.zoom ?? 1;
    const { prototype } = CanvasRenderingContext2D;
    const plain = Object.getOwnPropertyDescriptor(prototype, 'fillText')
      ?.value as CanvasRenderingContext2D['fillText'];
    prototype.fillText = function (text, ...place) {
      const scale = this.getTransform().a / (zoomOf() * devicePixelRatio);
      painted.set(text, this.measureText(text).width * scale);
      plain.call(this, text, ...place);
    };
  });
  await page.route(/opening-.*\.css$/, async (route) => {
    const response = await route.fetch();
    const wide = `lineage-graph { --lineage-font: monospace; } .lineage-opening svg { font-family: monospace; }`;
    await route.fulfill({ response, body: `${await response.text()}${wide}` });
  });
  shut(page, WHOLE_PROGRAM);
  await page.goto(`${stage.origin}/index.html`, { waitUntil: 'commit' });
  await page.locator('.lineage-opening-foot').waitFor();
  const texts = await page
    .locator('.lineage-opening text:visible')
    .evaluateAll((found) =>
      found.map((text) => [
        text.textContent,
        Number(text.getAttribute('textLength')),
        (text as SVGTextElement).getComputedTextLength(),
      ]),
    );
  expect(texts.length).toBeGreaterThan(40);
  gates.get(page)?.letGo();
  await taken(page);
  const painted = new Map(
    await page.evaluate(() => [
      ...(globalThis as unknown as { painted: Map<string, number> }).painted,
    ]),
  );
  for (const [text, length, shown] of texts) {
    expect(shown).toBeCloseTo(Number(length), 0);
    expect(painted.get(String(text))).toBeCloseTo(Number(length), 0);
  }
  // Words next to the drawing may be a pixel wider.
  expect(Math.max(0, ...((await shiftsOf(page)) ?? []))).toBeLessThan(0.0001);
  expect(faults).toEqual([]);
  await page.close();
});

test('after a change to dark, the picture is dark, in the same place', async () => {
  const { page, letGo } = await held('', { colorScheme: 'light' });
  const before = await drawnBoxes(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  letGo();
  await taken(page);
  expect(Math.max(...movedBy(before, await canvasBoxes(page)))).toBeLessThanOrEqual(1.01);
  const ground = await page
    .locator('lineage-graph')
    .evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(ground).toBe('rgb(23, 25, 29)');
});

test('returning to the page restores its state', async () => {
  const { page } = await stage.open('index.html', { viewport: LAPTOP });
  await taken(page);
  await page.evaluate(() => (location.hash = 'select=alpaca'));
  await expect.poll(() => selectedIn(page)).toBe('alpaca');
  await page.goto(`${stage.origin}/docs.html`);
  await page.goBack();
  await taken(page);
  expect(await selectedIn(page)).toBe('alpaca');
  expect(Object.keys(await canvasBoxes(page)).length).toBeGreaterThan(20);
});

test('a card clicked before the script loaded is selected afterwards, and keeps the focus', async () => {
  const { page, letGo } = await held('');
  await page.locator('.lineage-opening a[href="#select=alpaca"]:visible').click();
  expect(await selectedIn(page)).toBeUndefined();
  letGo();
  await taken(page);
  await expect.poll(() => selectedIn(page)).toBe('alpaca');
});

test('the focus stays on the same card as in the drawing', async () => {
  const { page, letGo } = await held('');
  await page.locator('.lineage-opening a[href="#select=vicuna-1.1"]:visible').focus();
  letGo();
  await taken(page);
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.localName))
    .toBe('lineage-graph');
  await page.keyboard.press('Enter');
  await expect.poll(() => selectedIn(page)).toBe('vicuna-1.1');
});

test('a card activated by key before the script loaded is selected afterwards', async () => {
  const { page, letGo } = await held('');
  await page.locator('.lineage-opening a[href="#select=vicuna-1.1"]:visible').press('Enter');
  letGo();
  await taken(page);
  await expect.poll(() => selectedIn(page)).toBe('vicuna-1.1');
});

describe('while the program has all but the canvas', () => {
  const waiting = async () => {
    const opened = await held('', {}, CANVAS);
    await opened.page.waitForFunction(
      () => (document.querySelector('lineage-graph') as { graph?: unknown } | null)?.graph,
    );
    return opened;
  };

  test('a clicked card is selected at once, and stays selected once the canvas is loaded', async () => {
    const { page, letGo } = await waiting();
    await page.locator('.lineage-opening a[href="#select=alpaca"]:visible').click();
    await expect.poll(() => selectedIn(page)).toBe('alpaca');
    letGo();
    await taken(page);
    expect(await selectedIn(page)).toBe('alpaca');
    expect(await shiftsOf(page)).toEqual([]);
  });

  test('a card reached by Tab is activated by Enter, and keeps the focus', async () => {
    const { page, letGo } = await waiting();
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('href') ?? '');
    await page.keyboard.press('Tab');
    const links = page.locator('.lineage-opening a:visible');
    expect(await links.first().getAttribute('href')).toBe(await focused());
    while (!(await focused()).startsWith('#select=')) await page.keyboard.press('Tab');
    const href = await focused();
    letGo();
    await taken(page);
    await page.keyboard.press('Enter');
    await expect.poll(() => selectedIn(page).then((id) => `#select=${id ?? ''}`)).toBe(href);
  });
});

test('the list stays open when the script has loaded, until the reader closes it', async () => {
  const { page, letGo } = await held('');
  const list = page.locator('.lineage-opening-foot details');
  await list.locator('summary').click();
  await page.mouse.wheel(0, 1500);
  await page.waitForFunction(() => scrollY > 1000);
  const entry = list.locator('li', { hasText: 'Vicuna' }).first();
  await entry.selectText();
  const seen = () =>
    page.evaluate(() => ({
      at: Math.round(scrollY),
      top: document.querySelector('.lineage-opening-foot li:nth-child(60)')?.getBoundingClientRect()
        .top,
      selected: String(getSelection()),
    }));
  const before = await seen();
  expect(before.selected).toContain('Vicuna');
  letGo();
  await taken(page);
  expect(await seen()).toEqual(before);
  await list.locator('summary').click();
  await page.waitForFunction(() => scrollY === 0);
  expect(await list.isVisible()).toBe(false);
});

test('a page magnified by the reader stays so, and works', async () => {
  const { page, letGo } = await held('', { viewport: { width: 1430, height: 900 } });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2 });
  const before = await drawnBoxes(page);
  letGo();
  await taken(page);
  expect(Math.max(...movedBy(before, await canvasBoxes(page)))).toBeLessThanOrEqual(1.3);
  expect(await page.evaluate(() => visualViewport?.scale)).toBe(2);
  await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: 1 });
  await session.detach();
});

test('a view with a selected card replaces its drawing in place', async () => {
  const { page, letGo } = await held('#select=alpaca');
  const before = await drawnBoxes(page);
  letGo();
  await taken(page);
  expect(Math.max(...movedBy(before, await canvasBoxes(page)))).toBeLessThanOrEqual(1.01);
  expect(await selectedIn(page)).toBe('alpaca');
});

test.each(['#domain=medicine', '#layout=timeline', '#select=no-such-model', '?domain=law'])(
  '%s has a sketch, not the wrong picture',
  async (hash) => {
    const { page, letGo } = await held(hash);
    expect(await drawnBoxes(page)).toEqual({});
    expect(await page.locator('.sketch').isVisible()).toBe(true);
    letGo();
    await taken(page);
    expect(await page.locator('.sketch').isVisible()).toBe(false);
    expect(await shiftsOf(page)).toEqual([]);
  },
);

test.each([
  [
    'of another version',
    /index\.html$/,
    (text: string) => text.replace('"version":"', '"version":"9'),
    'expected a picture of version',
  ],
  ['of another graph', /llama\.json$/, (text: string) => `${text} `, 'expected the graph'],
  [
    'that was tampered with',
    /opening\/laptop/,
    (text: string) => text.replace('"Alpaca"', '"Alpacca"'),
    'expected a picture with the digest',
  ],
  [
    'that was cut',
    /opening\/laptop/,
    (text: string) => text.slice(0, 999),
    'expected a picture with',
  ],
])('a picture %s is not adopted, and a warning says so', async (_, url, change, warning) => {
  const { page, faults } = await changed([url, change]);
  await taken(page);
  const shown = await canvasBoxes(page);
  expect(Object.keys(shown).length).toBeGreaterThan(20);
  expect(faults.filter((fault) => fault.includes(warning))).toHaveLength(1);
});

test('a graph validated at build time is not validated again, unless it differs', async () => {
  const file = readFileSync('dist/site/graph-data/llama.json', 'utf8');
  const wrong = file.replace('"secondary": true', '"secondary": "yes"');
  expect(wrong).not.toBe(file);
  const sayWrong = [/llama\.json$/, () => wrong] as const;
  const expectWrong = [
    /index\.html$/,
    (page: string) => page.replaceAll(digestOf(file), digestOf(wrong)),
  ] as const;
  const known = await changed(sayWrong, expectWrong);
  await taken(known.page);
  expect(known.faults).toEqual([]);

  const other = await changed(sayWrong);
  await other.page.locator('lineage-graph:state(error)').waitFor();
});

const digestOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** The page with some of its files modified in transit. */
async function changed(...changes: (readonly [url: RegExp, change: (text: string) => string])[]) {
  const { page, faults } = await stage.tab({ viewport: LAPTOP });
  for (const [url, change] of changes) {
    await page.route(
      url,
      async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: change(await response.text()) });
      },
      { times: 1 },
    );
  }
  await page.goto(`${stage.origin}/index.html`);
  return { page, faults };
}

describe('a missing program', () => {
  const line = (page: Page) => page.locator('.failed span:visible').first();

  test.each([
    ['is blocked', (route: Route) => route.abort('blockedbyclient')],
    ['no longer exists on the server', (route: Route) => route.fulfill({ status: 404 })],
    [
      'cannot be parsed by the browser',
      (route: Route) =>
        route.fulfill({ body: 'let let = class {{', contentType: 'text/javascript' }),
    ],
  ])('one that %s is reported at once; the picture stays, its links work', async (_, answer) => {
    const { page } = await stage.tab({ viewport: LAPTOP });
    await page.route(/assets\/(?!early).*\.js$/, answer);
    await page.goto(`${stage.origin}/index.html`);
    await line(page).waitFor();
    expect(await line(page).textContent()).toContain('could not be loaded');
    expect(await page.locator('.late').isVisible()).toBe(false);
    await page.locator('.lineage-opening a[href="#select=alpaca"]:visible').click();
    await page.locator('li:target').waitFor();
    expect(await page.locator('li:target').textContent()).toMatch(/^Alpaca/);

    await page.unrouteAll();
    await page.locator('.failed a').click();
    await taken(page);
    expect(await selectedIn(page)).toBe('alpaca');
  });

  test('a slow one is waited for', async () => {
    const { page, letGo } = await held('');
    expect(await page.locator('.failed').isVisible()).toBe(false);
    letGo();
    await taken(page);
  });
});

test('another graph is opened without fetching this one', async () => {
  const { page } = await stage.tab({ viewport: LAPTOP });
  const requests: string[] = [];
  const note = (request: Request) => requests.push(new URL(request.url()).pathname);
  page.on('request', note);
  await page.goto(`${stage.origin}/index.html?src=graph-data/unix.json`);
  await taken(page);
  page.off('request', note);
  expect(requests.filter((path) => path.endsWith('.json'))).toEqual(['/graph-data/unix.json']);
});

test('what the reader opened silently replaces a drawing of something else', async () => {
  const { page, faults, letGo } = await held('', {}, CANVAS);
  await page.evaluate(() => {
    const graph = document.querySelector('lineage-graph');
    const opened = { format: 1, title: 'Opened', nodes: [{ id: 'a', name: 'A' }], edges: [] };
    const open = () => graph && (graph.graph = opened);
    if (graph?.graph) open();
    else graph?.addEventListener('lineage-load', open, { once: true });
  });
  letGo();
  await taken(page);
  expect(await page.evaluate(() => document.querySelector('lineage-graph')?.graph?.nodeCount)).toBe(
    1,
  );
  expect(faults).toEqual([]);
});

test('while another graph is loading, the page says so, offers to cancel, and names no graph', async () => {
  const { page } = await stage.tab({ viewport: LAPTOP });
  let letGo: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (letGo = resolve));
  const isGraph = ({ pathname }: URL) => pathname.endsWith('unix.json');
  await page.route(isGraph, async (route) => {
    await opened;
    await route.continue();
  });
  await page.goto(`${stage.origin}/index.html?src=graph-data/unix.json`);
  await page.getByText('Loading the graph…').waitFor();
  expect(await page.locator('.lineage-opening-title').isVisible()).toBe(false);
  expect(await page.locator('.lineage-opening-foot details').isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('heading', { name: 'Loading was cancelled' }).waitFor();
  letGo();
  await page.getByRole('button', { name: 'Try again' }).click();
  await taken(page);
});

test('the title stays where it is', async () => {
  const { page, letGo } = await held('');
  const placeOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((title) => {
        const range = document.createRange();
        range.selectNodeContents(title);
        const { x, y } = range.getBoundingClientRect();
        return [Math.round(x), Math.round(y)];
      });
  const before = await placeOf('.lineage-opening-title span:visible');
  letGo();
  await taken(page);
  expect(await placeOf('lineage-graph h2')).toEqual(before);
});

describe('without JavaScript', () => {
  const open = (page: string, options: TabOptions = {}): Promise<OpenPage> =>
    stage.open(page, { javaScriptEnabled: false, viewport: LAPTOP, ...options });

  test('a card links to its model in the list', async () => {
    const { page } = await open('index.html');
    await page.locator('.lineage-opening a[href="#select=alpaca"]:visible').click();
    const entry = page.locator('li:target');
    await entry.waitFor();
    expect(await entry.textContent()).toMatch(/^Alpaca · 2023-03-13 · .*Stanford.* ← LLaMA$/);
    expect(await page.locator('noscript span:visible').textContent()).toContain('JavaScript');
  });

  test('a bundle links to its members in the list', async () => {
    const { page } = await open('index.html');
    await page.locator('.lineage-opening a[href="#open=llama-2"]:visible').first().click();
    const entry = page.locator('li:has(> a:target)');
    await entry.waitFor();
    expect(await entry.textContent()).toMatch(/ ← Llama 2\b/);
    expect(await entry.evaluate((item) => item.getBoundingClientRect().top)).toBeLessThan(900);
  });

  test('the Chinese page is in Chinese', async () => {
    const { page } = await open('zh.html');
    expect(await page.title()).toMatch(/^LLaMA 家族/);
    expect(await page.locator('noscript span:visible').textContent()).toContain('JavaScript');
    expect(
      await page.locator('.lineage-opening text:visible', { hasText: '为主' }).count(),
    ).toBeGreaterThan(0);
  });

  test('there is a dark drawing, and one for phones', async () => {
    const { page } = await open('index.html', {
      colorScheme: 'dark',
      viewport: { width: 390, height: 844 },
    });
    const name = page.locator('.lineage-opening text:visible', { hasText: 'Alpaca' }).first();
    const look = await name.evaluate((text) => ({
      fill: getComputedStyle(text).fill,
      size: text.closest('svg')?.dataset['size'],
    }));
    expect(look).toEqual({ fill: 'rgb(236, 234, 228)', size: 'phone' });
  });
});

test.each(['index.html', 'zh.html'])('%s is small, and has metadata for link previews', (name) => {
  const page = readFileSync(`dist/site/${name}`, 'utf8');
  expect(gzipSync(page, { level: 9 }).length).toBeLessThanOrEqual(65_000);
  expect(page).toMatch(/<meta property="og:title" content="[^"]*LLaMA/);
  const described = (key: string) =>
    new RegExp(`<meta\\s+(?:property|name)="${key}"\\s+content="([^"]*)"`).exec(page)?.[1];
  expect(described('og:description')).toBe(described('description'));
  expect(described('og:description')?.length).toBeGreaterThan(30);
  expect(described('twitter:card')).toBe('summary_large_image');
  const image = /<meta property="og:image" content="https:\/\/[^"]*\/([\w-]+\/[\w-]+\.png)"/.exec(
    page,
  )?.[1];
  const png = readFileSync(`dist/site/${image ?? ''}`);
  expect(described('og:image:width')).toBe('1200');
  expect(png.readUInt32BE(16)).toBe(1200);
  expect(described('og:image:height')).toBe(String(png.readUInt32BE(20)));
  expect(png.readUInt32BE(20)).toBeGreaterThan(600);
});
