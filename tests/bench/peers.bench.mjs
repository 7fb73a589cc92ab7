// How the time to a picture grows with the graph, for the explorer and for libraries that draw everything, each in a
// separate page with the same synthetic lineages. Aborts after a minute.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { browserLaunch } from '../../scripts/find-chromium.mjs';
import { buildPage, CACHE, requireBuilt, SITE } from './built.mjs';
import { isQuick } from './effort.mjs';
import { growthOf } from './growth.mjs';
import { LLAMA } from './llama-words.mjs';
import { lineageOf } from './synthetic-lineage.js';
import { printTable } from './print-table.mjs';
import { serve } from './static-server.mjs';
import { withPage } from './with-page.mjs';

const SIZES = isQuick ? [400, 1000, 3000] : [400, 1000, 3000, 10_000, 30_000, 100_000];
const LONGEST_MS = isQuick ? 20_000 : 60_000;
const PEERS = {
  cytoscape: 'cytoscape + cytoscape-dagre',
  sigma: 'sigma.js + graphology, no layout',
};

requireBuilt(join(SITE, 'embed.html'));
const pages = await buildPage('peers-page');
const data = join(CACHE, 'peers');
mkdirSync(data, { recursive: true });
const server = await serve({ '/data/': data, '/peers/': pages, '/': SITE });

const times = { explorer: [], cytoscape: [], sigma: [] };
try {
  for (const size of SIZES) {
    writeFileSync(join(data, `${size}.json`), JSON.stringify(lineageOf(size, LLAMA)));
    // Interleaved, so that a busy moment of the machine affects all.
    for (const kind of Object.keys(times)) {
      const isLost = times[kind].some((ms) => ms === null);
      times[kind].push(isLost ? null : await timeOf(kind, size));
    }
  }
} finally {
  server.close();
}

const rows = SIZES.flatMap((size, place) => {
  const { explorer, ...peers } = Object.fromEntries(
    Object.entries(times).map(([kind, list]) => [kind, list[place]]),
  );
  return [
    { what: `${size.toLocaleString('en')} models: the explorer`, measured: text(explorer) },
    ...Object.entries(peers).map(([kind, ms]) => ({
      what: `… ${PEERS[kind]}`,
      measured: ms === null ? text(ms) : `${text(ms)}, ratio ${(explorer / ms).toFixed(2)}`,
    })),
  ];
});
printTable(
  'From JSON text to picture, compared with libraries that draw the whole graph (one run)',
  [
    ...rows,
    ...Object.entries(times).map(([kind, list]) => ({
      what: `growth of time with size, ${PEERS[kind] ?? 'the explorer'}`,
      measured: growthText(list),
    })),
  ],
);

/** In a separate browser, which is closed if it hangs. */
async function timeOf(kind, size) {
  const browser = await chromium.launch(browserLaunch());
  const url =
    kind === 'explorer'
      ? `${server.origin}/embed.html?interaction=direct&src=/data/${size}.json`
      : `${server.origin}/peers/peers-page.html`;
  let alarm;
  const late = new Promise((resolve) => {
    alarm = setTimeout(() => resolve(null), LONGEST_MS);
  });
  try {
    const measured = withPage(browser, kind === 'explorer' ? 'explorer' : 'empty', url, (page) =>
      kind === 'explorer' ? explorerMs(page, size) : peerMs(page, kind, size),
    );
    // Errors of a closed page are irrelevant.
    measured.catch(() => undefined);
    return await Promise.race([measured, late]);
  } finally {
    clearTimeout(alarm);
    await browser.close();
  }
}

/** From the arrival of the file to the picture. */
async function explorerMs(page, size) {
  await page.waitForFunction(() => globalThis.probe?.readyAt > 0, null, { polling: 20 });
  return page.evaluate((file) => {
    const [way] = performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.endsWith(file));
    return globalThis.probe.readyAt - way.responseEnd;
  }, `/${size}.json`);
}

async function peerMs(page, kind, size) {
  await page.waitForFunction(() => globalThis.drawWith !== undefined, null, { polling: 20 });
  return page.evaluate(
    ([peer, url]) => globalThis.drawWith(peer, url),
    [kind, `/data/${size}.json`],
  );
}

function growthText(list) {
  const points = list.flatMap((ms, place) => (ms === null ? [] : [[SIZES[place], ms]]));
  return points.length < 2 ? '' : `n^${growthOf(points).toFixed(2)}`;
}

function text(ms) {
  return ms === null ? `not within ${LONGEST_MS / 1000} s` : `${ms.toFixed(0)} ms`;
}
