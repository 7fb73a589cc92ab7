// A lineage of 100,000 models: parsing beside JSON.parse, a filter click, a keystroke of search; and one of 1,000,000.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildModule, CACHE, requireBuilt, ROOT } from './built.mjs';
import { LLAMA } from './llama-words.mjs';
import { lineageOf } from './made-up-lineage.js';
import { printTable } from './print-table.mjs';
import { medianOf } from './quantiles.mjs';
import { isQuick, runsOf } from './effort.mjs';

const SIZES = isQuick ? { large: 30_000, huge: 100_000 } : { large: 100_000, huge: 1_000_000 };
const PARSES = runsOf(5);
/** A lineage that takes longer to open and filter is given up. */
const LONGEST_MS = 60_000;
const HOLD = { ratio: 3, stepMs: 16, hugeClickMs: 100, hugeBytes: 2e9 };

requireBuilt(join(ROOT, 'dist/index.js'));
const sources = await buildModule('scale-sources');

const large = measured(SIZES.large, [String(PARSES), 'search']);
if (!large) throw new Error(`${titleOf(SIZES.large)}: expected an end within ${LONGEST_MS} ms`);
const { search } = large;
const strokesMs = search.strokes.map(({ ms }) => ms);
const slowest = search.strokes.find(({ ms }) => ms === Math.max(...strokesMs));
printTable(`A lineage of ${titleOf(SIZES.large)}, medians`, [
  { what: `JSON.parse, ${PARSES} runs, taking turns`, measured: ms(large.jsonMs) },
  { what: 'parseGraphText, which checks and indexes', measured: ms(large.parseMs) },
  atMost('parseGraphText / JSON.parse', large.parseMs / large.jsonMs, HOLD.ratio, times),
  { what: 'the first scene', measured: ms(large.firstMs) },
  { what: 'the index of every facet, before the first click', measured: ms(large.facetsMs) },
  atMost('a filter click, to new scene', medianOf(large.clicksMs), HOLD.stepMs, ms),
  atMost('… the slowest click', Math.max(...large.clicksMs), HOLD.stepMs, ms),
  { what: '… / Array.filter', measured: times(medianOf(large.clicksMs) / large.plainFilterMs) },
  { what: 'the index of search, before the first keystroke', measured: ms(search.warmMs) },
  atMost('a keystroke of search, to new scene', medianOf(strokesMs), HOLD.stepMs, ms),
  {
    what: '… of which the search',
    measured: ms(medianOf(search.strokes.map(({ searchMs }) => searchMs))),
  },
  atMost(
    `… the slowest keystroke, “${slowest.query}”, ${slowest.hits} hits`,
    slowest.ms,
    HOLD.stepMs,
    ms,
  ),
  { what: '… / Array.filter', measured: times(medianOf(strokesMs) / search.plainMs) },
  { what: 'memory in use, without search', measured: bytes(large.heldBytes) },
]);

const huge = measured(SIZES.huge, ['1']);
printTable(
  `A lineage of ${titleOf(SIZES.huge)}, once`,
  huge
    ? [
        { what: 'JSON.parse', measured: ms(huge.jsonMs) },
        { what: 'parseGraphText', measured: ms(huge.parseMs) },
        { what: 'the first scene', measured: ms(huge.firstMs) },
        { what: 'the index of every facet', measured: ms(huge.facetsMs) },
        atMost('a filter click, to new scene', medianOf(huge.clicksMs), HOLD.hugeClickMs, ms),
        atMost('… the slowest click', Math.max(...huge.clicksMs), HOLD.hugeClickMs, ms),
        atMost('memory in use, without search', huge.heldBytes, HOLD.hugeBytes, bytes),
        atMost('most memory of the process meanwhile', huge.peakBytes, HOLD.hugeBytes, bytes),
      ]
    : [{ what: 'opens and filters', measured: 'not within a minute', hold: 'opens', ok: false }],
);

/** What scale-run.mjs measures, in a process of its own; null if it takes too long. @throws Error if it fails */
function measured(size, options) {
  const file = join(CACHE, `lineage-${size}.json`);
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(file, JSON.stringify(lineageOf(size, LLAMA)));
  const run = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'scale-run.mjs'), file, sources, ...options],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], timeout: LONGEST_MS },
  );
  rmSync(file);
  if (run.error?.code === 'ETIMEDOUT') return null;
  if (run.status !== 0)
    throw new Error(`${titleOf(size)}: expected it to run, got ${run.signal ?? run.status}`);
  return JSON.parse(run.stdout);
}

function titleOf(size) {
  return `${size.toLocaleString('en')} models`;
}

function atMost(what, value, hold, format) {
  return { what, measured: format(value), hold: `≤ ${format(hold)}`, ok: value <= hold };
}

function ms(value) {
  return `${value.toFixed(1)} ms`;
}

function times(value) {
  return value.toFixed(2);
}

function bytes(value) {
  return `${(value / 1e6).toFixed(0)} MB`;
}
