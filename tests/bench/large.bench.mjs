// The explorer with 100,000 and 1,000,000 models from Parquet: the time to a picture, compared with JSON.parse of the
// same graph in the same page; what blocks the page while a reader explores; and the memory of its process.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { browserLaunch } from '../../scripts/find-chromium.mjs';
import { blockRow } from './block-row.mjs';
import { buildModule, CACHE, requireBuilt, SITE } from './built.mjs';
import { isQuick, runsOf } from './effort.mjs';
import { longestBlockSince, showView } from './page-probe.mjs';
import { peakBytesOf } from './peak-memory.mjs';
import { printTable } from './print-table.mjs';
import { medianOf } from './quantiles.mjs';
import { serve } from './static-server.mjs';
import { callsText, tracedStep } from './traced-step.mjs';
import { SETTLE_MS, settled, withPage } from './with-page.mjs';

const SIZES = isQuick ? [30_000, 100_000] : [100_000, 1_000_000];
const RUNS = runsOf(3);
const GOAL = { ratio: 1, hugeMs: 3000, hugeBytes: 700e6 };
const TYPED = 'vic';

requireBuilt(join(SITE, 'embed.html'));
const sources = await buildModule('parquet-sources');
for (const size of SIZES) {
  const folder = folderOf(size);
  if (existsSync(join(folder, 'about.json'))) continue;
  const written = spawnSync(
    process.execPath,
    [
      '--max-old-space-size=12000',
      join(import.meta.dirname, 'write-large.mjs'),
      String(size),
      folder,
      sources,
    ],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  );
  if (written.status !== 0) throw new Error(`${size} models: expected them to be written`);
}

const server = await serve({ '/data/': CACHE, '/': SITE });
try {
  for (const [place, size] of SIZES.entries()) await bench(size, place > 0);
} finally {
  server.close();
}

async function bench(size, isHuge) {
  const runs = [];
  for (let run = 0; run < (isHuge ? 1 : RUNS); run++) {
    // A separate browser, so that the process contains no memory of other pages.
    const browser = await chromium.launch(browserLaunch());
    try {
      runs.push(await opened(browser, size));
    } finally {
      await browser.close();
    }
  }
  const median = (of) => medianOf(runs.map(of));
  const pictureMs = median((run) => run.pictureMs);
  const ratio = median((run) => run.pictureMs / run.jsonMs);
  const peak = Math.max(...runs.map((run) => run.peakBytes));
  const blocks = (key) => runs.map((run) => run.blocks[key]);
  printTable(
    `Explorer with ${size.toLocaleString('en')} models from Parquet: ${runs.length === 1 ? 'one run' : `medians of ${runs.length} runs`}`,
    [
      {
        what: 'JSON.parse of the same graph, in the same page',
        measured: ms(median((r) => r.jsonMs)),
      },
      {
        what: 'navigation to a picture',
        measured: ms(median((r) => r.readyMs)),
        ...(isHuge && {
          goal: `≤ ${ms(GOAL.hugeMs)}`,
          met: median((r) => r.readyMs) <= GOAL.hugeMs,
        }),
      },
      { what: 'first request of the graph to a picture', measured: ms(pictureMs) },
      {
        what: '… / JSON.parse',
        measured: ratio.toFixed(2),
        ...(!isHuge && { goal: `≤ ${GOAL.ratio}`, met: ratio <= GOAL.ratio }),
      },
      blockRow('longest block, opening', blocks('opening')),
      blockRow(`longest block, typing “${TYPED}” as soon as there is a picture`, blocks('typing')),
      {
        what: '… from the last letter to the first names found',
        measured: ms(median((r) => r.firstMs)),
      },
      { what: '… to all results', measured: ms(median((r) => r.foundMs)) },
      blockRow('longest block, another letter', blocks('letter')),
      blockRow('longest block, filter domain=medicine', blocks('filter')),
      blockRow('longest block, opening the largest bundle', blocks('bundle')),
      blockRow('longest block, to a leaf', blocks('leaf')),
      blockRow('longest block, back to the root', blocks('root')),
      blockRow('longest block, the timeline', blocks('timeline')),
      blockRow('longest block, a step of the timeline', blocks('until')),
      {
        what: 'peak memory of the page’s process',
        measured: `${(peak / 1e6).toFixed(0)} MB`,
        ...(isHuge && { goal: `≤ ${GOAL.hugeBytes / 1e6} MB`, met: peak <= GOAL.hugeBytes }),
      },
    ],
  );
  await explain(size);
}

