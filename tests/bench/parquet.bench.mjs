// A lineage as Parquet, compared with its JSON; and a hub built from a synthetic snapshot and opened: time, requests,
// bytes.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { arrowTableOf, openArrow } from './arrow-tables.mjs';
import { buildModule, CACHE, requireBuilt, ROOT } from './built.mjs';
import { isQuick, runsOf } from './effort.mjs';
import { writeHubSnapshot } from './hub-snapshot.mjs';
import { LLAMA } from './llama-words.mjs';
import { lineageOf } from './synthetic-lineage.js';
import { printTable } from './print-table.mjs';
import { medianOf } from './quantiles.mjs';

const MODELS = isQuick ? 30_000 : 100_000;
const HUB = isQuick ? 300_000 : 3_000_000;
const RUNS = runsOf(5);
const GOAL = { ratio: 1, opening: [5, 1e6], family: [10, 5e6], search: [8, 1e6] };
/** The size of the opened family, no larger than the largest of the hub. */
const FAMILY_MODELS = 30_000;

const command = join(ROOT, 'dist/cli/lineage-graph.js');
/** Makes a command report its resource usage when it ends, in microseconds and kilobytes. */
const TELL_USAGE = `data:text/javascript,${encodeURIComponent(
  "process.once('exit', () => process.stderr.write(JSON.stringify(process.resourceUsage())));",
)}`;
requireBuilt(command);
const {
  byteFileOf,
  readRequestedColumns,
  EDGE_COLUMNS,
  NODE_COLUMNS,
  parseGraph,
  parseGraphText,
  Hub,
  readParquetColumns,
  readParquetGraph,
  toParquet,
  unpackGraph,
} = await import(await buildModule('parquet-sources'));

await benchLineage();
await benchHub();

async function benchLineage() {
  const text = JSON.stringify(lineageOf(MODELS, LLAMA));
  const { ms: writeMs, result: files } = await timed(() =>
    toParquet(JSON.parse(text), { nodes: 'nodes.parquet', edges: 'edges.parquet' }),
  );
  const lineage = JSON.parse(text);
  const arrow = [
    arrowTableOf(lineage.nodes, NODE_COLUMNS),
    arrowTableOf(lineage.edges, EDGE_COLUMNS),
  ];
  const packed = arrow.map((bytes) => gzipSync(bytes));
  const runs = { json: [], text: [], columns: [], entries: [], arrow: [] };
  for (let run = 0; run < RUNS; run++) {
    // Interleaved, so that a busy moment of the machine affects all.
    runs.json.push((await timed(() => JSON.parse(text).nodes.length)).ms);
    runs.text.push((await timed(() => parseGraphText(text).graph.nodeCount)).ms);
    const tables = [
      files.manifest,
      byteFileOf('nodes.parquet', files.nodes),
      byteFileOf('edges.parquet', files.edges),
    ];
    const atOnce = { pause: () => null, onProgress: () => undefined };
    runs.columns.push((await timed(() => readParquetColumns(...tables, atOnce))).ms);
    runs.arrow.push((await timed(() => packed.map((bytes) => openArrow(gunzipSync(bytes))))).ms);
    runs.entries.push(
      (await timed(async () => parseGraph(await readParquetGraph(...tables)).graph.nodeCount)).ms,
    );
  }
  const [json, ofText, columns, entries, ofArrow] = Object.values(runs).map(medianOf);
  printTable(`${title(MODELS)} as Parquet in Node: medians of ${RUNS} interleaved runs`, [
    { what: 'JSON', measured: megabytes(text.length) },
    { what: 'Parquet, both tables', measured: megabytes(files.nodes.length + files.edges.length) },
    { what: 'writing it', measured: seconds(writeMs) },
    { what: 'JSON.parse', measured: seconds(json) },
    { what: 'parseGraphText / JSON.parse', measured: (ofText / json).toFixed(2) },
    {
      what: 'tables to columns, validated and indexed / JSON.parse',
      measured: (columns / json).toFixed(2),
      goal: `≤ ${GOAL.ratio}`,
      met: columns / json <= GOAL.ratio,
    },
    { what: '… row by row / JSON.parse', measured: (entries / json).toFixed(2) },
    {
      what: 'the same columns as Arrow IPC; with gzip',
      measured: `${megabytes(lengthOf(arrow))}; ${megabytes(lengthOf(packed))}`,
    },
    {
      what: 'Arrow with gzip: decompressed and opened, not validated / JSON.parse',
      measured: (ofArrow / json).toFixed(2),
    },
  ]);
}

