// What the main thread of a page did in its longest tasks, from a Chromium trace.
import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { join } from 'node:path';

const CATEGORIES = [
  'toplevel',
  'blink.user_timing',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'v8.execute',
  'v8',
  'disabled-by-default-v8.cpu_profiler',
];

/** Chromium's names for tasks, which may be nested. */
const TASKS = new Set(['ThreadControllerImpl::RunTask', 'RunTask']);

/**
 * Traces what a page does during `act`.
 * @param {import('playwright').Browser} browser
 * @param {import('playwright').Page} page
 * @param {() => Promise<unknown>} act
 * @param {(url: string) => string | null} fileOf returns the file on disk for a URL, whose source map is used
 * @param {number} [most] maximum number of tasks
 * @returns {Promise<readonly Block[]>} the longest tasks by processor time, which does not depend on other load;
 *   longest first
 * @typedef {{ wall: number, cpu: number, start: number, parts: readonly [name: string, ms: number][], stacks: readonly
 *   [stack: string, ms: number][] }} Block
 */
export async function tracedBlocks(browser, page, act, fileOf, most = 1) {
  await browser.startTracing(page, { categories: CATEGORIES });
  await act();
  const { traceEvents } = JSON.parse(String(await browser.stopTracing()));
  return longestOf(traceEvents, fileOf, most);
}

function longestOf(events, fileOf, most) {
  const { pid, tid } = mainThreadOf(events);
  const own = events.filter((event) => event.pid === pid && event.tid === tid);
  const tasks = innermost(own.filter(({ name, ph }) => TASKS.has(name) && ph === 'X'))
    .toSorted((a, b) => cpuOf(b) - cpuOf(a))
    .slice(0, most);
  const start = own.reduce((first, { ts }) => Math.min(first, ts || Infinity), Infinity);
  const samples = samplesOf(events, pid, nameOf(fileOf));
  return tasks.map((task) => {
    const within = ({ ts }) => ts >= task.ts && ts < task.ts + task.dur;
    return {
      wall: task.dur / 1000,
      cpu: cpuOf(task) / 1000,
      start: (task.ts - start) / 1000,
      parts: partsOf(task, own.filter(within)),
      stacks: stacksOf(samples.filter(within)),
    };
  });
}

const cpuOf = ({ tdur, dur }) => tdur ?? dur;

/** Tasks that contain no others. */
function innermost(tasks) {
  const sorted = tasks.toSorted((a, b) => a.ts - b.ts || b.dur - a.dur);
  return sorted.filter(({ ts, dur }, i) => {
    const next = sorted[i + 1];
    return !next || next.ts >= ts + dur;
  });
}

/** The thread that evaluates the page's scripts, in the process with the most of them. */
function mainThreadOf(events) {
  const count = new Map();
  for (const { name, pid, tid } of events) {
    if (name !== 'FunctionCall' && name !== 'EvaluateScript') continue;
    const key = `${pid} ${tid}`;
    count.set(key, (count.get(key) ?? 0) + 1);
  }
  const [key] = [...count].toSorted(([, a], [, b]) => b - a)[0];
  const [pid, tid] = key.split(' ').map(Number);
  return { pid, tid };
}

/** The time of a task by kind of work; nested work counts only for the innermost kind. */
function partsOf(task, events) {
  const sums = new Map();
  const open = [];
  const nested = events
    .filter((event) => event !== task && event.ph === 'X' && event.dur > 0)
    .toSorted((a, b) => a.ts - b.ts || b.dur - a.dur);
  for (const event of nested) {
    while (open.length > 0 && open.at(-1).ts + open.at(-1).dur <= event.ts) open.pop();
    const parent = open.at(-1);
    if (parent) sums.set(parent.name, (sums.get(parent.name) ?? 0) - event.dur / 1000);
    sums.set(event.name, (sums.get(event.name) ?? 0) + event.dur / 1000);
    open.push(event);
  }
  return [...sums].filter(([, ms]) => ms >= 1).toSorted(([, a], [, b]) => b - a);
}

