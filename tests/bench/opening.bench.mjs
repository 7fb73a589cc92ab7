// How fast the explorer opens the LLaMA family, beside a bare page that draws the same file whole; what blocks; what is loaded.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { build } from 'vite';
import { downloadOf, firstFilesOf, formatBytes } from '../../.config/download.mjs';
import { chromiumLaunch } from '../../.config/find-chromium.mjs';
import { installProbe, longestBlockSince, showView } from './page-probe.mjs';
import { printTable } from './print-table.mjs';
import { serve } from './static-server.mjs';

const RUNS = 9;
const READY_MS = 60_000;
/** What a change of the picture sets in motion (glides, frames drawn late) is over after this long. */
const SETTLE_MS = 600;
const HOLD = { ratio: 0.5, blockMs: 50, bytes: 220_000 };

const ROOT = join(import.meta.dirname, '../..');
const SITE = join(ROOT, 'dist/site');
const ELEMENT = join(ROOT, 'dist/lineage-graph.js');
const BARE = join(ROOT, 'node_modules/.cache/bench/bare-page');

for (const path of [ELEMENT, join(SITE, 'index.html')]) {
  if (!existsSync(path)) throw new Error(`${path}: expected a built file; npm run build makes it`);
}
await build({
  configFile: false,
  root: import.meta.dirname,
  base: './',
  publicDir: false,
  logLevel: 'warn',
  build: {
    outDir: BARE,
    emptyOutDir: true,
    target: 'es2022',
    rolldownOptions: { input: join(import.meta.dirname, 'bare-page.html') },
  },
});

const server = await serve({
  '/bare/graph-data/': join(ROOT, 'graph-data'),
  '/bare/': BARE,
  '/explorer/': SITE,
});
const browser = await chromium.launch(chromiumLaunch());
const PAGES = {
  explorer: `${server.origin}/explorer/index.html`,
  bare: `${server.origin}/bare/bare-page.html`,
};

const runs = { explorer: [], bare: [] };
try {
  // The first of each warms the disk and is not counted.
  for (let run = 0; run <= RUNS; run++) {
    // Taking turns, so that a busy moment of the machine meets both.
    for (const kind of run % 2 === 0 ? ['explorer', 'bare'] : ['bare', 'explorer']) {
      const measured = await (kind === 'explorer' ? openExplorer() : openBare());
      if (run > 0) runs[kind].push(measured);
    }
  }
} finally {
  await browser.close();
  server.close();
}

const medianOf = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const [explorerMs, bareMs] = ['explorer', 'bare'].map((kind) =>
  medianOf(runs[kind].map(({ readyAt }) => readyAt)),
);
const loaded = [...new Set(runs.explorer.flatMap(({ paths }) => paths))].map((path) =>
  join(SITE, path),
);
const isData = (path) => path.endsWith('.json');
const isCode = (path) => /\.(?:js|css)$/.test(path);

printTable(`Opening the LLaMA family, ${RUNS} runs each, taking turns, medians`, [
  { what: 'explorer, navigation to readable picture', measured: ms(explorerMs) },
  { what: 'bare page, navigation to everything drawn', measured: ms(bareMs) },
  {
    what: 'explorer / bare page',
    measured: (explorerMs / bareMs).toFixed(2),
    hold: `≤ ${HOLD.ratio}`,
    ok: explorerMs / bareMs <= HOLD.ratio,
  },
  blockRow('longest block, opening', 'opening'),
  blockRow('longest block, filter domain=medicine', 'filter'),
  blockRow('longest block, bundle open=llama', 'bundle'),
  {
    what: 'longest block, bare page',
    measured: blockText(runs.bare.map(({ opening }) => opening)),
  },
  {
    ...sizeRow('explorer, code of the first picture', firstFilesOf(SITE)),
    hold: `≤ ${formatBytes(HOLD.bytes)} brotli`,
    ok: downloadOf(firstFilesOf(SITE)).brotli <= HOLD.bytes,
  },
  sizeRow('explorer, all code it loads in the end', loaded.filter(isCode)),
  sizeRow('explorer, data', loaded.filter(isData)),
  sizeRow('dist/lineage-graph.js, everything in one file', [ELEMENT]),
]);

async function openExplorer() {
  return withPage('explorer', async (page, paths) => {
    const { readyAt, opening } = await opened(page);
    const filter = await blockOf(page, 'domain=medicine');
    await blockOf(page, '');
    const bundle = await blockOf(page, 'open=llama');
    return { readyAt, opening, filter, bundle, paths: [...paths] };
  });
}

async function openBare() {
  return withPage('bare', opened);
}

/** Opens a page with an empty cache and closes it when `measure` is through; `paths` are the files it has asked for. */
async function withPage(kind, measure) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const paths = new Set();
  page.on('request', (request) => {
    const { origin, pathname } = new URL(request.url());
    if (origin === server.origin) paths.add(pathname.replace(/^\/explorer\//, ''));
  });
  page.on('pageerror', (error) => console.error(`${kind}: ${error.message}`));
  await page.addInitScript(installProbe, kind);
  await page.goto(PAGES[kind], { waitUntil: 'commit' });
  try {
    return await measure(page, paths);
  } finally {
    await context.close();
  }
}

async function opened(page) {
  await page.waitForFunction(() => globalThis.probe?.readyAt > 0, null, {
    timeout: READY_MS,
    polling: 50,
  });
  await page.waitForTimeout(SETTLE_MS);
  return {
    readyAt: await page.evaluate(() => globalThis.probe.readyAt),
    opening: await page.evaluate(longestBlockSince, 0),
  };
}

async function blockOf(page, view) {
  const start = await page.evaluate(showView, view);
  await page.waitForTimeout(SETTLE_MS);
  return page.evaluate(longestBlockSince, start);
}

/** Chromium reports no task below 50 ms, so the gap of a timer says how long the longest of these was. */
function blockText(blocks) {
  const task = medianOf(blocks.map((block) => block.task));
  const gap = medianOf(blocks.map((block) => block.gap));
  const most = Math.max(...blocks.map((block) => block.task));
  const longTask = task === 0 ? 'no long task' : `task ${ms(task)}`;
  return `${longTask}, timer gap ${ms(gap)}${most > task ? `, worst run ${ms(most)}` : ''}`;
}

function blockRow(what, moment) {
  const blocks = runs.explorer.map((run) => run[moment]);
  return {
    what,
    measured: blockText(blocks),
    hold: `≤ ${HOLD.blockMs} ms`,
    ok: medianOf(blocks.map((block) => block.task)) <= HOLD.blockMs,
  };
}

function sizeRow(what, files) {
  const { gzip, brotli } = downloadOf(files);
  return { what, measured: `${formatBytes(brotli)} brotli, ${formatBytes(gzip)} gzip` };
}

function ms(value) {
  return `${value.toFixed(0)} ms`;
}
