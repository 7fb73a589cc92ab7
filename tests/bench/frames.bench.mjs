// How smooth the explorer moves, beside an empty page; and how long its main thread is held by what a reader does.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { chromiumLaunch } from '../../.config/find-chromium.mjs';
import { installProbe, longestBlockSince, showView } from './page-probe.mjs';
import { printTable } from './print-table.mjs';
import { serve } from './static-server.mjs';

const SITE = join(import.meta.dirname, '../../dist/site');
const HOLD = { frameMs: 20, blockMs: 50 };
const WATCH_MS = 3000;
const SETTLE_MS = 600;

/** What a reader does → the view that it leads to. */
const STEPS = {
  'select a model': 'select=alpaca',
  'compare two': 'compare=bentsao,chatmed',
  timeline: 'layout=timeline',
};

if (!existsSync(join(SITE, 'index.html')))
  throw new Error(`${SITE}: expected a built explorer; npm run build makes it`);
const server = await serve({ '/': SITE });
const browser = await chromium.launch(chromiumLaunch());
const rows = [];
try {
  const empty = await browser.newPage();
  const still = await framesWhile(empty, () => empty.waitForTimeout(WATCH_MS));
  rows.push({ what: 'an empty page, p95 frame', measured: ms(still) });

  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.addInitScript(installProbe, 'explorer');
  await page.goto(server.origin);
  await page.waitForFunction(() => globalThis.probe.readyAt > 0);
  await page.waitForTimeout(2 * SETTLE_MS);

  frameRow('pan, p95 frame', await framesWhile(page, () => pan(page)));
  await page.evaluate(() => document.querySelector('lineage-graph').fit());
  for (const [what, view] of Object.entries(STEPS)) {
    blockRow(what, await blockWhile(page, () => page.evaluate(setView, view)));
  }
  await page.evaluate(showView, 'released=2023..2025&layout=timeline');
  await page.waitForTimeout(SETTLE_MS);
  let playing = 0;
  const block = await blockWhile(page, async () => {
    playing = await framesWhile(page, () => play(page));
  });
  frameRow('play the timeline, p95 frame', playing);
  blockRow('play the timeline', block);
} finally {
  await browser.close();
  server.close();
}
printTable('Frames and blocks, the LLaMA family at 1440 × 900', rows);

function frameRow(what, value) {
  rows.push({
    what,
    measured: ms(value),
    hold: `≤ ${HOLD.frameMs} ms`,
    ok: value <= HOLD.frameMs,
  });
}

function blockRow(what, { task, gap }) {
  rows.push({
    what: `longest block, ${what}`,
    measured: task === 0 ? `no long task, timer gap ${ms(gap)}` : `task ${ms(task)}`,
    hold: `≤ ${HOLD.blockMs} ms`,
    ok: task <= HOLD.blockMs,
  });
}

/** The 95th percentile of the time between two frames while something is done, in milliseconds. */
async function framesWhile(page, action) {
  await page.evaluate(() => {
    globalThis.frames95 = [];
    let last = performance.now();
    const tick = (now) => {
      globalThis.frames95.push(now - last);
      last = now;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  await action();
  const frames = await page.evaluate(() => globalThis.frames95.slice(2));
  return frames.toSorted((a, b) => a - b)[Math.floor(frames.length * 0.95)];
}

async function blockWhile(page, action) {
  const start = await page.evaluate(() => performance.now());
  await action();
  await page.waitForTimeout(SETTLE_MS);
  return page.evaluate(longestBlockSince, start);
}

function setView(view) {
  document.querySelector('lineage-graph').view = view;
}

async function pan(page) {
  const end = Date.now() + WATCH_MS;
  await page.mouse.move(700, 700);
  await page.mouse.down();
  for (let i = 0; Date.now() < end; i++) {
    await page.mouse.move(700 + 120 * Math.sin(i / 6), 700 - 60 * Math.cos(i / 6));
  }
  await page.mouse.up();
}

async function play(page) {
  await page.evaluate(() => {
    const strip = document
      .querySelector('lineage-graph')
      .shadowRoot.querySelector('lineage-timeline');
    strip.shadowRoot.querySelector('.play').click();
  });
  await page.waitForTimeout(2 * WATCH_MS);
}

function ms(value) {
  return `${value.toFixed(1)} ms`;
}
