/** `import('./x.js')` with a fixed name. */
const LAZY_IMPORT = /\bimport\(\s*(['"])(.+?)\1\s*\)/g;

/** Rarely needed modules, which are separate files next to the one-file build. */
const BESIDE = {
  'parquet-reader': './lineage-graph.parquet.js',
  'lineage-families': './lineage-graph.hub.js',
};

/** Turns lazy imports into eager ones, as a one-file build cannot load more; named imports allow tree-shaking. */
export const eagerImports = {
  name: 'eager-imports',
  resolveId: (id) => (Object.values(BESIDE).includes(id) ? { id, external: true } : null),
  transform: {
    filter: { id: /\/src\/.*\.ts$/ },
    handler(code) {
      const imports = [];
      const eager = code.replace(LAZY_IMPORT, (_, quote, name) => {
        const beside = BESIDE[name.replace(/^.*\/|\.js$/g, '')];
        if (beside) return `import('${beside}')`;
        const local = `eager_${imports.length}`;
        imports.push(`import * as ${local} from ${quote}${name}${quote};`);
        return `Promise.resolve(${local})`;
      });
      return eager === code ? null : { code: `${imports.join('')}${eager}`, map: null };
    },
  },
};
