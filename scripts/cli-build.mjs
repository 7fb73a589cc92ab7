/**
 * How the command `lineage-graph` is built: everything inside, a chunk a command, so that a command loads what it uses.
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

/** Packages that are installed beside, not built in: they carry files of their own. */
const EXTERNAL = ['@resvg/resvg-js', '@duckdb/node-api'];
