/// <reference types="vitest/config" />
import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { cliBuild } from './scripts/cli-build.mjs';
import { chromiumLaunch } from './scripts/find-chromium.mjs';
import { dropUnread } from './scripts/drop-unread.mjs';
import { eagerImports } from './scripts/eager-imports.mjs';
import { leanPackages } from './scripts/lean-packages.mjs';
import { leanTemplates } from './scripts/lean-templates.mjs';
import { manual } from './scripts/manual.mjs';
import { minifiedOutput } from './scripts/minified-output.mjs';
import { opening } from './scripts/opening.mjs';
import { PAGE_STAND_INS } from './scripts/page-stand-ins.mjs';
import { innerLicenses } from './scripts/inner-licenses.mjs';
import { noDrawing } from './scripts/no-drawing.mjs';
import { noWorker } from './scripts/no-worker.mjs';
import { PROFILE } from './tests/browser/profile.js';
import pkg from './package.json' with { type: 'json' };

const LICENSE_LINE = `/*! lineage-graph ${pkg.version} | MIT */`;
const LICENSES_FILE = 'THIRD-PARTY-LICENSES.md';
const DEPENDENCIES = Object.keys(pkg.dependencies).map((name) => new RegExp(`^${name}(/.*)?$`));

/** d3 as a whole takes selections and transitions along for their side effects on each other; nothing here selects by d3. */
const treeshake = { moduleSideEffects: (id: string) => !/node_modules\/d3/.test(id) };

const cli = cliBuild('dist/cli');

/** What `vite build --mode …` makes; the default mode makes the explorer in `dist/site`. */
const BUILDS: Record<string, UserConfig['build']> = {
  // One file for `<script type="module">`: everything inside.
  element: {
    outDir: 'dist',
    emptyOutDir: false,
    license: { fileName: LICENSES_FILE },
    lib: { entry: 'src/define.ts', formats: ['es'], fileName: () => 'lineage-graph.js' },
    rolldownOptions: {
      treeshake,
      output: {
        codeSplitting: false,
        minify: false,
        intro: PAGE_STAND_INS,
        postBanner: LICENSE_LINE,
      },
    },
  },
  // The same as a classic script: browsers run no modules of pages that are opened from a disk.
  classic: {
    outDir: 'dist',
    emptyOutDir: false,
    lib: {
      entry: 'src/define.ts',
      formats: ['iife'],
      name: 'lineageGraph',
      fileName: () => 'lineage-graph.classic.js',
    },
    rolldownOptions: {
      treeshake,
      output: {
        codeSplitting: false,
        minify: false,
        intro: PAGE_STAND_INS,
        postBanner: LICENSE_LINE,
      },
    },
  },
  // What reads Parquet: a file beside the two above, which ask for it when the first such graph comes.
  parquet: {
    outDir: 'dist',
    emptyOutDir: false,
    license: { fileName: 'THIRD-PARTY-LICENSES.parquet.md' },
    lib: {
      entry: 'src/domain/parquet/parquet-reader.ts',
      formats: ['es'],
      fileName: () => 'lineage-graph.parquet.js',
    },
    rolldownOptions: { treeshake, output: { minify: false, postBanner: LICENSE_LINE } },
  },
  // The page of a hub: one more such file.
  hub: {
    outDir: 'dist',
    emptyOutDir: false,
    license: { fileName: 'THIRD-PARTY-LICENSES.hub.md' },
    lib: {
      entry: 'src/components/hub/lineage-families.ts',
      formats: ['es'],
      fileName: () => 'lineage-graph.hub.js',
    },
    rolldownOptions: { treeshake, output: { minify: false, postBanner: LICENSE_LINE } },
  },
  // The npm entries: dependencies stay imports, the reader's bundler resolves them once.
  package: {
    outDir: 'dist',
    emptyOutDir: false,
    minify: false,
    lib: {
      entry: {
        ...Object.fromEntries(
          ['index', 'define', 'react', 'vue', 'svelte'].map((name) => [name, `src/${name}.ts`]),
        ),
        curate: 'src/curation.ts',
      },
      formats: ['es'],
      fileName: (_, name) => `${name}.js`,
    },
    rolldownOptions: { external: DEPENDENCIES, output: { chunkFileNames: 'chunks/[name].js' } },
  },
  cli: cli.build,
};

/** Puts the graph files beside the explorer, under the names that its page asks for. */
const graphFiles: Plugin = {
  name: 'graph-files',
  generateBundle() {
    for (const file of readdirSync('graph-data')) {
      const source = readFileSync(`graph-data/${file}`);
      this.emitFile({ type: 'asset', fileName: `graph-data/${file}`, source });
    }
  },
};

/** Puts the element's file beside the explorer, where the code that it gives for other pages takes it from. */
const besideExplorer: Plugin = {
  name: 'beside-explorer',
  writeBundle({ dir = '' }, files) {
    const site = join(dir, 'site');
    if (!existsSync(site)) return;
    for (const name of Object.keys(files)) copyFileSync(join(dir, name), join(site, name));
  },
};

