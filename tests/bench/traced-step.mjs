// What the longest task of a page's main thread did, from a Chromium trace with source maps.
import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { join } from 'node:path';
import { SITE } from './built.mjs';

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline'];
const PROFILE = ['disabled-by-default-v8.cpu_profiler', 'v8.execute'];
/** A call is followed to its callee as long as that takes this share of the task. */
const MOST = 0.5;
const FUNCTIONS_SHOWN = 3;
const maps = new Map();

/**
 * Runs a step in a page and finds the task that took the most processor time, regardless of other load.
 * @param {import('playwright').Browser} browser
 * @param {import('playwright').Page} page
 * @param {() => Promise<unknown>} act
 * @returns {Promise<{ cpuMs: number, calls: string[], functions: string[] }>} the calls in which most of the task was
 *   spent, the innermost last; the functions that took most by themselves
 */
export async function tracedStep(browser, page, act) {
  await browser.startTracing(page, { categories: [...CATEGORIES, ...PROFILE] });
  let trace;
  try {
    await act();
  } finally {
    trace = await browser.stopTracing();
  }
  return longestTaskIn(JSON.parse(trace.toString('utf8')).traceEvents);
}

/**
 * A longest task as a line of a table: its time, the innermost call that contains most of it, and the functions in that
 * call.
 */
export function callsText({ cpuMs, calls, functions }) {
  const where = [...calls.slice(-1), ...functions].join('; ');
  return `${cpuMs.toFixed(0)} ms CPU${where && `: ${where}`}`;
}

/** @param {object[]} events of a trace, in Chromium's format */
function longestTaskIn(events) {
  const main = mainThreadIn(events);
  const tasks = events.filter(
    ({ name, pid, tid, tdur }) =>
      name === 'RunTask' && pid === main?.pid && tid === main.tid && tdur > 0,
  );
  const longest = tasks.reduce((most, task) => (task.tdur > (most?.tdur ?? 0) ? task : most), null);
  if (!longest) return { cpuMs: 0, calls: [], functions: [] };
  return { cpuMs: longest.tdur / 1000, ...callsIn(events, main, longest) };
}

/** The main thread of the renderer that did the most. */
function mainThreadIn(events) {
  const threads = events.filter(
    ({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain',
  );
  const busyOf = ({ pid, tid }) =>
    events.reduce(
      (sum, event) =>
        event.name === 'RunTask' && event.pid === pid && event.tid === tid
          ? sum + (event.tdur ?? 0)
          : sum,
      0,
    );
  return threads.sort((a, b) => busyOf(b) - busyOf(a))[0];
}

function callsIn(events, main, { ts, dur }) {
  const profile = events.find(
    ({ name, pid, tid }) => name === 'Profile' && pid === main.pid && tid === main.tid,
  );
  const chunks = events.filter(
    ({ name, pid, id }) => name === 'ProfileChunk' && pid === main.pid && id === profile?.id,
  );
  const nodes = new Map();
  const times = new Map();
  const owns = new Map();
  let time = profile?.args.data.startTime ?? 0;
  for (const { args } of chunks) {
    for (const node of args.data.cpuProfile?.nodes ?? []) nodes.set(node.id, node);
    const { samples = [] } = args.data.cpuProfile ?? {};
    samples.forEach((id, i) => {
      const delta = args.data.timeDeltas[i];
      time += delta;
      if (time < ts || time > ts + dur) return;
      owns.set(id, (owns.get(id) ?? 0) + delta);
      for (let node = nodes.get(id); node; node = nodes.get(node.parent)) {
        times.set(node.id, (times.get(node.id) ?? 0) + delta);
      }
    });
  }
  const selves = new Map();
  for (const [id, own] of owns) {
    const call = callOf(nodes.get(id).callFrame);
    selves.set(call, (selves.get(call) ?? 0) + own);
  }
  const calls = [];
  let at = [...nodes.values()].find(({ parent }) => parent === undefined);
  const full = times.get(at?.id) ?? 0;
  while (at) {
    const callees = [...nodes.values()].filter(({ parent }) => parent === at.id);
    const [most] = callees.sort((a, b) => (times.get(b.id) ?? 0) - (times.get(a.id) ?? 0));
    if (!most || (times.get(most.id) ?? 0) < MOST * full) break;
    calls.push(callOf(most.callFrame));
    at = most;
  }
  const most = [...selves].sort(([, a], [, b]) => b - a).slice(0, FUNCTIONS_SHOWN);
  return {
    calls: calls.filter((call) => call !== ''),
    functions: most.map(([call, own]) => `${call} ${(own / 1000).toFixed(0)} ms`),
  };
}

/** The name of a function in its source, with the file. */
function callOf({ functionName, url = '', lineNumber = 0, columnNumber = 0 }) {
  const [, file] = /\/(assets\/[^/?]+\.js)/.exec(url) ?? [];
  const entry = file && mapOf(file)?.findEntry(lineNumber, columnNumber);
  if (!entry?.originalSource) return functionName;
  const source = entry.originalSource.replace(/^.*\/(?=src\/|node_modules\/)/, '');
  return `${entry.name ?? functionName} (${source}:${entry.originalLine + 1})`;
}

function mapOf(file) {
  if (!maps.has(file)) {
    const path = join(SITE, `${file}.map`);
    maps.set(file, existsSync(path) ? new SourceMap(JSON.parse(readFileSync(path, 'utf8'))) : null);
  }
  return maps.get(file);
}
