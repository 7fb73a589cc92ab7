// Runs the command `lineage-graph` from source, building it if files have changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SERVED_PARTS } from './served-parts.mjs';

const ROOT = join(import.meta.dirname, '..');
const CACHE = join(ROOT, 'node_modules/.cache/cli');
/** Number of builds kept, as another process may still use an earlier one. */
const KEPT = 3;
/** Commands that serve the element. */
const NEED_ELEMENT = ['serve'];

const folder = join(CACHE, fingerprint());
if (!existsSync(folder)) await build(folder);
// As in the package, the element is next to the command's folder.
const [command, ...args] = process.argv.slice(2);
const isHelp = args.includes('--help') || args.includes('-h');
if (NEED_ELEMENT.includes(command) && !isHelp) buildElement(folder);
await import(pathToFileURL(join(folder, 'cli/lineage-graph.js')).href);

/** Changes with any of the command's source files. */
function fingerprint() {
  const hash = createHash('sha256');
  const sources = readdirSync(join(ROOT, 'src'), { recursive: true })
    .filter((name) => /\.(?:ts|sql)$/.test(name))
    .map((name) => join('src', name));
  for (const name of [...sources, 'package.json', 'package-lock.json', 'scripts/cli-build.mjs']) {
    const { mtimeMs, size } = statSync(join(ROOT, name));
    hash.update(`${name} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

function buildElement(folder) {
  const missing = Object.entries(SERVED_PARTS).flatMap(([mode, file]) =>
    existsSync(join(folder, file)) ? [] : [mode],
  );
  if (missing.length > 0) console.error('building the element …');
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  for (const mode of missing) {
    const args = [vite, 'build', '--mode', mode, '--logLevel', 'error', '--outDir', folder];
    const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 2, 2] });
    if (status !== 0) process.exit(2);
  }
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
    // Another process may have built it meanwhile.
    if (!existsSync(folder)) throw error;
    rmSync(draft, { recursive: true });
  }
  const builds = readdirSync(CACHE)
    .map((name) => join(CACHE, name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const old of builds.slice(KEPT)) rmSync(old, { recursive: true, force: true });
}
