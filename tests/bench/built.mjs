import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

export const ROOT = join(import.meta.dirname, '../..');
export const SITE = join(ROOT, 'dist/site');
/** Where benches keep what they make. */
export const CACHE = join(ROOT, 'node_modules/.cache/bench');

/** @throws Error if a file that `npm run build` makes is not there */
export function requireBuilt(...files) {
  for (const file of files) {
    if (!existsSync(file))
      throw new Error(`${file}: expected a built file; npm run build makes it`);
  }
}

/**
 * Builds a page that lies beside this file.
 * @param {string} name without `.html`
 * @returns {Promise<string>} the folder it is in then
 */
export async function buildPage(name) {
  return buildBeside(name, {
    rolldownOptions: { input: join(import.meta.dirname, `${name}.html`) },
  });
}

/**
 * Builds a module that lies beside this file, and the sources it imports, for Node.
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
