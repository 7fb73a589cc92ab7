// Runs the command `lineage-graph` from its sources: builds it when they have changed since, and loads what was built.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = join(import.meta.dirname, '..');
const CACHE = join(ROOT, 'node_modules/.cache/cli');
/** Builds that are kept: another process may still run the one before. */
const KEPT = 3;
/** Commands that give the element to a browser. */
const NEED_ELEMENT = ['serve'];

const folder = join(CACHE, fingerprint());
if (!existsSync(folder)) await build(folder);
// Laid out as in the package: the element beside the folder of the command.
if (NEED_ELEMENT.includes(process.argv[2])) buildElement(folder);
await import(pathToFileURL(join(folder, 'cli/lineage-graph.js')).href);

/** Changes whenever a file that the command is built from does. */
function fingerprint() {
  const hash = createHash('sha256');
  const sources = readdirSync(join(ROOT, 'src'), { recursive: true })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join('src', name));
  for (const name of [...sources, 'package.json', 'package-lock.json', 'scripts/cli-build.mjs']) {
    const { mtimeMs, size } = statSync(join(ROOT, name));
    hash.update(`${name} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

function buildElement(folder) {
  if (existsSync(join(folder, 'lineage-graph.js'))) return;
  console.error('building the element …');
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  const args = [vite, 'build', '--mode', 'element', '--logLevel', 'error', '--outDir', folder];
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 2, 2] });
  if (status !== 0) process.exit(2);
}

async function build(folder) {
  const { build } = await import('vite');
  const { cliBuild } = await import('./cli-build.mjs');
  const draft = `${folder}.${process.pid}`;
  await build({
    ...cliBuild(join(draft, 'cli')),
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
  });
  try {
    renameSync(draft, folder);
  } catch (error) {
    // Another process was faster.
    if (!existsSync(folder)) throw error;
    rmSync(draft, { recursive: true });
  }
  const builds = readdirSync(CACHE)
    .map((name) => join(CACHE, name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const old of builds.slice(KEPT)) rmSync(old, { recursive: true, force: true });
}
