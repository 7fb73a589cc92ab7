// How smoothly the explorer plays, pans and zooms, compared with an empty page and the bare page; and what blocks when
// a part is opened.
import { join } from 'node:path';
import { chromium } from 'playwright';
import { browserLaunch } from '../../scripts/find-chromium.mjs';
import { blockRow } from './block-row.mjs';
import { buildPage, requireBuilt, ROOT, SITE } from './built.mjs';
import { pan, zoom } from './hand.mjs';
import { frameTimesSince, longestBlockSince, showView } from './page-probe.mjs';
import { printTable } from './print-table.mjs';
import { medianOf, quantileOf } from './quantiles.mjs';
import { serve } from './static-server.mjs';
import { settled, SETTLE_MS, withPage } from './with-page.mjs';
import { runsOf } from './effort.mjs';

const RUNS = runsOf(3);
const GOAL_MS = 20;
const SPEED = '4×';
const LONGEST_PLAY_MS = 60_000;
const REST_MS = 2000;
/** Action of the reader → the view that it leads to, and the element that appears with it, if any. */
const PARTS = {
  'select a model': { view: 'select=alpaca', part: 'lineage-detail' },
  'open a comparison': { view: 'compare=bentsao,chatmed', part: 'lineage-compare' },
  'open the table': { view: 'show=table', part: 'lineage-table' },
  'open the matrix': { view: 'show=matrix', part: 'lineage-matrix' },
  'lay it out along time': { view: 'layout=timeline' },
  'open the outline': { view: 'show=outline', part: 'lineage-outline' },
};

requireBuilt(join(SITE, 'index.html'));
const server = await serve({
  '/bare/graph-data/': join(ROOT, 'graph-data'),
  '/bare/': await buildPage('bare-page'),
  '/explorer/': SITE,
  '/empty/': import.meta.dirname,
});
const browser = await chromium.launch(browserLaunch());
const KINDS = {
  explorer: { path: 'explorer/index.html', measure: measureExplorer },
  bare: { path: 'bare/bare-page.html', measure: measureBare },
  empty: { path: 'empty/empty-page.html', measure: measureEmpty },
};

const runs = { explorer: [], bare: [], empty: [] };
try {
  for (let run = 0; run < RUNS; run++) {
    for (const [kind, { path, measure }] of Object.entries(KINDS)) {
      const url = `${server.origin}/${path}`;
      runs[kind].push(
        await withPage(browser, kind, url, async (page) => {
          await settled(page);
          return measure(page);
        }),
      );
    }
  }
} finally {
  await browser.close();
  server.close();
}

const p95Of = (kind, what) =>
  medianOf(runs[kind].map(({ [what]: frames }) => quantileOf(frames, 0.95)));

printTable(`Frame times of the LLaMA family: 95th percentile, median of ${RUNS} runs`, [
  { what: 'empty page at rest', measured: ms(p95Of('empty', 'rest')) },
  { what: 'bare page, pan', measured: ms(p95Of('bare', 'pan')) },
  { what: 'bare page, zoom', measured: ms(p95Of('bare', 'zoom')) },
  frameRow('explorer, pan', 'pan'),
  ratioRow('… / bare page', 'bare', 'pan'),
  ratioRow('… / empty page at rest', 'empty', 'pan', 'rest'),
  frameRow('explorer, zoom', 'zoom'),
  ratioRow('… / bare page', 'bare', 'zoom'),
  frameRow('explorer, pan with the bundle of LLaMA open', 'panOpen'),
  frameRow(`explorer, timeline playing at ${SPEED}`, 'play'),
  ratioRow('… / empty page at rest', 'empty', 'play', 'rest'),
  ...['play', ...Object.keys(PARTS)].map((what) =>
    blockRow(
      `longest block, ${what}`,
      runs.explorer.map(({ blocks }) => blocks[what]),
    ),
  ),
]);

async function measureExplorer(page) {
  const frames = { pan: await pan(page), zoom: await zoom(page) };
  const blocks = {};
  for (const [what, view] of Object.entries(PARTS)) {
    const start = await page.evaluate(showView, view);
    await page.waitForTimeout(SETTLE_MS);
    blocks[what] = await page.evaluate(longestBlockSince, start);
    await page.evaluate(() => (document.querySelector('lineage-graph').view = ''));
    await page.waitForTimeout(SETTLE_MS);
  }
  await page.evaluate(showView, { view: 'open=llama' });
  await page.waitForTimeout(SETTLE_MS);
  frames.panOpen = await pan(page);
  await page.evaluate(showView, { view: 'layout=timeline' });
  await page.waitForTimeout(SETTLE_MS);
  const start = await play(page);
  frames.play = await page.evaluate(frameTimesSince, start);
  blocks.play = await page.evaluate(longestBlockSince, start);
  return { ...frames, blocks };
}

/** Plays the family from its first release to its last. @returns the start, in milliseconds since navigation */
async function play(page) {
  const timeline = page.locator('lineage-timeline');
  const speed = timeline.locator('.speed');
  while ((await speed.innerText()).trim() !== SPEED) await speed.click();
  await page.waitForTimeout(SETTLE_MS);
  const start = await page.evaluate(() => performance.now());
  await timeline.locator('.play').click();
  const isPlaying = () => timeline.evaluate(({ playing }) => playing);
  if (!(await isPlaying())) throw new Error('play: expected the button to start it');
  const clock = performance.now();
  while ((await isPlaying()) && performance.now() - clock < LONGEST_PLAY_MS) {
    await page.waitForTimeout(100);
  }
  return start;
}

async function measureBare(page) {
  return { pan: await pan(page), zoom: await zoom(page) };
}

async function measureEmpty(page) {
  const start = await page.evaluate(() => performance.now());
  await page.waitForTimeout(REST_MS);
  return { rest: await page.evaluate(frameTimesSince, start) };
}

function frameRow(what, key) {
  const value = p95Of('explorer', key);
  const slowest = medianOf(runs.explorer.map(({ [key]: frames }) => Math.max(...frames)));
  const measured = `${ms(value)}, slowest ${ms(slowest)}`;
  return { what, measured, goal: `≤ ${GOAL_MS} ms`, met: value <= GOAL_MS };
}

function ratioRow(what, peer, key, peerKey = key) {
  return { what, measured: (p95Of('explorer', key) / p95Of(peer, peerKey)).toFixed(2) };
}

function ms(value) {
  return `${value.toFixed(1)} ms`;
}
