// How the explorer opens on a slow phone: a sixth of this processor's speed, 400 ms latency, and low bandwidth.
import { join } from 'node:path';
import { chromium } from 'playwright';
import { browserLaunch } from '../../scripts/find-chromium.mjs';
import { requireBuilt, SITE } from './built.mjs';
import { runsOf } from './effort.mjs';
import { printTable } from './print-table.mjs';
import { medianOf } from './quantiles.mjs';
import { serve } from './static-server.mjs';

const RUNS = runsOf(5);
const CPU_RATE = 6;
const ROUND_TRIP_MS = 400;
const NETWORKS = [1600, 400];
const READY_MS = 300_000;
const SETTLE_MS = 3000;

requireBuilt(join(SITE, 'index.html'));
const server = await serve({ '/': SITE }, { compressed: true });
const browser = await chromium.launch(browserLaunch());
const measured = new Map(NETWORKS.map((kbits) => [kbits, []]));
try {
  for (let run = 0; run < RUNS; run++) {
    for (const kbits of NETWORKS) measured.get(kbits).push(await openOnPhone(kbits));
  }
} finally {
  await browser.close();
  server.close();
}

printTable(
  `Opening on a slow phone (390 × 844, CPU slowed down ${CPU_RATE} times, ${ROUND_TRIP_MS} ms latency): medians of ${RUNS} runs`,
  NETWORKS.flatMap((kbits) => rowsOf(kbits, measured.get(kbits))),
);

async function openOnPhone(kbits) {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(error.message));
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  let bytes = 0;
  session.on('Network.loadingFinished', (event) => (bytes += event.encodedDataLength));
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: ROUND_TRIP_MS,
    downloadThroughput: (kbits * 1000) / 8,
    uploadThroughput: (kbits * 1000) / 16,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_RATE });
  await page.addInitScript(watchShifts);
  await page.goto(`${server.origin}/index.html`, { waitUntil: 'commit' });
  try {
    const marks = await page.waitForFunction(
      () => {
        const at = (mark) => performance.getEntriesByName(`lineage-graph:${mark}`)[0]?.startTime;
        return at('interactive') && { readable: at('readable'), interactive: at('interactive') };
      },
      null,
      { timeout: READY_MS, polling: 100 },
    );
    const bytesToInteractive = bytes;
    await page.waitForTimeout(SETTLE_MS);
    const shift = await page.evaluate(() =>
      globalThis.shifts.reduce((sum, value) => sum + value, 0),
    );
    return { ...(await marks.jsonValue()), shift, bytes: bytesToInteractive };
  } finally {
    await context.close();
  }
}

/** Runs in the page before its own scripts. */
function watchShifts() {
  globalThis.shifts = [];
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) globalThis.shifts.push(value);
  }).observe({ type: 'layout-shift', buffered: true });
}

function rowsOf(kbits, runs) {
  const over = `${(kbits / 1000).toFixed(1)} Mbit/s`;
  const median = (key) => medianOf(runs.map((run) => run[key]));
  const shift = Math.max(...runs.map((run) => run.shift));
  return [
    { what: `${over}: readable, cards are links`, measured: seconds(median('readable')) },
    { what: `${over}: interactive`, measured: seconds(median('interactive')) },
    { what: `${over}: downloaded by then`, measured: `${(median('bytes') / 1000).toFixed(0)} kB` },
    {
      what: `${over}: layout shift (CLS), worst run`,
      measured: shift.toFixed(4),
      goal: '0',
      met: shift === 0,
    },
  ];
}

function seconds(ms) {
  return `${(ms / 1000).toFixed(1)} s`;
}
