/** `import('./x.js')` with a fixed name. */
const LAZY_IMPORT = /\bimport\(\s*(['"])(.+?)\1\s*\)/g;

/** What few pages need and all would pay for: a file beside the one file, by the name of its module. */
const BESIDE = {
  'parquet-reader': './lineage-graph.parquet.js',
  'lineage-families': './lineage-graph.hub.js',
};

/**
 * Makes every module a build has an eager one: a build of one file has nothing to fetch later, and what is imported by name
 * alone can be left out where nobody needs it.
 */
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
