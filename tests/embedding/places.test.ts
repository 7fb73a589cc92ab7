import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serve } from '../bench/static-server.mjs';
import { drawn, pageOf, SCRIPT, setStage } from './open-page.js';
import type { OpenPage } from './tabs.js';

const stage = setStage(() => inject('site'), { hasCdn: true });

/** The same files, from another origin. */
let other: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  other = await serve({ '/': inject('site') });
});
afterAll(() => other.close());

/** Opens a page with the one-file build and this in its body. */
function openWith(body: string): Promise<OpenPage> {
  return stage.openHtml(pageOf(SCRIPT, body));
}

async function put(page: Page, html: string): Promise<void> {
  await page.evaluate((text) => {
    document.body.append(document.createRange().createContextualFragment(text));
  }, html);
}

const GRAPH = '<lineage-graph src="unix.json"></lineage-graph>';

describe('<lineage-graph>', () => {
  test('is drawn in a closed shadow root', async () => {
    const { page, faults } = await openWith('<div id="host"></div>');
    const graph = await page.evaluateHandle((text) => {
      const root = document.querySelector('#host')?.attachShadow({ mode: 'closed' });
      root?.append(document.createRange().createContextualFragment(text));
      return root?.querySelector('lineage-graph') ?? null;
    }, GRAPH);
    expect(await drawn(page, graph)).toBeGreaterThan(3);
    expect(faults).toEqual([]);
  });

  test('is drawn in a frame', async () => {
    const { page, faults } = await openWith(
      '<iframe src="plain-html/index.html" width="900" height="700"></iframe>',
    );
    const frame = page.frame({ url: /plain/ });
    if (!frame) throw new Error('expected a frame, got none');
    expect(await drawn(frame, frame.locator('lineage-graph').nth(1))).toBeGreaterThan(3);
    expect(faults).toEqual([]);
  });

  test('is drawn once its dialog opens', async () => {
    const { page, faults } = await openWith(`<dialog style="width: 800px">${GRAPH}</dialog>`);
    await page.evaluate(() => document.querySelector('dialog')?.showModal());
    expect(await drawn(page, page.locator('lineage-graph'))).toBeGreaterThan(3);
    expect(faults).toEqual([]);
  });

  test('is drawn once it becomes visible', async () => {
    const { page, faults } = await openWith(`<div hidden>${GRAPH}</div>`);
    await page.waitForFunction(() => document.querySelector('lineage-graph')?.graph);
    await page.evaluate(() => document.querySelector('div')?.removeAttribute('hidden'));
    expect(await drawn(page, page.locator('lineage-graph'))).toBeGreaterThan(3);
    expect(faults).toEqual([]);
  });

  test('the picture fits a new size', async () => {
    const { page, faults } = await openWith(`<div style="width: 1100px">${GRAPH}</div>`);
    await drawn(page, page.locator('lineage-graph'));
    const widthOf = () =>
      page.evaluate(() => {
        return document.querySelector('lineage-graph')?.picture?.width ?? 0;
      });
    const before = await widthOf();
    await page.evaluate(() => document.querySelector('div')?.style.setProperty('width', '420px'));
    await expect.poll(widthOf).not.toBe(before);
    expect(await widthOf()).toBeLessThanOrEqual(420);
    expect(await drawn(page, page.locator('lineage-graph'))).toBeGreaterThan(0);
    expect(faults).toEqual([]);
  });

  test('keeps graph and view when moved in the document', async () => {
    const { page, faults } = await openWith(`${GRAPH}<section id="there"></section>`);
    const graph = page.locator('lineage-graph');
    await drawn(page, graph);
    await page.evaluate(() => {
      const element = document.querySelector('lineage-graph');
      if (!element) return;
      element.view = 'domain=university';
      document.querySelector('#there')?.append(element);
    });
    expect(await drawn(page, graph)).toBeGreaterThan(0);
    expect(
      await graph.evaluate((element: HTMLElementTagNameMap['lineage-graph']) => element.view),
    ).toBe('domain=university');
    expect(faults).toEqual([]);
  });

  test('is printed', async () => {
    const { page, faults } = await openWith(GRAPH);
    await drawn(page, page.locator('lineage-graph'));
    const withGraph = await page.pdf();
    expect(faults).toEqual([]);
    const blank = await openWith('');
    expect(withGraph.length).toBeGreaterThan((await blank.page.pdf()).length + 5000);
  });

  test('shows the content of its tags until the script is loaded', async () => {
    const { page } = await stage.openHtml(
      pageOf('', '<lineage-graph src="unix.json"><p>Needs a script.</p></lineage-graph>'),
    );
    const words = page.getByText('Needs a script.');
    expect(await words.isVisible()).toBe(true);
    await page.addScriptTag({
      url: `${stage.origin}/package/dist/lineage-graph.js`,
      type: 'module',
    });
    await words.waitFor({ state: 'hidden' });
    expect(await drawn(page, page.locator('lineage-graph'))).toBeGreaterThan(3);
  });
});