/** Samples of the profiler with their durations: [time, names of the stack, outermost first]. */
function samplesOf(events, pid, nameOfFrame) {
  const found = [];
  for (const profile of events.filter((event) => event.name === 'Profile' && event.pid === pid)) {
    const nodes = new Map();
    let ts = profile.args.data.startTime;
    const chunks = events
      .filter(({ name, id, pid: of }) => name === 'ProfileChunk' && id === profile.id && of === pid)
      .toSorted((a, b) => a.ts - b.ts);
    for (const { args } of chunks) {
      const { cpuProfile = {}, timeDeltas = [] } = args.data;
      for (const node of cpuProfile.nodes ?? []) nodes.set(node.id, node);
      (cpuProfile.samples ?? []).forEach((id, i) => {
        ts += timeDeltas[i] ?? 0;
        found.push({ ts, us: timeDeltas[i + 1] ?? 0, stack: stackOf(nodes, id, nameOfFrame) });
      });
    }
  }
  return found;
}

function stackOf(nodes, id, nameOfFrame) {
  const stack = [];
  for (let node = nodes.get(id); node; node = nodes.get(node.parent)) {
    const name = nameOfFrame(node.callFrame);
    if (name !== null && name !== stack[0]) stack.unshift(name);
  }
  return stack;
}

/** The stacks of samples, limited to the project's own functions and the package they call, by time. */
function stacksOf(samples) {
  const sums = new Map();
  for (const { stack, us } of samples) {
    const key = stack.join(' › ');
    sums.set(key, (sums.get(key) ?? 0) + us / 1000);
  }
  return [...sums].toSorted(([, a], [, b]) => b - a);
}

/** Names a frame by the source that it was built from: `render/graph-renderer.ts show`, `cytoscape`; null for none. */
function nameOf(fileOf) {
  const maps = new Map();
  const mapOf = (url) => {
    if (!maps.has(url)) {
      const file = fileOf(url);
      const map = file && `${file}.map`;
      maps.set(
        url,
        map && existsSync(map) ? new SourceMap(JSON.parse(readFileSync(map, 'utf8'))) : null,
      );
    }
    return maps.get(url);
  };
  const named = new Map();
  return ({ url = '', functionName, lineNumber, columnNumber }) => {
    const key = `${url}:${lineNumber}:${columnNumber}:${functionName}`;
    if (!named.has(key)) {
      const entry = url && mapOf(url)?.findEntry(lineNumber, columnNumber);
      const source = entry?.originalSource ?? '';
      const [, dependency] = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source) ?? [];
      const [, own] = /\/src\/(.*)$/.exec(join('/', source)) ?? [];
      const inside = functionName === '(garbage collector)' ? 'garbage collection' : null;
      named.set(key, dependency ?? (own ? `${own} ${entry.name ?? ''}`.trim() : inside));
    }
    return named.get(key);
  };
}

/** A block as one line: its processor time, the kinds of work, and where the project's own code spent it. */
export function blockLine({ cpu, wall, parts, stacks }) {
  const listed = (entries, least) =>
    entries
      .filter(([name, ms]) => name !== '' && ms >= least)
      .slice(0, 3)
      .map(([name, ms]) => `${name} ${ms.toFixed(0)}`)
      .join(', ');
  const ends = new Map();
  for (const [stack, ms] of stacks) {
    const end = stack.split(' › ').slice(-2).join(' › ');
    ends.set(end, (ends.get(end) ?? 0) + ms);
  }
  const code = listed(
    [...ends].toSorted(([, a], [, b]) => b - a),
    2,
  );
  return `${cpu.toFixed(0)} ms CPU (${wall.toFixed(0)} ms elapsed): ${listed(parts, 2)}${code && `; in ${code}`}`;
}
