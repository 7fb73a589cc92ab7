// Packs the package, installs it into an empty project and runs it, to test what users get before publishing.
import { execSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { serve } from '../tests/bench/static-server.mjs';
import { chromiumLaunch } from './find-chromium.mjs';

const ROOT = join(import.meta.dirname, '..');

const project = mkdtempSync(join(tmpdir(), 'lineage-graph-'));
try {
  const installed = install();
  const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
  for (const entry of entriesOf(manifest)) importEntry(entry);
  parseShippedGraph();
  curateInScript();
  for (const command of Object.keys(manifest.bin ?? {})) runCommand(command);
  await drawInPage();
} finally {
  rmSync(project, { recursive: true });
}

/** @returns the folder of the installed package */
function install() {
  const packed = run(`npm pack --json --ignore-scripts --pack-destination "${project}"`, ROOT);
  const [{ filename, size, entryCount }] = JSON.parse(packed);
  console.log(`packed ${filename}: ${entryCount} files, ${(size / 1000).toFixed(0)} kB`);
  writeFileSync(join(project, 'package.json'), '{ "name": "empty", "private": true }');
  run(`npm install --no-audit --no-fund "${join(project, filename)}"`);
  return join(project, 'node_modules', 'lineage-graph');
}

/** The entry points that Node can import; those of frameworks only work in a page. */
function entriesOf({ exports }) {
  return Object.entries(exports)
    .filter(([, target]) => target.types !== undefined)
    .map(([entry]) => `lineage-graph${entry.slice(1)}`);
}

function importEntry(entry) {
  runModule(`await import('${entry}');`);
  console.log(`imported ${entry}`);
}

function parseShippedGraph() {
  const nodes = runModule(`
    import { readFile } from 'node:fs/promises';
    import { parseGraph } from 'lineage-graph';
    const file = new URL(import.meta.resolve('lineage-graph/graph-data/llama.json'));
    const { graph } = parseGraph(JSON.parse(await readFile(file, 'utf8')));
    console.log(graph.nodes.length);`);
  if (!(Number(nodes) > 0)) throw new Error(`llama.json: expected models, got ${nodes}`);
  console.log(`parsed llama.json: ${nodes} models`);
}

/** Runs the example of docs/scripting.md with its own files. */
function curateInScript() {
  const written = runModule(`
    import { diffGraphs, exportGraph, formatDiff, formatGraph, importGraph, lintText } from 'lineage-graph/curate';
    const { file, report } = importGraph('source,target\\nllama,alpaca\\nllama,llama\\n');
    const text = formatGraph(file);
    console.log(report.format, report.notes.map(({ reason }) => reason).join());
    console.log(lintText(text).some(({ rule, place }) => rule === 'date/undated' && place.line > 1));
    console.log(importGraph(exportGraph(file, 'dot'), 'dot').file.edges.length);
    console.log(formatDiff(diffGraphs(file, { ...file, edges: [] }), file, file).includes('llama'));
    console.log(globalThis.document === undefined);`);
  const expected = ['csv self-loop', 'true', '1', 'true', 'true'].join('\n');
  if (written !== expected) throw new Error(`curate: expected\n${expected}\ngot\n${written}`);
  console.log('curated in a script');
}

function runCommand(name) {
  const graph = join('node_modules', 'lineage-graph', 'graph-data', 'unix.json');
  run(`npx --no-install ${name} --help`);
  run(`npx --no-install ${name} validate ${graph}`);
  console.log(`ran ${name}`);
}

/** Opens a page with only the one-file build and a graph. */
async function drawInPage() {
  mkdirSync(join(project, 'page'));
  writeFileSync(
    join(project, 'page', 'index.html'),
    `<!doctype html><link rel="icon" href="data:," />
     <script type="module" src="/package/dist/lineage-graph.js"></script>
     <lineage-graph src="/package/graph-data/unix.json"></lineage-graph>`,
  );
  const server = await serve({
    '/package/': join(project, 'node_modules', 'lineage-graph'),
    '/': join(project, 'page'),
  });
  const browser = await chromium.launch(chromiumLaunch());
  try {
    const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
    const faults = [];
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(`${server.origin}/`);
    await page.getByRole('heading', { name: 'Early UNIX' }).first().waitFor();
    if (faults.length > 0)
      throw new Error(`expected a page without errors, got\n${faults.join('\n')}`);
    console.log('drew unix.json in a page');
  } finally {
    await browser.close();
    server.close();
  }
}

function runModule(program) {
  writeFileSync(join(project, 'program.mjs'), program);
  return run('node program.mjs');
}

function run(command, folder = project) {
  return execSync(command, {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  }).trim();
}
