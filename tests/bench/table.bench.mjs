// The table of 100,000 models: sorting and filtering it, compared with sorting a plain array of their names.
import { chromium } from 'playwright';
import { browserLaunch } from '../../scripts/find-chromium.mjs';
import { buildPage } from './built.mjs';
import { printTable } from './print-table.mjs';
import { medianOf } from './quantiles.mjs';
import { serve } from './static-server.mjs';

const MODELS = 100_000;
const RUNS = 5;
const GOAL_MS = 50;

const server = await serve({ '/': await buildPage('table-page') });
const browser = await chromium.launch(browserLaunch());
const runs = [];
try {
  // The first run warms up the disk cache and is not counted.
  for (let run = 0; run <= RUNS; run++) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.on('pageerror', (error) => console.error(error.message));
    await page.goto(`${server.origin}/table-page.html`);
    const measured = await page.evaluate((size) => globalThis.measureTable(size), MODELS);
    if (run > 0) runs.push(measured);
    await page.close();
  }
} finally {
  await browser.close();
  server.close();
}

const median = (key) => medianOf(runs.map((run) => run[key]));
const peer = median('peer');

printTable(`Table with ${MODELS.toLocaleString('en')} models: medians of ${RUNS} runs`, [
  { what: 'plain array of names, sorted with localeCompare', measured: ms(peer) },
  goalRow('sort by a column that is already indexed, to rows drawn', 'again'),
  { what: '… / plain array', measured: (median('again') / peer).toFixed(2) },
  goalRow(`filter to ${medianOf(runs.map(({ rows }) => rows))} models, to rows drawn`, 'filtering'),
  {
    what: 'sort by name for the first time, in slices, to rows drawn',
    measured: ms(median('first')),
  },
  goalRow('longest block meanwhile', 'firstBlock'),
  goalRow('longest block, opening the table', 'opening'),
]);

function goalRow(what, key) {
  const value = median(key);
  return { what, measured: ms(value), goal: `≤ ${GOAL_MS} ms`, met: value <= GOAL_MS };
}

function ms(value) {
  return `${value.toFixed(1)} ms`;
}