function lengthOf(files) {
  return files.reduce((sum, { length }) => sum + length, 0);
}

async function benchHub() {
  mkdirSync(CACHE, { recursive: true });
  const snapshot = join(CACHE, `models-${HUB}.parquet`);
  const folder = join(CACHE, `hub-${HUB}`);
  if (!existsSync(snapshot)) await writeHubSnapshot(snapshot, HUB);
  rmSync(folder, { recursive: true, force: true });
  const { ms: buildMs, result: built } = await timed(() =>
    spawnSync(
      process.execPath,
      ['--import', TELL_USAGE, command, 'import', 'hub', snapshot, '-q', '-o', folder],
      { encoding: 'utf8' },
    ),
  );
  if (built.status !== 0) throw new Error(`import hub: expected exit code 0, got ${built.stderr}`);
  const usage = JSON.parse(built.stderr);
  const { signal } = new AbortController();
  const handles = [];
  const opening = await measured(folder, handles, async (hub) => {
    await hub.families(0, 40, signal);
    return hub;
  });
  const families = await opening.result.families(0, 100, signal);
  const family = families.find(({ models }) => models <= FAMILY_MODELS);
  const opened = await measured(folder, handles, async (hub) => {
    const found = await hub.family(family.id, signal);
    const { nodes, edges, ...wanted } = await hub.partOf(found, signal);
    const read = await readRequestedColumns(wanted, nodes, edges, {
      pause: () => null,
      onProgress: () => {},
    });
    return unpackGraph(read.packed);
  });
  const found = await measured(folder, handles, (hub) => hub.find('edical sf', 1, signal));
  const named = await measured(folder, handles, (hub) => hub.model(family.id, signal));
  await Promise.all(handles.map((handle) => handle.close()));
  printTable(`A hub of ${title(HUB)}, from a synthetic snapshot`, [
    { what: 'import hub, all files', measured: seconds(buildMs) },
    {
      what: '… CPU time; peak memory',
      measured: `${seconds((usage.userCPUTime + usage.systemCPUTime) / 1000)}; ${megabytes(usage.maxRSS * 1024)}`,
    },
    ...askedRows('list of families', opening, GOAL.opening),
    ...askedRows(`family of ${family.models.toLocaleString('en')}`, opened, GOAL.family),
    ...askedRows('search for part of a name', found, GOAL.search),
    ...askedRows('lookup of a model by id', named, GOAL.search),
  ]);
}

/**
 * The cost of answering: time without a network, requests and bytes.
 * @param handles receives the handles of opened files, to be closed at the end
 */
async function measured(folder, handles, question) {
  const count = { requests: 1, bytes: 0 };
  const openFile = async (address) => {
    const handle = await open(join(folder, address));
    handles.push(handle);
    const { size } = await handle.stat();
    const slice = async (start, end) => {
      count.requests++;
      count.bytes += end - start;
      const bytes = new Uint8Array(end - start);
      await handle.read(bytes, 0, bytes.length, start);
      return bytes.buffer;
    };
    return { name: address, byteLength: size, slice };
  };
  const text = readFileSync(join(folder, 'hub.json'), 'utf8');
  count.bytes += text.length;
  const { ms, result } = await timed(() => question(new Hub(JSON.parse(text), openFile)));
  return { ...count, ms, result };
}

function askedRows(what, { requests, bytes, ms }, [mostRequests, maxBytes] = [Infinity, Infinity]) {
  const goal =
    mostRequests < Infinity
      ? {
          goal: `≤ ${mostRequests}, ${megabytes(maxBytes)}`,
          met: requests <= mostRequests && bytes <= maxBytes,
        }
      : {};
  return [
    { what: `${what}: requests, bytes`, measured: `${requests}, ${megabytes(bytes)}`, ...goal },
    { what: `${what}: read and validated`, measured: seconds(ms) },
  ];
}

async function timed(action) {
  const start = performance.now();
  const result = await action();
  return { ms: performance.now() - start, result };
}

function title(count) {
  return `${count.toLocaleString('en')} models`;
}

function seconds(ms) {
  return `${(ms / 1000).toFixed(2)} s`;
}

function megabytes(bytes) {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