const LEAN = [leanPackages, leanTemplates, dropUnread];
const ONE_FILE = [...LEAN, noWorker, noDrawing, eagerImports];

/** What a build needs besides, where it is not the explorer's. */
const PLUGINS: Record<string, Plugin[]> = {
  element: [...ONE_FILE, ...minifiedOutput(), innerLicenses(LICENSES_FILE), besideExplorer],
  classic: [...ONE_FILE, ...minifiedOutput({ ascii: true })],
  parquet: [...minifiedOutput(), besideExplorer],
  hub: [...LEAN, ...minifiedOutput(), besideExplorer],
  package: [leanTemplates],
  cli: [],
};

/** The pages of the explorer: the graph, the graph for other pages' frames, and the manual. */
const PAGES = ['index.html', 'embed.html', 'docs.html'];

/** What the pages begin with, each but its own script, is one file: in forty it is an eighth more to download, and forty answers to wait for. */
const FIRST = {
  name: 'first',
  tags: ['$initial' as const],
  test: /\/(?:src\/(?!site\/|define\.ts)|node_modules\/)/,
};

/** No test is about time: these end one that hangs, and are far beyond what the busiest machine takes. */
const PATIENCE = {
  testTimeout: 5 * 60_000,
  hookTimeout: 5 * 60_000,
  expect: { poll: { timeout: 2 * 60_000 } },
};

export default defineConfig(({ mode }) => ({
  ...(mode === 'cli' && { ssr: cli.ssr }),
  base: './',
  publicDir: false,
  worker: {
    format: 'es',
    plugins: () => (mode in BUILDS ? [] : minifiedOutput()),
    rolldownOptions: {
      output: {
        minify: false,
        // Who bundles the package copies the worker as one file: it has what reads Parquet inside.
        ...(mode === 'package' && { entryFileNames: 'chunks/[name].js', codeSplitting: false }),
      },
    },
  },
  plugins: PLUGINS[mode] ?? [...LEAN, ...minifiedOutput(), graphFiles, manual, opening()],
  build: {
    target: 'es2022',
    sourcemap: true,
    ...(BUILDS[mode] ?? {
      outDir: 'dist/site',
      emptyOutDir: true,
      // Browsers that know the colours of the page know what this stands in for.
      modulePreload: { polyfill: false },
      minify: false,
      cssMinify: true,
      rolldownOptions: {
        input: PAGES,
        treeshake,
        output: { minify: false, codeSplitting: { groups: [FIRST] } },
      },
    }),
  },
  test: {
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          setupFiles: ['tests/same-cases.ts'],
          include: ['tests/**/*.test.ts'],
          exclude: ['browser', 'documented', 'embedding', 'engines', 'trust'].map(
            (name) => `tests/${name}/**`,
          ),
          // Nothing that is tested there keeps a state of its own: each module is read once for all files.
          isolate: false,
          pool: 'threads',
          // It imports folders, which Node does not.
          server: { deps: { inline: ['dt-sql-parser'] } },
          ...PATIENCE,
        },
      },
      {
        // The package as it is packed, in pages of other makers: needs the built files.
        test: {
          name: 'embedding',
          environment: 'node',
          include: ['tests/embedding/**/*.test.ts'],
          // Each file has a browser of its own; the program that drives it is read once for all.
          isolate: false,
          globalSetup: 'tests/embedding/setup.ts',
          ...PATIENCE,
        },
      },
      {
        // What README and docs tell their readers to do.
        test: {
          name: 'documented',
          environment: 'node',
          include: ['tests/documented/**/*.test.ts'],
          ...PATIENCE,
        },
      },
      {
        // The built element under strict policies, with hostile files and failing networks: needs the built files.
        test: {
          name: 'trust',
          environment: 'node',
          include: ['tests/trust/**/*.test.ts'],
          isolate: false,
          ...PATIENCE,
        },
      },
      {
        // The built pages in the engines that the other tests do not have: needs the built files.
        test: {
          name: 'engines',
          environment: 'node',
          include: ['tests/engines/**/*.test.ts'],
          ...PATIENCE,
        },
      },
      {
        extends: true,
        // Everything listed, or Vite reloads the test page in the middle of a run.
        optimizeDeps: {
          include: [
            ...Object.keys(pkg.dependencies),
            'lit/decorators.js',
            'lit/directives/*.js',
            'hyparquet/src/*.js',
            'axe-core',
            'fast-check',
            'mermaid',
          ],
        },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          setupFiles: ['tests/browser/define.ts', 'tests/browser/leave-no-trace.ts'],
          globalSetup: 'tests/browser/profile.ts',
          // One page for all files: each test leaves it as it was.
          isolate: false,
          fileParallelism: false,
          ...PATIENCE,
          browser: {
            enabled: true,
            connectTimeout: PATIENCE.testTimeout,
            headless: true,
            screenshotFailures: false,
            viewport: { width: 1440, height: 900 },
            provider: playwright({
              launchOptions: chromiumLaunch(),
              persistentContext: PROFILE,
              contextOptions: { deviceScaleFactor: 1, reducedMotion: 'reduce', locale: 'en-US' },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
}));
