import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

export const ROOT = join(import.meta.dirname, '../..');
export const SITE = join(ROOT, 'dist/site');
/** The folder for generated files of benchmarks. */
export const CACHE = join(ROOT, 'node_modules/.cache/bench');

/** @throws Error if a built file is missing */
export function requireBuilt(...files) {
  for (const file of files) {
    if (!existsSync(file))
      throw new Error(`${file}: expected a built file; run npm run build first`);
  }
}

/**
 * Builds a page from this folder.
 * @param {string} name without `.html`
 * @returns {Promise<string>} the folder of the result
 */
export async function buildPage(name) {
  return buildBeside(name, {
    rolldownOptions: { input: join(import.meta.dirname, `${name}.html`) },
  });
}

/**
 * Builds a module from this folder, with the sources that it imports, for Node.
 * @param {string} name without `.js`
 * @returns {Promise<string>} the file
 */
export async function buildModule(name) {
  const folder = await buildBeside(name, {
    ssr: join(import.meta.dirname, `${name}.js`),
    rolldownOptions: { output: { entryFileNames: `${name}.mjs` } },
  });
  return join(folder, `${name}.mjs`);
}

async function buildBeside(name, options) {
  const outDir = join(CACHE, name);
  await build({
    configFile: false,
    root: import.meta.dirname,
    base: './',
    publicDir: false,
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true, target: 'es2022', ...options },
  });
  return outDir;
}
