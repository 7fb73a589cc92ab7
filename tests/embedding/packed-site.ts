import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';

/** The examples built by Vite, each in a folder of its name. */
const WITH_VITE = ['react', 'vue', 'svelte', 'angular'];

/** A folder with the package as users get it, and the examples built against it. */
export interface PackedSite {
  /** The folder that pages are served from. */
  readonly folder: string;
  /** The installed package. */
  readonly installed: string;
  dispose(): void;
}

/** Packs the built package, installs it with its dependencies in a separate folder, and builds the examples there. */
export async function packedSite(): Promise<PackedSite> {
  const root = mkdtempSync(join(tmpdir(), 'lineage-graph-'));
  const installed = install(root);
  const [examples, folder] = [join(root, 'examples'), join(root, 'site')];
  cpSync('examples', examples, { recursive: true });
  for (const name of WITH_VITE) await buildWithVite(join(examples, name), join(folder, name));
  execFileSync(
    process.execPath,
    [
      resolve('node_modules/@11ty/eleventy/cmd.cjs'),
      '--quiet',
      `--output=${join(folder, 'eleventy')}`,
    ],
    { cwd: join(examples, 'eleventy'), stdio: ['ignore', 'ignore', 'inherit'] },
  );
  cpSync(join(examples, 'plain-html'), join(folder, 'plain-html'), { recursive: true });
  cpSync('graph-data/unix.json', join(folder, 'unix.json'));
  cpSync('tests/embedding/icon.svg', join(folder, 'icon.svg'));
  cpSync(installed, join(folder, 'package'), { recursive: true });
  return { folder, installed, dispose: () => rmSync(root, { recursive: true, force: true }) };
}

async function buildWithVite(root: string, outDir: string): Promise<void> {
  // The environment of the test runner would cause a development build.
  const { NODE_ENV } = process.env;
  process.env['NODE_ENV'] = 'production';
  await build({
    root,
    base: './',
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 5000 },
  });
  process.env['NODE_ENV'] = NODE_ENV;
}

/** @returns the folder of the installed package */
function install(root: string): string {
  const modules = join(root, 'node_modules');
  mkdirSync(modules);
  for (const name of readdirSync('node_modules')) {
    if (!name.startsWith('.'))
      symlinkSync(resolve('node_modules', name), join(modules, name), 'junction');
  }
  const [{ filename }] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', root], {
      encoding: 'utf8',
      shell: process.platform === 'win32',
    }),
  ) as [{ filename: string }];
  execFileSync('tar', ['-xzf', filename], { cwd: root });
  const installed = join(modules, 'lineage-graph');
  renameSync(join(root, 'package'), installed);
  return installed;
}
