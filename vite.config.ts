/// <reference types="vitest/config" />
import { existsSync } from 'node:fs';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig, type UserConfig } from 'vite';
import pkg from './package.json' with { type: 'json' };

const LICENSE_LINE = `/*! lineage-graph ${pkg.version} | MIT */`;
const DEPENDENCIES = Object.keys(pkg.dependencies).map((name) => new RegExp(`^${name}(/.*)?$`));

/** What `vite build --mode …` makes; the default mode makes the explorer in `dist/site`. */
const BUILDS: Record<string, UserConfig['build']> = {
  // One file for `<script type="module">`: everything inside, the worker included.
  element: {
    outDir: 'dist',
    emptyOutDir: false,
    lib: { entry: 'src/index.ts', formats: ['es'], fileName: () => 'lineage-graph.js' },
    rolldownOptions: {
      output: { codeSplitting: false, minify: true, postBanner: LICENSE_LINE },
    },
  },
  // The layout worker as a file, for pages whose policy refuses blob workers.
  worker: {
    outDir: 'dist',
    emptyOutDir: false,
    lib: {
      entry: 'src/layout/layout.worker.ts',
      formats: ['es'],
      fileName: () => 'layout.worker.js',
    },
    rolldownOptions: {
      output: { codeSplitting: false, minify: true, postBanner: LICENSE_LINE },
    },
  },
  // The npm entry: dependencies stay imports, the reader's bundler resolves them once.
  package: {
    outDir: 'dist',
    emptyOutDir: false,
    minify: false,
    lib: { entry: 'src/index.ts', formats: ['es'], fileName: () => 'index.js' },
    rolldownOptions: { external: DEPENDENCIES },
  },
};

const systemChromium = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
].find((path) => path !== undefined && existsSync(path));

export default defineConfig(({ mode }) => ({
  base: './',
  publicDir: false,
  worker: { format: 'iife', rolldownOptions: { output: { minify: true } } },
  build: {
    target: 'es2022',
    sourcemap: true,
    ...(BUILDS[mode] ?? { outDir: 'dist/site', emptyOutDir: true }),
  },
  test: {
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**'],
        },
      },
      {
        extends: true,
        // Everything listed, or Vite reloads the test page in the middle of a run.
        optimizeDeps: {
          include: [...Object.keys(pkg.dependencies), 'lit/decorators.js', 'axe-core'],
        },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            viewport: { width: 1440, height: 900 },
            provider: playwright({
              launchOptions: {
                ...(systemChromium ? { executablePath: systemChromium } : {}),
                args: [
                  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
                  '--disable-background-networking',
                  '--no-first-run',
                ],
              },
              contextOptions: { deviceScaleFactor: 1, reducedMotion: 'reduce', locale: 'en-US' },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
}));
