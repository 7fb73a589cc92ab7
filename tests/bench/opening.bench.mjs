// How fast the explorer opens the LLaMA family, compared with a bare page that draws the whole file; what blocks; and
// what is loaded.
import { join } from 'node:path';
import { chromium } from 'playwright';
import { downloadOf, firstFilesOf, formatBytes } from '../../scripts/download.mjs';
import { browserLaunch } from '../../scripts/find-chromium.mjs';
import { blockRow, blockText } from './block-row.mjs';
import { buildPage, requireBuilt, ROOT, SITE } from './built.mjs';
import { longestBlockSince, showView } from './page-probe.mjs';
import { printTable } from './print-table.mjs';
import { medianOf } from './quantiles.mjs';
import { serve } from './static-server.mjs';
import { settled, SETTLE_MS, withPage } from './with-page.mjs';
import { runsOf } from './effort.mjs';
import { blockLine, tracedBlocks } from './traced-blocks.mjs';

const RUNS = runsOf(9);
const GOAL = { readable: 0.2, interactive: 0.5, bytes: 200_000 };

const ELEMENT = join(ROOT, 'dist/lineage-graph.js');

requireBuilt(ELEMENT, join(SITE, 'index.html'));
const bare = await buildPage('bare-page');

const server = await serve({
  '/bare/graph-data/': join(ROOT, 'graph-data'),
  '/bare/': bare,
  '/explorer/': SITE,
});
const browser = await chromium.launch(browserLaunch());
const PAGES = {
  explorer: `${server.origin}/explorer/index.html`,
  bare: `${server.origin}/bare/bare-page.html`,
};

const runs = { explorer: [], bare: [] };
let traced;
try {
  // The first run of each warms up the disk cache and is not counted.
  for (let run = 0; run <= RUNS; run++) {
    // Interleaved, so that a busy moment of the machine affects both.
    for (const kind of run % 2 === 0 ? ['explorer', 'bare'] : ['bare', 'explorer']) {
      const measured = await (kind === 'explorer' ? openExplorer() : openBare());
      if (run > 0) runs[kind].push(measured);
    }
  }
  traced = await traceExplorer();
} finally {
  await browser.close();
  server.close();
}

const bareMs = medianOf(runs.bare.map(({ readyAt }) => readyAt));
const loaded = [...new Set(runs.explorer.flatMap(({ paths }) => paths))].map((path) =>
  join(SITE, path),
);
const shift = Math.max(...runs.explorer.map((run) => run.shift));
const isData = (path) => path.endsWith('.json');
const isCode = (path) => /\.(?:js|css)$/.test(path);

printTable(`Opening the LLaMA family: medians of ${RUNS} interleaved runs`, [
  { what: 'bare page, navigation to everything drawn', measured: ms(bareMs) },
  markRow('explorer, navigation to a readable picture', 'readable'),
  markRow('explorer, navigation to an interactive picture', 'interactive'),
  openingBlockRow('longest block, opening', 'opening'),
  { what: '… in a traced run', measured: blockLine(traced.opening) },
  openingBlockRow('longest block, filter domain=medicine', 'filter'),
  { what: '… in a traced run', measured: blockLine(traced.filter) },
  openingBlockRow('longest block, bundle open=llama', 'bundle'),
  { what: '… in a traced run', measured: blockLine(traced.bundle) },
  {
    what: 'longest block, bare page',
    measured: blockText(runs.bare.map(({ opening }) => opening)),
  },
  {
    ...sizeRow('explorer, code for the first picture', firstFilesOf(SITE)),
    goal: `≤ ${formatBytes(GOAL.bytes)} brotli`,
    met: downloadOf(firstFilesOf(SITE)).brotli <= GOAL.bytes,
  },
  {
    what: 'layout shift (CLS) of the explorer, worst run',
    measured: shift.toFixed(4),
    goal: '0',
    met: shift === 0,
  },
  sizeRow('explorer, all code once every panel is loaded', loaded.filter(isCode)),
  sizeRow('explorer, data', loaded.filter(isData)),
  sizeRow('dist/lineage-graph.js, everything in one file', [ELEMENT]),
]);

async function openExplorer() {
  return withPage(browser, 'explorer', PAGES.explorer, async (page, requested) => {
    const { opening } = await opened(page);
    const [readable, interactive] = await page.evaluate(() =>
      ['readable', 'interactive'].map(
        (mark) => performance.getEntriesByName(`lineage-graph:${mark}`)[0].startTime,
      ),
    );
    const shift = await page.evaluate(() => globalThis.probe.shift);
    const filter = await blockOf(page, 'domain=medicine');
    await blockOf(page, '');
    const bundle = await blockOf(page, 'open=llama');
    const paths = pathsIn(requested);
    return { readable, interactive, opening, filter, bundle, paths, shift };
  });
}

/**
 * The longest block of each phase, and what it did. Tracing takes time, so these runs are not used for anything else.
 */
async function traceExplorer() {
  const fileOf = (url) =>
    url.startsWith(server.origin)
      ? join(SITE, new URL(url).pathname.replace(/^\/explorer\//, ''))
      : null;
  return withPage(browser, 'explorer', 'about:blank', async (page) => {
    const longest = async (act) => (await tracedBlocks(browser, page, act, fileOf))[0];
    const opening = await longest(async () => {
      await page.goto(PAGES.explorer, { waitUntil: 'commit' });
      await settled(page);
    });
    const filter = await longest(() => blockOf(page, 'domain=medicine'));
    await blockOf(page, '');
    const bundle = await longest(() => blockOf(page, 'open=llama'));
    return { opening, filter, bundle };
  });
}

async function openBare() {
  return withPage(browser, 'bare', PAGES.bare, opened);
}

/** The files of the explorer among the requested URLs. */
function pathsIn(requested) {
  const folder = new URL('.', PAGES.explorer).href;
  return [...requested]
    .filter((url) => url.startsWith(folder))
    .map((url) => new URL(url).pathname.replace(/^\/explorer\//, ''));
}

async function opened(page) {
  await settled(page);
  return {
    readyAt: await page.evaluate(() => globalThis.probe.readyAt),
    opening: await page.evaluate(longestBlockSince, 0),
  };
}

async function blockOf(page, view) {
  const start = await page.evaluate(showView, { view });
  await page.waitForTimeout(SETTLE_MS);
  return page.evaluate(longestBlockSince, start);
}

/** A User Timing mark of the explorer, relative to the time of the bare page. */
function markRow(what, mark) {
  const measured = medianOf(runs.explorer.map((run) => run[mark]));
  return {
    what,
    measured: `${ms(measured)}: ${(measured / bareMs).toFixed(2)} × the bare page`,
    goal: `≤ ${GOAL[mark]} ×`,
    met: measured / bareMs <= GOAL[mark],
  };
}

function openingBlockRow(what, moment) {
  return blockRow(
    what,
    runs.explorer.map((run) => run[moment]),
  );
}

function sizeRow(what, files) {
  const { gzip, brotli } = downloadOf(files);
  return { what, measured: `${formatBytes(brotli)} brotli, ${formatBytes(gzip)} gzip` };
}

function ms(value) {
  return `${value.toFixed(0)} ms`;
}
