/**
 * The build of the command `lineage-graph`: self-contained, with a chunk per command.
 * @param {string} outDir
 * @returns {import('vite').UserConfig}
 */
export function cliBuild(outDir) {
  return {
    ssr: { noExternal: true, external: EXTERNAL },
    build: {
      ssr: 'src/cli/lineage-graph.ts',
      outDir,
      emptyOutDir: false,
      target: 'node20',
      minify: true,
      sourcemap: false,
      rolldownOptions: {
        output: {
          entryFileNames: 'lineage-graph.js',
          chunkFileNames: 'chunks/[name]-[hash].js',
          banner: ({ isEntry }) => (isEntry ? '#!/usr/bin/env node' : ''),
        },
      },
    },
  };
}

/** Packages that are not bundled, as they contain native files. */
const EXTERNAL = ['@resvg/resvg-js', '@duckdb/node-api'];
