// A lineage of 100,000 models: parsing, compared with JSON.parse, a filter click and a search keystroke; and one of
// 1,000,000.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildModule, CACHE, requireBuilt, ROOT } from './built.mjs';
import { LLAMA } from './llama-words.mjs';
import { lineageOf } from './synthetic-lineage.js';
import { printTable } from './print-table.mjs';
import { medianOf } from './quantiles.mjs';
import { isQuick, runsOf } from './effort.mjs';

const SIZES = isQuick ? { large: 30_000, huge: 100_000 } : { large: 100_000, huge: 1_000_000 };
const PARSES = runsOf(5);
/** Timeout for opening and filtering a lineage. */
const LONGEST_MS = 60_000;
const GOAL = { ratio: 3, stepMs: 16, hugeClickMs: 100, hugeBytes: 2e9 };

requireBuilt(join(ROOT, 'dist/index.js'));
const sources = await buildModule('scale-sources');

const large = measured(SIZES.large, [String(PARSES), 'search']);
if (!large) throw new Error(`${titleOf(SIZES.large)}: expected an end within ${LONGEST_MS} ms`);
const { search } = large;
const strokesMs = search.strokes.map(({ ms }) => ms);
const slowest = search.strokes.find(({ ms }) => ms === Math.max(...strokesMs));
printTable(`Parsing, filtering and searching ${titleOf(SIZES.large)} in Node: medians`, [
  { what: `JSON.parse, ${PARSES} interleaved runs`, measured: ms(large.jsonMs) },
  { what: 'parseGraphText, which also validates and indexes', measured: ms(large.parseMs) },
  atMost('parseGraphText / JSON.parse', large.parseMs / large.jsonMs, GOAL.ratio, times),
  { what: 'first scene', measured: ms(large.firstMs) },
  { what: 'index of all facets, before the first click', measured: ms(large.facetsMs) },
  atMost('filter click, to new scene', medianOf(large.clicksMs), GOAL.stepMs, ms),
  atMost('… slowest click', Math.max(...large.clicksMs), GOAL.stepMs, ms),
  { what: '… / Array.filter', measured: times(medianOf(large.clicksMs) / large.plainFilterMs) },
  { what: '… once its code is compiled', measured: ms(medianOf(large.compiledClicksMs)) },
  { what: 'search index, before the first keystroke', measured: ms(search.warmMs) },
  atMost('search keystroke, to new scene', medianOf(strokesMs), GOAL.stepMs, ms),
  {
    what: '… the search alone',
    measured: ms(medianOf(search.strokes.map(({ searchMs }) => searchMs))),
  },
  atMost(
    `… slowest keystroke, “${slowest.query}”, ${slowest.hits} hits`,
    slowest.ms,
    GOAL.stepMs,
    ms,
  ),
  { what: '… / Array.filter', measured: times(medianOf(strokesMs) / search.plainMs) },
  { what: 'memory in use, without search', measured: bytes(large.heldBytes) },
]);

const huge = measured(SIZES.huge, ['1']);
printTable(
  `Parsing and filtering ${titleOf(SIZES.huge)} in Node: one run`,
  huge
    ? [
        { what: 'JSON.parse', measured: ms(huge.jsonMs) },
        { what: 'parseGraphText', measured: ms(huge.parseMs) },
        { what: 'first scene', measured: ms(huge.firstMs) },
        { what: 'index of all facets', measured: ms(huge.facetsMs) },
        atMost('filter click, to new scene', medianOf(huge.clicksMs), GOAL.hugeClickMs, ms),
        atMost('… slowest click', Math.max(...huge.clicksMs), GOAL.hugeClickMs, ms),
        atMost('memory in use, without search', huge.heldBytes, GOAL.hugeBytes, bytes),
        atMost('peak memory of the process', huge.peakBytes, GOAL.hugeBytes, bytes),
      ]
    : [{ what: 'opens and filters', measured: 'not within a minute', goal: 'opens', met: false }],
);

/** The measurements of scale-run.mjs in a separate process; null if it takes too long. @throws Error if it fails */
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

function atMost(what, value, goal, format) {
  return { what, measured: format(value), goal: `≤ ${format(goal)}`, met: value <= goal };
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