describe('dist/lineage-graph.js', () => {
  test('works from another origin', async () => {
    const script = `<script type="module" src="${other.origin}/package/dist/lineage-graph.js"></script>`;
    const { page, faults } = await stage.openHtml(pageOf(script, GRAPH));
    expect(await drawn(page, page.locator('lineage-graph'))).toBeGreaterThan(3);
    expect(faults).toEqual([]);
  });

  test('loaded twice on one page, the first copy registers and both graphs are drawn', async () => {
    const { page, faults } = await openWith(GRAPH);
    await drawn(page, page.locator('lineage-graph').first());
    const before = await page.evaluateHandle(() => customElements.get('lineage-graph'));
    await page.addScriptTag({
      url: `${other.origin}/package/dist/lineage-graph.js`,
      type: 'module',
    });
    await put(page, GRAPH);
    expect(await drawn(page, page.locator('lineage-graph').nth(1))).toBeGreaterThan(3);
    expect(
      await page.evaluate((first) => customElements.get('lineage-graph') === first, before),
    ).toBe(true);
    expect(faults).toEqual([]);
  });

  test('is drawn under a strict policy with any worker-src', async () => {
    const policy = [
      "default-src 'self'",
      "script-src 'self'",
      "style-src 'self'",
      "require-trusted-types-for 'script'",
      "trusted-types lit-html lineage-graph 'allow-duplicates'",
    ].join('; ');
    const { page, faults } = await stage.openHtml(
      pageOf(
        `<meta http-equiv="content-security-policy" content="${policy}" />${SCRIPT}`,
        '<lineage-graph src="unix.json" worker-src="no-such-file.js"></lineage-graph>',
      ),
    );
    expect(await drawn(page, page.locator('lineage-graph'))).toBeGreaterThan(3);
    expect(faults).toEqual([expect.stringMatching(/^lineage-graph: worker-src is ignored/)]);
  });
});

describe('a page opened as file://', () => {
  const openFromDisk = (html: string) => stage.openHtml(html, {}, `file://${inject('site')}`);

  test('works with script and graph from a server', async () => {
    const { page, faults } = await openFromDisk(
      pageOf(
        `<script type="module" src="${other.origin}/package/dist/lineage-graph.js"></script>`,
        `<lineage-graph src="${other.origin}/unix.json"></lineage-graph>`,
      ),
    );
    expect(await drawn(page, page.locator('lineage-graph'))).toBeGreaterThan(3);
    expect(faults).toEqual([]);
  });

  test('needs no server with the classic script and an inline graph', async () => {
    const graph = readFileSync('graph-data/unix.json', 'utf8');
    const { page, faults } = await openFromDisk(
      pageOf(
        '<script src="package/dist/lineage-graph.classic.js"></script>',
        `<lineage-graph></lineage-graph>
        <script>document.querySelector('lineage-graph').graph = ${graph};</script>`,
      ),
    );
    expect(await drawn(page, page.locator('lineage-graph'))).toBeGreaterThan(3);
    expect(faults).toEqual([]);
  });

  test('the classic script works in a page without a charset', async () => {
    const graph = {
      format: 1,
      title: 'My five',
      nodes: [{ id: 'ore' }, { id: 'iron' }],
      edges: [],
    };
    const { page, faults } = await openFromDisk(
      `<link rel="icon" href="icon.svg"><script src="package/dist/lineage-graph.classic.js"></script>
      <lineage-graph lang="zh"></lineage-graph>
      <script>document.querySelector("lineage-graph").graph = ${JSON.stringify(graph)};</script>`,
    );
    expect(await page.evaluate(() => document.characterSet)).not.toBe('UTF-8');
    await page.getByText('筛选').first().waitFor();
    expect(faults).toEqual([]);
  });

  test('Chromium refuses a module on disk: the page shows the content of the tags', async () => {
    const { page } = await openFromDisk(
      pageOf(SCRIPT, '<lineage-graph><p>Needs a script.</p></lineage-graph>'),
    );
    expect(await page.evaluate(() => customElements.get('lineage-graph') === undefined)).toBe(true);
    expect(await page.getByText('Needs a script.').isVisible()).toBe(true);
  });
});
