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
import { compile } from 'svelte/compiler';
import { build, type Plugin } from 'vite';

const PAGES = ['plain', 'react', 'vue', 'svelte', 'angular'] as const;

const svelte: Plugin = {
  name: 'svelte',
  transform: (code, id) =>
    id.endsWith('.svelte')
      ? { code: compile(code, { filename: id }).js.code, moduleType: 'js' }
      : null,
};

/** A folder with the package as its users get it, and pages that were built against that. */
export interface PackedSite {
  /** What pages are served from. */
  readonly folder: string;
  /** The installed package. */
  readonly installed: string;
  dispose(): void;
}

/** Packs the built package, installs it beside its dependencies in a folder of its own, and builds the pages there. */
export async function packedSite(): Promise<PackedSite> {
  const root = mkdtempSync(join(tmpdir(), 'lineage-graph-'));
  const installed = install(root);
  cpSync('tests/embedding/pages', root, { recursive: true });
  cpSync('graph-data/unix.json', join(root, 'unix.json'));
  const folder = join(root, 'site');
  // A test runner's own environment would have the pages built for development.
  const { NODE_ENV } = process.env;
  process.env['NODE_ENV'] = 'production';
  await build({
    configFile: false,
    root,
    base: './',
    logLevel: 'warn',
    plugins: [svelte],
    define: {
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    build: {
      outDir: folder,
      target: 'es2022',
      chunkSizeWarningLimit: 5000,
      rolldownOptions: { input: PAGES.map((page) => join(root, `${page}.html`)) },
    },
  });
  process.env['NODE_ENV'] = NODE_ENV;
  for (const file of ['unix.json', 'icon.svg']) cpSync(join(root, file), join(folder, file));
  cpSync(installed, join(folder, 'package'), { recursive: true });
  return { folder, installed, dispose: () => rmSync(root, { recursive: true, force: true }) };
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