/** Repeats the steps with a trace, and reports the functions of the longest task in each step. */
async function explain(size) {
  const browser = await chromium.launch(browserLaunch());
  try {
    const rows = [];
    const step = async (what, page, act) => {
      const traced = await tracedStep(browser, page, act);
      rows.push({ what, measured: callsText(traced) });
    };
    const url = urlOf(size);
    await withPage(browser, 'explorer', 'about:blank', async (page) => {
      await step('opening', page, async () => {
        await page.goto(url, { waitUntil: 'commit' });
        await settled(page);
      });
      await step(`typing “${TYPED}”`, page, async () => {
        await page.evaluate(typeInto, TYPED);
        await page.waitForTimeout(SETTLE_MS);
      });
      await step('another letter', page, async () => {
        await page.evaluate(typeInto, `${TYPED}u`);
        await page.waitForTimeout(SETTLE_MS);
      });
      await page.keyboard.press('Escape');
      for (const [what, view] of Object.entries(viewsOf(size))) {
        await step(what, page, async () => {
          await page.evaluate(showView, { view });
          await page.waitForTimeout(SETTLE_MS);
        });
      }
    });
    printTable(
      `Longest task of each step with ${size.toLocaleString('en')} models, and its most expensive functions`,
      rows,
    );
  } finally {
    await browser.close();
  }
}

async function opened(browser, size) {
  return withPage(browser, 'explorer', urlOf(size), async (page) => {
    await settled(page);
    const { readyMs, startMs } = await page.evaluate(() => ({
      readyMs: globalThis.probe.readyAt,
      startMs: performance
        .getEntriesByType('resource')
        .find(({ name }) => name.endsWith('manifest.json')).startTime,
    }));
    const blocks = { opening: await page.evaluate(longestBlockSince, 0) };
    const { firstMs, foundMs, since } = await page.evaluate(typeInto, TYPED);
    await page.waitForTimeout(SETTLE_MS);
    blocks.typing = await page.evaluate(longestBlockSince, since);
    const more = await page.evaluate(typeInto, `${TYPED}u`);
    await page.waitForTimeout(SETTLE_MS);
    blocks.letter = await page.evaluate(longestBlockSince, more.since);
    await page.keyboard.press('Escape');
    for (const [key, view] of Object.entries(viewsOf(size))) {
      const start = await page.evaluate(showView, { view });
      await page.waitForTimeout(SETTLE_MS);
      blocks[key] = await page.evaluate(longestBlockSince, start);
    }
    const peakBytes = await peakBytesOf(browser);
    const jsonMs = await page.evaluate(parsedIn, { url: `${dataOf(size)}/graph.json`, runs: 3 });
    return { readyMs, pictureMs: readyMs - startMs, blocks, firstMs, foundMs, peakBytes, jsonMs };
  });
}

function dataOf(size) {
  return `/data/large-${size}`;
}

function urlOf(size) {
  return `${server.origin}/embed.html?interaction=direct&panels=all&src=${dataOf(size)}/manifest.json`;
}

/** Action of the reader → the view that it leads to. */
function viewsOf(size) {
  const { hub, leaf } = JSON.parse(readFileSync(join(folderOf(size), 'about.json'), 'utf8'));
  return {
    filter: 'domain=medicine',
    bundle: `open=${hub}`,
    leaf: `select=${leaf}&focus=${leaf}`,
    root: `select=${hub}&focus=${hub}`,
    timeline: 'layout=timeline',
    until: 'layout=timeline&until=2024-06',
  };
}

/** Runs in a page: types letter by letter, and waits for the first names and for all results. */
async function typeInto(text) {
  const LONGEST_MS = 60_000;
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const root = document.querySelector('lineage-graph').shadowRoot;
  const search = root.querySelector('lineage-search').shadowRoot;
  const input = search.querySelector('input');
  input.focus();
  const since = performance.now();
  for (let end = 1; end <= text.length; end++) {
    input.value = text.slice(0, end);
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await frame();
    await frame();
  }
  const typed = performance.now();
  const whenThere = async (selector) => {
    while (!search.querySelector(selector)) {
      if (performance.now() - typed > LONGEST_MS) return Infinity;
      await frame();
    }
    return performance.now() - typed;
  };
  const firstMs = await whenThere('[role=option]');
  const foundMs = await whenThere('[aria-busy=false] [role=option]');
  return { firstMs, foundMs, since };
}

/** Runs in a page: the median time to parse a text. */
async function parsedIn({ url, runs }) {
  const text = await (await fetch(url)).text();
  const times = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    JSON.parse(text);
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)];
}

function folderOf(size) {
  return join(CACHE, `large-${size}`);
}

function ms(value) {
  if (value === Infinity) return 'not within a minute';
  return `${value.toFixed(0)} ms`;
}
